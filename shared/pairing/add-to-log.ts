import { matterIdOf } from '#shared/matters/keys.ts';
import { isOpen, type StepBy } from '#shared/matters/matter.ts';
import { findMatter } from '#shared/matters/matter-store.ts';
import { addToMatter } from '#shared/matters/raise-matter.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type Addition, createAddition, findAddition, listAdditions } from './add-to-log-store.ts';
import { BY_HOUSEHOLD } from './household-view.ts';
import { partsOfVisitId } from './keys.ts';
import { findVisit } from './visit-store.ts';

export type AddToLogInput = {
  householdId: string;
  visitId: string;
  /** The same key again means the same addition. */
  key: string;
  words: string;
  /** `household`, or the account of whoever writes down what it said. */
  by: string;
};

const MOST_ADDITIONS = 20;
const MOST_TRIES = 5;

const stepBy = (by: string): StepBy =>
  by === BY_HOUSEHOLD ? { as: 'household' } : { as: 'office', account: by };

/** An open matter that came of the visit hears of it too, so that whoever handles it reads the same. */
const alsoToMatter = async (
  db: Db,
  { visitId, words, by }: AddToLogInput,
  now: Instant,
): Promise<TransactItem[]> => {
  const matter = await findMatter(db, matterIdOf({ kind: 'visit', id: visitId }));
  if (!matter || !isOpen(matter)) return [];
  const added = addToMatter(db, matter, { words, by: stepBy(by) }, now);
  return added.ok ? added.value : [];
};

/**
 * Adds what a household says to what was logged of a visit to it. What the cadre logged stays as it is. Sent again under
 * its key, it stands once. Refuses `not-found` (also for another household's), `nothing-logged`, `added-enough` (`most`),
 * `addition-key-used-otherwise` and `changed-meanwhile`.
 */
export const addToLog = async (
  { db }: { db: Db },
  input: AddToLogInput,
  now: Instant,
): Promise<Result<Addition>> => {
  const { householdId, visitId, key, words, by } = input;
  if (partsOfVisitId(visitId)?.householdId !== householdId) return refuse('not-found', 'not-found');
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const [visit, earlier] = await Promise.all([findVisit(db, visitId), findAddition(db, visitId, key)]);
    if (!visit) return refuse('not-found', 'not-found');
    if (earlier)
      return earlier.words === words ? accept(earlier) : refuse('rule', 'addition-key-used-otherwise');
    if (!visit.lastLog) return refuse('rule', 'nothing-logged');
    if ((await listAdditions(db, visitId)).length >= MOST_ADDITIONS)
      return refuse('rule', 'added-enough', { params: { most: MOST_ADDITIONS } });
    const addition: Addition = { visitId, key, words, at: now, by };
    const outcome = await commit(db, [
      createAddition(db, addition, visit.onDate),
      ...(await alsoToMatter(db, input, now)),
    ]);
    if (outcome.ok) return accept(addition);
  }
  return refuse('conflict', 'changed-meanwhile');
};
