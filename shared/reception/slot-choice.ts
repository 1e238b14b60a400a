import { z } from 'zod';
import { dayIdOfSlot } from './keys.ts';

/** The id of a slot, as somebody chooses one. */
export const slotIdSchema = z
  .string({ error: 'slot-not-chosen' })
  .refine((id) => dayIdOfSlot(id) !== undefined, { error: 'slot-not-chosen' });

/** What somebody sends to keep a slot, or to move a booking to one. */
export const slotChoiceSchema = z.object({ slotId: slotIdSchema });

/** A slot that is kept for somebody. */
export const heldSlotSchema = z
  .object({ slotId: z.string(), until: z.iso.datetime().describe('Until then nobody else can book it') })
  .meta({ id: 'HeldSlot' });
