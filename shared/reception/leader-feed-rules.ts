import { instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { wasPublished } from './public-notice-rules.ts';
import type { DayWithSlots, ReceptionDay } from './reception-day.ts';

/** A sitting as an entry of its leader's calendar. Of who comes it tells no more than how many. */
export type FeedEvent = {
  /** The same for as long as the day lives, so a calendar updates its entry and never doubles it. */
  id: string;
  /** The version of the day: a later one replaces an earlier one. */
  sequence: number;
  status: 'confirmed' | 'tentative' | 'cancelled';
  startAt: Instant;
  endAt: Instant;
  day: ReceptionDay;
  booked: number;
  slots: number;
  walkInSlots: number;
};

const statusOf = (day: ReceptionDay, calledOff: boolean | undefined): FeedEvent['status'] => {
  if (day.state === 'cancelled' || calledOff) return 'cancelled';
  return day.provisional ? 'tentative' : 'confirmed';
};

/** The sittings of days that are public, those called off among them as cancelled. A draft is never among them. */
export const feedEventsOf = (days: DayWithSlots[]): FeedEvent[] =>
  days
    .filter(({ day }) => wasPublished(day))
    .flatMap(({ day, slots }) =>
      day.sittings.map(({ name, from, to, calledOff }): FeedEvent => {
        const own = slots.filter(({ sitting, beside }) => sitting === name && !beside);
        const booked = slots.filter(({ sitting, state }) => sitting === name && state === 'booked');
        return {
          id: `${day.id}-${name}`,
          sequence: day.version,
          status: statusOf(day, calledOff),
          startAt: instantAt(day.on, from),
          endAt: instantAt(day.on, to),
          day,
          booked: booked.length,
          slots: own.length,
          walkInSlots: own.filter(({ walkIn }) => walkIn).length,
        };
      }),
    );
