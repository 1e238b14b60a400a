import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import type { CoverageVisit } from './coverage-rules.ts';
import { cadreIndexPk, pairingKey } from './keys.ts';
import type { Pairing } from './pairing.ts';
import type { VisitLog } from './visit.ts';

/** What was raised and agreed is not even read. */
const VISIT = 'id, householdId, cadreId, standsInFor, onDate, #state, agreed, lastLog.#outcome';
const names = { '#state': 'state', '#outcome': 'outcome' };

const visitOf = ({ lastLog, ...visit }: Record<string, unknown>): CoverageVisit => {
  const outcome = (lastLog as Pick<VisitLog, 'outcome'> | undefined)?.outcome;
  return { ...(visit as CoverageVisit), ...(outcome && { outcome }) };
};

/** What is a cadre's, as far as coverage looks at it. */
export type CoveredCadre = {
  /** Households they are the first cadre of. */
  pairings: Pick<Pairing, 'householdId' | 'cadreId' | 'confirmedAt'>[];
  /** Visits they make or made, in a colleague's place too. */
  visits: CoverageVisit[];
};

/** What the index lists of a cadre, visits from a day on: one Query, as both stand side by side. */
export const listCoveredCadre = async (db: Db, cadreId: string, from: CivilDate): Promise<CoveredCadre> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    IndexName: 'byCadre',
    KeyConditionExpression: 'cadrePk = :cadre',
    ExpressionAttributeValues: { ':cadre': cadreIndexPk(cadreId) },
    ProjectionExpression: `${VISIT}, seat, confirmedAt`,
    ExpressionAttributeNames: names,
  });
  return {
    pairings: items
      .filter(({ seat }) => seat === 'first')
      .map(({ householdId, confirmedAt }) => ({ householdId, cadreId, confirmedAt }) as Pairing),
    visits: items.filter(({ onDate }) => typeof onDate === 'string' && onDate >= from).map(visitOf),
  };
};

/** The visits of a household from a day on, whoever made them. */
export const listVisitsToHousehold = async (
  db: Db,
  householdId: string,
  from: CivilDate,
): Promise<CoverageVisit[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :household AND begins_with(sk, :visit)',
    ExpressionAttributeValues: { ':household': pairingKey(householdId, 'first').pk, ':visit': 'visit#' },
    ProjectionExpression: VISIT,
    ExpressionAttributeNames: names,
  });
  return items.map(visitOf).filter(({ onDate }) => onDate >= from);
};
