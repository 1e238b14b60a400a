import type { Db } from '#shared/platform/dynamo.ts';
import { findAvoidancesOfHousehold } from './avoidance-store.ts';
import type { Cadre } from './cadre.ts';
import { listCadresOfUnit } from './colleagues-store.ts';
import { type Colleague, inOrderOfAsking, mayBeAsked } from './hand-over-rules.ts';
import { findPairing } from './pairing-store.ts';
import { findCadre } from './roster-store.ts';
import type { Visit } from './visit.ts';

/** Whom a cadre may ask to make a visit; `second`: the household's second cadre, who is suggested first. */
export type ColleagueToAsk = Pick<Colleague, 'id' | 'name' | 'post'> & { second: boolean };

/** The household's second cadre, then those of the cadre's unit by name. */
export const listColleagues = async (
  db: Db,
  giver: Pick<Cadre, 'id' | 'unit'>,
  visit: Visit,
): Promise<ColleagueToAsk[]> => {
  const [ofUnit, pairing, avoidances] = await Promise.all([
    listCadresOfUnit(db, giver.unit),
    findPairing(db, visit.householdId),
    findAvoidancesOfHousehold(db, visit.householdId),
  ]);
  const secondCadreId = pairing.second?.cadreId;
  const isOfUnit = ofUnit.some(({ id }) => id === secondCadreId);
  const second = secondCadreId && !isOfUnit ? await findCadre(db, secondCadreId) : undefined;
  const askable = [...ofUnit, ...(second ? [second] : [])].filter((to) =>
    mayBeAsked({ visit, giver, secondCadreId, to, avoidances }),
  );
  return inOrderOfAsking(askable, secondCadreId).map(({ id, name, post }) => ({
    id,
    name,
    post,
    second: id === secondCadreId,
  }));
};
