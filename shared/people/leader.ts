import { z } from 'zod';
import { stableId } from './stable-id.ts';

/** Of the city (市级) or of a town or subdistrict (镇级). */
const leaderLevelSchema = z.enum(['city', 'town']);
export type LeaderLevel = z.infer<typeof leaderLevelSchema>;

/** Someone who receives the public. All but phone and email is on the public notice. */
export const leaderSchema = z.object({
  id: z.string(),
  name: z.string().min(1).max(40),
  post: z.string().min(1).max(60),
  /** What they are in charge of (分管工作), as the office words it. */
  portfolio: z.string().min(1).max(200),
  level: leaderLevelSchema,
  venue: z.string().min(1).max(100),
  phone: z.string(),
  email: z.email().optional(),
});
export type Leader = z.infer<typeof leaderSchema>;

/** A leader is one person in one post: the calendar names both, and finds the leader by them. */
export const leaderIdOf = (name: string, post: string): string => stableId('L', name, post);
