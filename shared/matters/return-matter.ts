import type { Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Matter } from './matter.ts';
import { giveBack } from './step-rules.ts';
import { type MatterDeps, type StepAsked, takeStep } from './take-step.ts';

/** Gives a matter back to the office, with the reason. Refuses as `takeStep` and `giveBack` do. */
export const returnMatter = (
  deps: MatterDeps,
  { words, ...asked }: StepAsked & { words: string },
  now: Instant,
): Promise<Result<Matter>> =>
  takeStep(
    deps,
    asked,
    {
      says: { kind: 'returned', words },
      decide: (matter, facts) => giveBack(matter, words, facts),
      // The office sees in its list what came back.
      tell: async () => [],
    },
    now,
  );
