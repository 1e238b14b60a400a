import { workdaysAfter } from '#shared/matters/clock-rules.ts';
import { listMatters } from '#shared/matters/list-matters.ts';
import { countListed } from '#shared/notices/list-count-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { listCalls } from '#shared/reception/call-list.ts';
import { addDays, type CivilDate, instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Workdays } from '#shared/time/workdays.ts';
import type { Count, Digest } from './digest.ts';
import { workdayAfter } from './digest-rules.ts';
import { defaultDigestSettings } from './digest-settings.ts';
import { countCalledOff, listReceptions, listWithoutOutcome } from './list-receptions.ts';

/** What stands in everybody's digest of a day. */
export type CommonDigest = Omit<Digest, 'failed'>;

const counted = (days: CivilDate[]): Count => {
  const [firstOn] = days.toSorted();
  return { count: days.length, ...(firstOn && { firstOn }) };
};

const countCalls = async (db: Db, on: CivilDate, nextOn: CivilDate): Promise<Digest['calls']> => {
  const open = async (day: CivilDate) =>
    (await listCalls(db, day)).filter(({ line }) => line.called?.reached !== true);
  const [today, next] = await Promise.all([open(on), open(nextOn)]);
  // What the next list only carries on is on today's.
  return { today: today.length, next: next.filter(({ line }) => line.on >= nextOn).length };
};

const countMatters = async (
  db: Db,
  { on, dueWorkdays, workdays }: { on: CivilDate; dueWorkdays: number; workdays: Workdays },
  now: Instant,
): Promise<Pick<Digest, 'due' | 'overdue'>> => {
  const soon = workdaysAfter(on, dueWorkdays, workdays).rolled;
  const listed = await listMatters({ db }, {}, now);
  const due = listed.flatMap((one) =>
    one.due && !one.overdue && one.due.rolled <= soon ? [one.due.rolled] : [],
  );
  return {
    due: { ...counted(due), withinWorkdays: dueWorkdays },
    overdue: listed.filter(({ overdue }) => overdue).length,
  };
};

/** What there is to say on a day, read from lists: nothing is looked up one by one but whose answers those lists wait for. */
export const loadCommonDigest = async (
  db: Db,
  { on, workdays }: { on: CivilDate; workdays: Workdays },
  now: Instant,
): Promise<CommonDigest> => {
  const nextOn = workdayAfter(on, workdays);
  const [receptions, calls, calledOff, matters, withoutOutcome, byHand] = await Promise.all([
    listReceptions(db, { from: on, to: nextOn }),
    countCalls(db, on, nextOn),
    countCalledOff(db, instantAt(addDays(on, -defaultDigestSettings.calledOffDays), '00:00')),
    countMatters(db, { on, dueWorkdays: defaultDigestSettings.dueWorkdays, workdays }, now),
    listWithoutOutcome(db, { from: addDays(on, -defaultDigestSettings.outcomeDays), to: addDays(on, -1) }),
    countListed(db, 'by-hand', { usefulAt: now }),
  ]);
  return {
    on,
    nextOn,
    receptions,
    calls,
    calledOff,
    ...matters,
    withoutOutcome: counted(withoutOutcome),
    byHand,
  };
};

/** The digest for one who had the last one then. */
export const completeDigest = async (db: Db, common: CommonDigest, since: Instant): Promise<Digest> => ({
  ...common,
  failed: await countListed(db, 'failed', { since }),
});
