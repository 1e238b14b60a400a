import { addMinutes, type Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import type { ReceptionDay, Reservation, Slot } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';

/** The reservation that keeps a slot from others at this moment. */
export const reservationAt = ({ reservation }: Slot, now: Instant): Reservation | undefined =>
  reservation && now < reservation.until ? reservation : undefined;

/** Whether a slot is kept from this person now; from everybody, where none is named. */
export const isKeptFrom = (slot: Slot, personId: string | undefined, now: Instant): boolean => {
  const reservation = reservationAt(slot, now);
  return reservation !== undefined && (personId === undefined || reservation.for !== personId);
};

/** Keeps a slot while somebody fills in the form (10 minutes by default). */
export const holdOf = (personId: string, settings: ReceptionSettings, now: Instant) => ({
  as: 'hold' as const,
  for: personId,
  until: addMinutes(now, settings.holdMinutes),
});

/**
 * What becomes of a slot that a booking gives up. A slot held back for people without a booking is one again. An open one
 * reappears to the public after a delay, so that who waits is asked first and who sells places gains nothing; until
 * then its last holder may undo. What the office has closed stays closed.
 */
export const givenUp = (
  slot: Slot,
  day: ReceptionDay,
  { personId, sitting }: Pick<Booking, 'personId' | 'sitting'>,
  settings: ReceptionSettings,
  now: Instant,
): { state: 'open' | 'walk-in' | 'closed'; reservation?: Reservation } => {
  const isCalledOff = day.sittings.some(({ name, calledOff }) => name === sitting && calledOff);
  if (day.state !== 'published' || isCalledOff || slot.beside) return { state: 'closed' };
  if (slot.walkIn) return { state: 'walk-in' };
  const until = addMinutes(now, settings.freedMinutes);
  return { state: 'open', reservation: { as: 'freed', for: personId, until } };
};
