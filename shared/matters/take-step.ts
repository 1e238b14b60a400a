import type { Notice } from '#shared/notices/notice.ts';
import { putNotice } from '#shared/notices/notice-store.ts';
import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { isMatterId } from './keys.ts';
import type { Matter, MatterStep, StepBy, Stepped } from './matter.ts';
import { defaultMatterSettings, type MatterSettings } from './matter-settings.ts';
import { findMatter } from './matter-store.ts';
import type { StepFacts } from './step-rules.ts';
import { findStep } from './step-store.ts';
import { writeSteps } from './write-steps.ts';

export type MatterDeps = { db: Db; matterSettings?: MatterSettings };

/** A step that is asked for over the version that was read. */
export type StepAsked = { matterId: string; version: number; by: StepBy };

export type StepDecision = {
  /** What the step says: found at its place already, the request was here before. */
  says: Partial<MatterStep>;
  decide: (matter: Matter, facts: StepFacts) => Result<Stepped>;
  /** Who is told, in the same transaction. */
  tell: (matter: Matter) => Promise<Notice[]>;
};

const saysTheSame = (step: MatterStep, says: Partial<MatterStep>): boolean =>
  Object.entries(says).every(([key, value]) => step[key as keyof MatterStep] === value);

/** The matter as it is, where the step that followed the version that was read is the one that is asked for. */
const takenBefore = async (
  db: Db,
  matter: Matter,
  { version, by }: StepAsked,
  says: Partial<MatterStep>,
): Promise<Result<Matter>> => {
  const step = await findStep(db, matter.id, version + 1);
  const isSame = step && step.by.as === by.as && saysTheSame(step, says);
  return isSame ? accept(matter) : refuse('conflict', 'changed-meanwhile');
};

/** The second try finds what the first one lost to: the same step by a double tap, or another one. */
const MOST_TRIES = 2;

/**
 * Takes a step of a matter: the matter, its history and who is told of it, in one transaction. The same step once more is
 * accepted and changes nothing. Refuses `not-found`, `changed-meanwhile`, and what is decided.
 */
export const takeStep = async (
  { db, matterSettings = defaultMatterSettings }: MatterDeps,
  asked: StepAsked,
  { says, decide, tell }: StepDecision,
  now: Instant,
): Promise<Result<Matter>> => {
  const workdays = await loadWorkdays(db, civilDateOf(now));
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const matter = isMatterId(asked.matterId) ? await findMatter(db, asked.matterId) : undefined;
    if (!matter) return refuse('not-found', 'not-found');
    if (matter.version !== asked.version) return await takenBefore(db, matter, asked, says);
    const decided = decide(matter, { by: asked.by, now, workdays, settings: matterSettings });
    if (!decided.ok) return decided;
    const { matter: after } = decided.value;
    const written = await commit(db, [
      ...writeSteps(db, matter, [decided.value]),
      ...(await tell(after)).map((notice) => putNotice(db, notice)),
    ]);
    if (written.ok) return accept(after);
  }
  return refuse('conflict', 'changed-meanwhile');
};
