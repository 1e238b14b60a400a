import { z } from 'zod';
import type { Lang } from '#shared/platform/lang.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';

/** What somebody waits for: a place on one day, with one leader on any day, or for one topic on any day. */
export const wishScopeSchema = z.enum(['day', 'leader', 'topic']);
export type WishScope = z.infer<typeof wishScopeSchema>;

/** Somebody who waits for a place that is not free yet. One entry per person and scope. */
export type WaitlistEntry = {
  personId: string;
  /** What it is found by: `day~2026-12-02-1f0c9a77`, `leader~<hash>`, `topic~land`. */
  scope: string;
  /** Offers go to this mobile, and nothing else does. */
  phone: string;
  /** The language they joined in, which offers are made in; Chinese where there is none. */
  lang?: Lang;
  /** The booking they would move to an earlier place; without it they have none yet. */
  bookingId?: string;
  /** The day whose page or booking the wish was made from, to show it by. */
  dayId: string;
  joinedAt: Instant;
  /** When there is nothing to wait for any more; deleted soon after. */
  until: Instant;
  /** How many places were offered so far. */
  offers: number;
  /** The last place that was offered, and until when it is kept. */
  offered?: { slotId: string; until: Instant; on: CivilDate };
  version: number;
};
