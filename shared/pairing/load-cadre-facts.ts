import type { Db } from '#shared/platform/dynamo.ts';
import { addMonths, type CivilDate, type CivilMonth } from '#shared/time/civil.ts';
import { absentDays } from './absence-rules.ts';
import { listAbsencesOfCadre } from './absence-store.ts';
import type { Consent } from './consent.ts';
import { findConsents } from './consent-store.ts';
import { withFrequency } from './frequency-rules.ts';
import type { Household } from './household.ts';
import { findPairings, listPairingsOfCadre } from './pairing-store.ts';
import { findHouseholds } from './roster-store.ts';
import type { VisitSettings } from './visit-settings.ts';
import { type KeptVisit, listVisitsOfCadre, listVisitsSince } from './visit-store.ts';
import { findDeparture } from './wishes-store.ts';

const REMEMBERED_MONTHS = 12;

/** All that planning the visits of one cadre follows from. */
export type CadreFacts = {
  /** The households whose first cadre it is, each with the frequency that holds. */
  households: Household[];
  /** Their visits, whoever makes them, and the cadre's own, of the year before and from then on. */
  visits: KeptVisit[];
  absentOn: Set<CivilDate>;
  /** The last day of a cadre who leaves. */
  leavesOn?: CivilDate;
  consents: Map<string, Consent>;
};

/** The households that are paired with a cadre at this moment. */
const householdsOf = async (db: Db, cadreId: string): Promise<Household[]> => {
  const listed = (await listPairingsOfCadre(db, cadreId))
    .filter(({ seat }) => seat === 'first')
    .map(({ householdId }) => householdId);
  const pairings = await findPairings(db, listed);
  const paired = listed.filter((id) => pairings.get(id)?.first?.cadreId === cadreId);
  return [...(await findHouseholds(db, paired)).values()];
};

/** Reads what planning from a month on needs to know of a cadre. What the index lists of a household, the table decides. */
export const loadCadreFacts = async (
  { db, visitSettings }: { db: Db; visitSettings: VisitSettings },
  cadreId: string,
  { month, today }: { month: CivilMonth; today: CivilDate },
): Promise<CadreFacts> => {
  const since = addMonths(month, -REMEMBERED_MONTHS);
  const households = await householdsOf(db, cadreId);
  const ids = households.map(({ id }) => id);
  const [own, theirs, absences, departure, consents] = await Promise.all([
    listVisitsOfCadre(db, cadreId, { from: `${since}-01`, to: '9999-12-31' }),
    Promise.all(ids.map((id) => listVisitsSince(db, id, since))),
    listAbsencesOfCadre(db, cadreId, today),
    findDeparture(db, cadreId),
    findConsents(db, ids),
  ]);
  const isTheirs = new Set(ids);
  return {
    households: households.map((household) => withFrequency(household, visitSettings)),
    visits: [...own.filter(({ householdId }) => !isTheirs.has(householdId)), ...theirs.flat()],
    absentOn: absentDays(absences),
    leavesOn: departure?.leavesOn,
    consents,
  };
};
