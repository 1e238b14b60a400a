import type { Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Matter } from './matter.ts';
import { close } from './step-rules.ts';
import { type MatterDeps, type StepAsked, takeStep } from './take-step.ts';
import { tellFirstHandler } from './tell-first-handler.ts';

/** Closes a matter, with the reason, and tells its first handler so. Refuses as `takeStep` and `close` do. */
export const closeMatter = (
  deps: MatterDeps,
  { words, ...asked }: StepAsked & { words: string },
  now: Instant,
): Promise<Result<Matter>> =>
  takeStep(
    deps,
    asked,
    {
      says: { kind: 'closed', words },
      decide: (matter, facts) => close(matter, words, facts),
      tell: (matter) => tellFirstHandler(deps.db, matter, now),
    },
    now,
  );
