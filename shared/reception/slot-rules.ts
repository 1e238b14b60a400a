import { type CivilDate, type CivilTime, instantAt, minutesOf, timeOfMinutes } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { slotIdOf } from './keys.ts';
import type { Sitting, Slot } from './reception-day.ts';

const partOfDay = (from: CivilTime): string => {
  if (from < '12:00') return 'am';
  return from < '18:00' ? 'pm' : 'eve';
};

/** Names the sittings of a day by the part of the day they begin in: `am`, `pm`, `eve`; a second one `am2`. */
export const nameSittings = (ranges: { from: CivilTime; to: CivilTime }[]): Sitting[] => {
  const count = new Map<string, number>();
  return ranges.map(({ from, to }) => {
    const part = partOfDay(from);
    const nth = (count.get(part) ?? 0) + 1;
    count.set(part, nth);
    return { name: nth === 1 ? part : `${part}${nth}`, from, to };
  });
};

/** How many of each sitting's slots are held back: one sitting after the other gives one, as long as it has any left. */
const walkInsPerSitting = (slotsOf: number[], walkInSlots: number): number[] => {
  const held = slotsOf.map(() => 0);
  let left = Math.min(
    walkInSlots,
    slotsOf.reduce((sum, count) => sum + count, 0),
  );
  for (let at = 0; left > 0; at = (at + 1) % slotsOf.length) {
    if ((held[at] ?? 0) >= (slotsOf[at] ?? 0)) continue;
    held[at] = (held[at] ?? 0) + 1;
    left -= 1;
  }
  return held;
};

type Cut = {
  slots: Slot[];
  /** The minutes at the end of a sitting that are shorter than a slot, and so belong to none. */
  leftOver: { sitting: string; minutes: number }[];
};

/**
 * Cuts the sittings of a day into slots. Walk-in slots (现场号) are the last ones of each sitting, spread over the
 * sittings: who comes without a booking finds a seat in the morning and in the afternoon, and nobody booked waits for them.
 */
export const cutSlots = (day: {
  id: string;
  on: CivilDate;
  sittings: Sitting[];
  slotMinutes: number;
  walkInSlots: number;
  closesAt: Instant;
}): Cut => {
  const lengths = day.sittings.map(({ from, to }) => minutesOf(to) - minutesOf(from));
  const counts = lengths.map((length) => Math.floor(length / day.slotMinutes));
  const walkIns = walkInsPerSitting(counts, day.walkInSlots);
  const slots = day.sittings.flatMap((sitting, at) => {
    const count = counts[at] ?? 0;
    const firstWalkIn = count - (walkIns[at] ?? 0);
    return Array.from({ length: count }, (_, nth): Slot => {
      const start = minutesOf(sitting.from) + nth * day.slotMinutes;
      return {
        id: slotIdOf(day.id, timeOfMinutes(start)),
        dayId: day.id,
        state: 'draft',
        walkIn: nth >= firstWalkIn,
        sitting: sitting.name,
        startAt: instantAt(day.on, timeOfMinutes(start)),
        endAt: instantAt(day.on, timeOfMinutes(start + day.slotMinutes)),
        closesAt: day.closesAt,
      };
    });
  });
  const leftOver = day.sittings.flatMap((sitting, at) => {
    const minutes = (lengths[at] ?? 0) % day.slotMinutes;
    return minutes > 0 ? [{ sitting: sitting.name, minutes }] : [];
  });
  return { slots, leftOver };
};
