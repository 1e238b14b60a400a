import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { clocksOf } from './clock-rules.ts';
import type { Matter } from './matter.ts';
import { defaultMatterSettings } from './matter-settings.ts';
import type { Whole } from './matter-view.ts';
import { listSteps } from './step-store.ts';
import type { MatterDeps } from './take-step.ts';

/** The terms that run on a matter, and its history. */
export const findWhole = async (
  { db, matterSettings = defaultMatterSettings }: MatterDeps,
  matter: Matter,
  now: Instant,
): Promise<Whole> => {
  const [workdays, history] = await Promise.all([
    loadWorkdays(db, civilDateOf(now)),
    listSteps(db, matter.id),
  ]);
  return { clocks: clocksOf(matter, matterSettings, workdays), history };
};
