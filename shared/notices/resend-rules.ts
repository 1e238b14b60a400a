import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Told } from './told.ts';

/**
 * Whether a notice may be told once more: only one that failed, only once, and only as long as it makes sense. Refuses
 * `notice-not-failed`, `changed-meanwhile` and `notice-too-late`.
 */
export const mayResend = (
  { state, again, uselessAt }: Pick<Told, 'state' | 'again' | 'uselessAt'>,
  now: Instant,
): Result<true> => {
  if (again) return refuse('conflict', 'changed-meanwhile');
  if (state !== 'failed') return refuse('rule', 'notice-not-failed');
  if (now >= uselessAt) return refuse('rule', 'notice-too-late');
  return accept(true);
};
