import { normalisePhone } from '#shared/people/phone.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Cadre } from './cadre.ts';
import { maybePaired } from './consent-rules.ts';
import { findConsents } from './consent-store.ts';
import type { Household } from './household.ts';
import { householdCodeOf } from './household-code.ts';
import { listNewlyPaired } from './letters-store.ts';
import { findPairings } from './pairing-store.ts';
import { findCadre, findHouseholds } from './roster-store.ts';

/** A household that is told by letter who comes; `hasMobile`: it had an SMS too. */
export type Addressed = { household: Household; hasMobile: boolean };

const isMobile = ({ phone }: Household): boolean =>
  phone !== undefined && normalisePhone(phone, 'mobile') !== undefined;

const orderOf = ({ household: { town, village, id }, hasMobile }: Addressed): string =>
  JSON.stringify([hasMobile, town, village, id]);

/** The households that a confirmed proposal found somebody for: those without a mobile first, then by village. */
export const listAddressed = async (db: Db, proposalId: string): Promise<Addressed[]> => {
  const households = await findHouseholds(db, [...(await listNewlyPaired(db, proposalId))]);
  return [...households.values()]
    .map((household) => ({ household, hasMobile: isMobile(household) }))
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
};

/** What a letter says: who comes, and the code that opens the household's page. */
export type Letter = { household: Household; first: Cadre; second?: Cadre; code: string };

/** The letters to these households, in their order; who has no cadre now, or wants none, gets none. */
export const findLetters = async (
  { db, hashSecret }: { db: Db; hashSecret: string },
  householdIds: string[],
): Promise<Letter[]> => {
  const [households, pairings, consents] = await Promise.all([
    findHouseholds(db, householdIds),
    findPairings(db, householdIds),
    findConsents(db, householdIds),
  ]);
  const ids = [...pairings.values()].flatMap(({ first, second }) => [first?.cadreId, second?.cadreId]);
  const known = [...new Set(ids)].filter((id) => id !== undefined);
  const cadres = new Map(
    (await Promise.all(known.map((id) => findCadre(db, id)))).map((cadre) => [cadre?.id, cadre]),
  );
  return householdIds.flatMap((id) => {
    const household = households.get(id);
    const pairing = pairings.get(id);
    const first = pairing?.first && cadres.get(pairing.first.cadreId);
    if (!household || !first || !maybePaired(consents.get(id))) return [];
    const second = pairing.second && cadres.get(pairing.second.cadreId);
    return [{ household, first, second, code: householdCodeOf(hashSecret, id) }];
  });
};
