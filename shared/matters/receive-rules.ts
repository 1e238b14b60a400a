import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { isOpen, type Matter, type MatterStep, type StepBy, type Stepped } from './matter.ts';

/** What was raised, where, and who heard it first. */
export type Raised = Pick<
  Matter,
  'id' | 'source' | 'householdId' | 'personId' | 'topic' | 'summary' | 'place' | 'receivedOn' | 'firstHandler'
>;

type Said = Pick<MatterStep, 'kind' | 'words' | 'department' | 'reportBy'>;

/** A matter after a step. `turn`: it came to another state or to somebody else, which is told anew. */
export const withStep = (
  before: Matter,
  { turn = false, ...changes }: Partial<Omit<Matter, 'turn'>> & { turn?: boolean },
  said: Said,
  by: StepBy,
  at: Instant,
): Stepped => {
  const version = before.version + 1;
  const matter = { ...before, ...changes, version, turn: turn ? version : before.turn };
  return { matter, step: { matterId: before.id, version, ...said, by, at } };
};

/** A matter as it is received. */
export const receive = (raised: Raised, by: StepBy, at: Instant): Stepped => ({
  matter: { ...raised, state: 'received', version: 1, turn: 1 },
  step: { matterId: raised.id, version: 1, kind: 'received', by, at },
});

/**
 * A matter whose source was corrected: its words follow as long as it is with nobody yet. Undefined where nothing changes,
 * or where it was routed already: what a department reads doesn't change under its hands.
 */
export const correct = (
  matter: Matter,
  { topic, summary }: Pick<Matter, 'topic' | 'summary'>,
  by: StepBy,
  at: Instant,
): Stepped | undefined => {
  const isSame = matter.topic === topic && matter.summary === summary;
  if (isSame || matter.state !== 'received') return undefined;
  return withStep(matter, { topic, summary }, { kind: 'corrected', words: matter.summary }, by, at);
};

/** A matter to which somebody adds words; what was said before stays. Refuses `matter-closed`. */
export const addWords = (matter: Matter, words: string, by: StepBy, at: Instant): Result<Stepped> =>
  isOpen(matter)
    ? accept(withStep(matter, {}, { kind: 'added', words }, by, at))
    : refuse('rule', 'matter-closed');
