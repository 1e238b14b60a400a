import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { monthOf } from '#shared/time/civil.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { briefDueAt } from './brief-rules.ts';
import { findDay } from './calendar-store.ts';
import { mayChangeDay } from './day-change-rules.ts';
import { replaceDay } from './day-change-store.ts';
import { putFollowUp } from './follow-up-store.ts';
import type { DayWithSlots, ReceptionDay } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';
import { settlePublicNotice } from './settle-public-notice.ts';

export type ChangeDayDeps = { db: Db; settings: ReceptionSettings };

/** A change of one day: which one, in which version it was read, why, and by whose account. */
export type DayToChange = { dayId: string; version: number; reason: string; by?: string };

/** The day as it is at this moment, if it may be changed; refuses as `mayChangeDay` does. */
export const loadToChange = async (
  { db }: ChangeDayDeps,
  { dayId, version }: Pick<DayToChange, 'dayId' | 'version'>,
  now: Instant,
): Promise<Result<DayWithSlots>> =>
  mayChangeDay(await findDay(db, dayId, { consistent: true }), version, now);

// A booking that was decided on before the change may be written a moment after it: looked for once more.
const STRAGGLER_SECONDS = 60;

/** The pieces by which a day is changed in the version that was read; everybody booked and everybody expected will be told. */
export const changePieces = (
  db: Db,
  read: ReceptionDay,
  next: ReceptionDay,
  now: Instant,
): TransactItem[] => [
  replaceDay(db, read, next),
  putFollowUp(db, { kind: 'day-changed', id: read.id, dueAt: now }),
  putFollowUp(db, { kind: 'day-changed', id: read.id, dueAt: addSeconds(now, STRAGGLER_SECONDS) }),
  putFollowUp(db, { kind: 'brief', id: read.id, dueAt: briefDueAt(read.on, now) }),
];

/**
 * Writes a change that was decided on, and brings the public notice of these days' months up to it.
 * Refuses `changed-meanwhile`.
 */
export const settleChange = async (
  deps: ChangeDayDeps,
  { pieces, days, by }: { pieces: TransactItem[]; days: ReceptionDay[]; by?: string | undefined },
  now: Instant,
): Promise<Result<void>> => {
  const outcome = await commit(deps.db, pieces);
  if (!outcome.ok) return refuse('conflict', 'changed-meanwhile');
  for (const month of new Set(days.map(({ on }) => monthOf(on))))
    await settlePublicNotice(deps, month, by, now);
  return accept(undefined);
};

/** A day as it is once its change is written. */
export const changed = (next: ReceptionDay): ReceptionDay => ({ ...next, version: next.version + 1 });

/** Changes one day, with what else changes along with it. */
export const changeDay = async (
  deps: ChangeDayDeps,
  {
    read,
    next,
    more = [],
    by,
  }: { read: ReceptionDay; next: ReceptionDay; more?: TransactItem[]; by?: string },
  now: Instant,
): Promise<Result<ReceptionDay>> => {
  const pieces = [...changePieces(deps.db, read, next, now), ...more];
  const settled = await settleChange(deps, { pieces, days: [next], by }, now);
  return settled.ok ? accept(changed(next)) : settled;
};
