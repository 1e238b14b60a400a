import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type AskOtherTimeDeps, findVisitOfTheirs } from './ask-other-time-facts.ts';
import { timeAskedNotices } from './ask-other-time-notices.ts';
import { isSameWish, mayAskFor, standingAsk, type WishedTime } from './ask-other-time-rules.ts';
import { withFrequency } from './frequency-rules.ts';
import { loadVisitCalendar } from './load-visit-calendar.ts';
import { pairingStands } from './pairing-store.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { findCadre } from './roster-store.ts';
import { type KeptVisit, replaceVisit } from './visit-store.ts';
import { firstCadreOf } from './whose-visit-rules.ts';

export type AskOtherTimeInput = {
  householdId: string;
  visitId: string;
  wished: WishedTime;
  /** The version the household saw, where a page showed one. */
  version?: number;
  /** `household`, or the account of whoever writes down what it said. */
  by: string;
};

/**
 * Notes on a visit that the household would rather have another time, and tells whoever goes: they move it, or call. A
 * second wish replaces the first; the same again changes nothing. The visit stays as it is
 * until then, and its reminders hold. Refuses `not-found`, `changed-meanwhile` and what `mayAskFor` refuses.
 */
export const askOtherTime = async (
  { db, visitSettings }: AskOtherTimeDeps,
  { householdId, visitId, wished, version, by }: AskOtherTimeInput,
  now: Instant,
): Promise<Result<KeptVisit>> => {
  const found = await findVisitOfTheirs(db, householdId, visitId);
  if (!found.ok) return found;
  const { visit, household } = found.value;
  const [cadre, calendar, { visitSettings: settings }] = await Promise.all([
    findCadre(db, visit.cadreId),
    loadVisitCalendar(db, civilDateOf(now)),
    loadPairingPolicy(db, { visitSettings }),
  ]);
  const asVisited = withFrequency(household, settings);
  const facts = { visit, household: asVisited, sameDay: [], calendar, settings };
  const decided = mayAskFor({ ...facts, wished }, now);
  if (!decided.ok) return decided;
  if (isSameWish(standingAsk(visit), decided.value)) return accept(visit);
  if (version !== undefined && version !== visit.version) return refuse('conflict', 'changed-meanwhile');
  if (!cadre) throw new Error('a cadre with visits is not in the roster');
  const { onDate, startTime } = visit;
  const asked: KeptVisit = {
    ...visit,
    askedTime: { ...decided.value, insteadOf: { onDate, startTime }, at: now, by },
    version: visit.version + 1,
  };
  const outcome = await commit(db, [
    pairingStands(db, householdId, firstCadreOf(visit)),
    replaceVisit(db, visit, asked),
    ...timeAskedNotices(asked, cadre, now).map((notice) => putNotice(db, notice)),
  ]);
  return outcome.ok ? accept(asked) : refuse('conflict', 'changed-meanwhile');
};
