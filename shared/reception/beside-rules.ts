import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { isOff } from './day-change-rules.ts';
import type { DayWithSlots, Slot } from './reception-day.ts';

const MOST_BESIDE_ONE = 9;
/** With the slots of a full day, so many still change in one transaction. */
const MOST_BESIDE_A_DAY = 30;

/**
 * The next place beside a slot (加号). Refuses `not-found`, `day-cancelled`, `day-moved`, `sitting-cancelled`, `slot-over`,
 * `slot-free` (there is no need), and `too-many-beside`.
 */
export const besideSlot = (
  { day, slots }: DayWithSlots,
  slotId: string,
  beside: { reason: string; by: string },
  now: Instant,
): Result<Slot> => {
  const slot = slots.find(({ id }) => id === slotId);
  if (!slot || day.state === 'draft') return refuse('not-found', 'not-found');
  if (day.state === 'cancelled') return refuse('rule', 'day-cancelled');
  if (day.state === 'moved') return refuse('rule', 'day-moved', { params: { movedTo: day.movedTo } });
  if (isOff(day, slot)) return refuse('rule', 'sitting-cancelled');
  if (now >= slot.endAt) return refuse('rule', 'slot-over');
  if (slot.state !== 'booked') return refuse('rule', 'slot-free');
  const taken = new Set(slots.filter((one) => one.beside).map(({ id }) => id));
  const free = Array.from({ length: MOST_BESIDE_ONE }, (_, nth) => `${slotId}x${nth + 1}`).find(
    (id) => !taken.has(id),
  );
  if (!free || taken.size >= MOST_BESIDE_A_DAY) return refuse('rule', 'too-many-beside');
  const { bookingId, reservation, closing, ...like } = slot;
  return accept({ ...like, id: free, state: 'booked', walkIn: false, beside });
};
