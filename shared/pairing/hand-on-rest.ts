import { handMatterOn } from '#shared/matters/hand-matter-on.ts';
import { mattersOfCadre } from '#shared/matters/matter-store.ts';
import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { CarryFacts } from './carry-facts.ts';
import type { Departure } from './departure.ts';
import { findExpectedStart } from './find-expected-start.ts';
import { findPairings } from './pairing-store.ts';
import { findHousehold } from './roster-store.ts';
import { movedVisitNotices } from './visit-notices.ts';
import { listVisitsOfCadre, replaceVisit } from './visit-store.ts';

/** Open matters of households that are another's now, or were never the leaver's own: their first cadre answers from now on. */
const handMattersOn = async (db: Db, cadreId: string, account: string, now: Instant): Promise<void> => {
  const matters = await mattersOfCadre(db, cadreId);
  const pairings = await findPairings(db, [
    ...new Set(matters.flatMap((matter) => matter.householdId ?? [])),
  ]);
  for (const matter of matters) {
    const first = pairings.get(matter.householdId ?? '')?.first;
    // One that changed meanwhile is found again when the proposal is carried on.
    if (first && first.cadreId !== cadreId)
      await commit(db, handMatterOn(db, matter, { cadreId: first.cadreId, account }, now));
  }
};

/** Visits the leaver was to make for a colleague go back to the household's first cadre. */
const giveVisitsBack = async (
  db: Db,
  cadreId: string,
  { cadres }: CarryFacts,
  now: Instant,
): Promise<void> => {
  const visits = await listVisitsOfCadre(db, cadreId, { from: civilDateOf(now), to: '9999-12-31' });
  for (const visit of visits) {
    const cadre = cadres.get(visit.standsInFor ?? '');
    const household =
      cadre && visit.state === 'planned' ? await findHousehold(db, visit.householdId) : undefined;
    if (!cadre || !household) continue;
    const { standsInFor: _, ...rest } = visit;
    const back = { ...rest, cadreId: cadre.id, version: visit.version + 1, changedAt: now };
    const heard = { expectedAt: await findExpectedStart(db, visit, now) };
    const notices = movedVisitNotices(visit, back, { cadre, household }, heard, now);
    await commit(db, [replaceVisit(db, visit, back), ...notices.map((notice) => putNotice(db, notice))]);
  }
};

/** Hands on what a cadre who leaves has besides own households. Done again, it finds nothing more. */
export const handOnRest = async (
  db: Db,
  { cadreId, by }: Departure,
  facts: CarryFacts,
  now: Instant,
): Promise<void> => {
  await handMattersOn(db, cadreId, by, now);
  await giveVisitsBack(db, cadreId, facts, now);
};
