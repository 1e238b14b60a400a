import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';

/** That a leader's calendar feed has a secret address: made when and by whom, never the address itself. */
export const leaderFeedSchema = z.object({
  leaderId: z.string(),
  leader: z.string(),
  post: z.string(),
  /** Stands for the token in the address. */
  tokenHash: z.string(),
  madeAt: instantSchema,
  /** The account of whoever made it. */
  by: z.string(),
});
export type LeaderFeed = z.infer<typeof leaderFeedSchema>;
