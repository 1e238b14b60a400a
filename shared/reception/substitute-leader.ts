import { accept, type Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { changeOf } from './day-change-rules.ts';
import type { ReceptionDay } from './reception-day.ts';
import {
  type ChangeDayDeps,
  changeDay,
  changed,
  changePieces,
  type DayToChange,
  loadToChange,
  settleChange,
} from './settle-change.ts';
import { topicsOf } from './topics.ts';

/** Who receives the public, as the notice names them. */
export type NamedLeader = Pick<ReceptionDay, 'leader' | 'post' | 'portfolio'>;

/** A day with another leader; what it is about follows from their portfolio. */
const ledBy = (day: ReceptionDay, leader: NamedLeader, reason: string, now: Instant): ReceptionDay => ({
  ...day,
  ...leader,
  topics: topicsOf(leader.portfolio),
  leaderChange: changeOf(day, reason, now),
});

const namedOf = ({ leader, post, portfolio }: ReceptionDay): NamedLeader => ({ leader, post, portfolio });

/**
 * Lets another leader take a day. Bookings stay; everybody booked is told and asked whether they keep theirs.
 * Refuses as `mayChangeDay` does.
 */
export const substituteLeader = async (
  deps: ChangeDayDeps,
  { leader, ...asked }: DayToChange & { leader: NamedLeader },
  now: Instant,
): Promise<Result<ReceptionDay>> => {
  const found = await loadToChange(deps, asked, now);
  if (!found.ok) return found;
  const { day } = found.value;
  const next = ledBy(day, leader, asked.reason, now);
  return await changeDay(deps, { read: day, next, by: asked.by }, now);
};

type Read = Pick<DayToChange, 'dayId' | 'version'>;
type SwapToMake = Pick<DayToChange, 'reason' | 'by'> & { one: Read; other: Read };

/** Lets two days exchange their leaders in one transaction, both in the versions that were read. Answers the two days. */
export const swapLeaders = async (
  deps: ChangeDayDeps,
  { one, other, reason, by }: SwapToMake,
  now: Instant,
): Promise<Result<[ReceptionDay, ReceptionDay]>> => {
  const first = await loadToChange(deps, one, now);
  if (!first.ok) return first;
  const second = await loadToChange(deps, other, now);
  if (!second.ok) return second;
  const [a, b] = [first.value.day, second.value.day];
  const [nextA, nextB] = [ledBy(a, namedOf(b), reason, now), ledBy(b, namedOf(a), reason, now)];
  const pieces = [...changePieces(deps.db, a, nextA, now), ...changePieces(deps.db, b, nextB, now)];
  const settled = await settleChange(deps, { pieces, days: [a, b], by }, now);
  return settled.ok ? accept([changed(nextA), changed(nextB)]) : settled;
};
