import { z } from 'zod';
import type { OwnWish } from './find-own-wishes.ts';
import { wishScopeSchema } from './waitlist.ts';

const instant = z.iso.datetime();

/** A wish for a place, as its own citizen sees it. */
export const wishViewSchema = z
  .object({
    id: z.string(),
    scope: wishScopeSchema,
    receptionDayId: z.string(),
    bookingId: z.string().optional(),
    joinedAt: instant,
    until: instant.describe('From then on there is nothing to wait for'),
    offers: z.int().describe('Places offered so far, three at most'),
    offer: z
      .object({ slotId: z.string(), startAt: instant, endAt: instant, until: instant })
      .optional()
      .describe('A place that is kept for them now'),
  })
  .meta({ id: 'Wish' });
export type WishView = z.infer<typeof wishViewSchema>;

export const wishView = ({ entry, offer }: Pick<OwnWish, 'entry' | 'offer'>): WishView => ({
  id: entry.scope,
  scope: wishScopeSchema.parse(entry.scope.split('~')[0]),
  receptionDayId: entry.dayId,
  bookingId: entry.bookingId,
  joinedAt: entry.joinedAt,
  until: entry.until,
  offers: entry.offers,
  ...(offer && {
    offer: {
      slotId: offer.slot.id,
      startAt: offer.slot.startAt,
      endAt: offer.slot.endAt,
      until: offer.until,
    },
  }),
});
