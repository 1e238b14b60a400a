import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import { listInSheetOrder } from '#shared/people/people-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import { addDays, addMonths } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findDays } from './calendar-store.ts';
import type { Plan } from './plan.ts';
import { canBeCut, type DayPlan, planDaysOf } from './plan-rules.ts';
import type { ReceptionSettings } from './reception-settings.ts';
import { writeDraft } from './write-draft.ts';

/** What became of a plan: its days, and how many drafts were written. */
export type Planned = DayPlan & { applied: number };

/**
 * Drafts the reception days a rule comes to, or only shows them (`dryRun`), with every date that moved or was lost. Each day
 * is written on its own; what is public is never touched, and the same plan twice changes nothing. Refuses the fields
 * `leaderIds` and `sittings` where they don't fit.
 */
export const planDays = async (
  { db, settings }: { db: Db; settings: ReceptionSettings },
  plan: Plan,
  { dryRun }: { dryRun: boolean },
  now: Instant,
): Promise<Result<Planned>> => {
  if (!canBeCut(plan)) return refuseFields([{ field: 'sittings', code: 'sittings-unclear' }]);
  const from = `${plan.from}-01`;
  const [roster, workdays, found] = await Promise.all([
    listInSheetOrder(db, 'leaders'),
    loadWorkdays(db, from),
    // A date may move past either end.
    findDays(db, { from: addDays(from, -31), to: addDays(`${addMonths(plan.to, 2)}-01`, -1) }),
  ]);
  const leaders = plan.leaderIds.flatMap((id) => roster.find((leader) => leader.id === id) ?? []);
  if (leaders.length < plan.leaderIds.length)
    return refuseFields([{ field: 'leaderIds', code: 'leaders-not-chosen' }]);
  const days = new Map(found.map((one) => [one.day.id, one]));
  const planned = planDaysOf(plan, { leaders, days, workdays }, settings, now);
  if (dryRun) return accept({ ...planned, applied: 0 });
  let applied = 0;
  for (const { draft, over, is } of planned.days)
    if ((is === 'new' || is === 'changed') && (await writeDraft(db, draft, over))) applied += 1;
  return accept({ ...planned, applied });
};
