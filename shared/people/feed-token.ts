import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';

/** That a calendar feed has a secret address: made when and by whom, never the address itself. */
const feedFields = {
  /** Stands for the token in the address. */
  tokenHash: z.string(),
  madeAt: instantSchema,
  /** The account of whoever made it. */
  by: z.string(),
};

/** The feed of a leader's reception days. */
export const leaderFeedSchema = z.object({
  leaderId: z.string(),
  leader: z.string(),
  post: z.string(),
  ...feedFields,
});
export type LeaderFeed = z.infer<typeof leaderFeedSchema>;

/** The feed of a cadre's visits. */
export const cadreFeedSchema = z.object({ cadreId: z.string(), ...feedFields });
export type CadreFeed = z.infer<typeof cadreFeedSchema>;

/** Each kind of feed, by whose it is. A token opens a feed of its own kind only. */
export type FeedOf = { leader: LeaderFeed; cadre: CadreFeed };
export type FeedKind = keyof FeedOf;
