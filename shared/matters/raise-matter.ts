import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Matter, StepBy } from './matter.ts';
import { addWords, correct, type Raised, receive } from './receive-rules.ts';
import { writeSteps } from './write-steps.ts';

/**
 * The pieces by which a matter is raised in the transaction of a log or a record, over what was read of it: sent again, it
 * is corrected as long as it is with nobody yet; else nothing is written.
 */
export const raiseMatter = (
  db: Db,
  before: Matter | undefined,
  raised: Raised,
  by: StepBy,
  now: Instant,
): TransactItem[] => {
  const stepped = before ? correct(before, raised, by, now) : receive(raised, by, now);
  return stepped ? writeSteps(db, before, [stepped]) : [];
};

/**
 * The pieces by which somebody adds words to a matter, over the version that was read: part of the transaction in which
 * they were said. What was said before stays. Refuses `matter-closed`.
 */
export const addToMatter = (
  db: Db,
  matter: Matter,
  { words, by }: { words: string; by: StepBy },
  now: Instant,
): Result<TransactItem[]> => {
  const added = addWords(matter, words, by, now);
  return added.ok ? accept(writeSteps(db, matter, [added.value])) : added;
};
