import type { Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Matter } from './matter.ts';
import { answer } from './step-rules.ts';
import { type MatterDeps, type StepAsked, takeStep } from './take-step.ts';
import { tellFirstHandler } from './tell-first-handler.ts';

/** Answers a matter in writing and tells its first handler so. Refuses as `takeStep` and `answer` do. */
export const answerMatter = (
  deps: MatterDeps,
  { words, ...asked }: StepAsked & { words: string },
  now: Instant,
): Promise<Result<Matter>> =>
  takeStep(
    deps,
    asked,
    {
      says: { kind: 'answered', words },
      decide: (matter, facts) => answer(matter, words, facts),
      tell: (matter) => tellFirstHandler(deps.db, matter, now),
    },
    now,
  );
