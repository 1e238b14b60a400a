import type { CivilDate, CivilMonth } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Seat } from './pairing.ts';

// Both rosters are partitions of the base table: listing them is a consistent, paged Query, whatever the size of the
// city. What changes about one household (its pairing, its visits, their logs) lives in the household's own partition,
// so the decisions about it read and guard items side by side. The index byCadre lists a cadre's part of all that.

export const CADRES = 'cadres';
export const HOUSEHOLDS = 'households';
export const PROPOSALS = 'proposals';
export const AVOIDANCES = 'avoidances';
export const LOCKS = 'locks';
export const DEPARTURES = 'departures';

const OFFICE_ID = '[A-Z0-9][A-Z0-9_-]{0,39}';
const HOUSEHOLD_ID = new RegExp(`^${OFFICE_ID}$`);
const VISIT_ID = new RegExp(`^(${OFFICE_ID})\\.(\\d{4}-(?:0[1-9]|1[0-2])(?:-\\d{2})?)$`);
const PROPOSAL_ID = /^[0-9]{17}-[A-Za-z0-9_-]{8}$/;

export const isHouseholdId = (text: string): boolean => HOUSEHOLD_ID.test(text);
export const isProposalId = (text: string): boolean => PROPOSAL_ID.test(text);

/** `H00001.2026-12`: the household and the occasion, so one occasion can never have two visits. A visit beside the plan is its own occasion, its first day: `H00001.2026-12-05`. */
export const visitIdOf = (householdId: string, occasion: string): string => `${householdId}.${occasion}`;

/** The household and the occasion a visit's id names; undefined if the text is no visit id. */
export const partsOfVisitId = (visitId: string): { householdId: string; occasion: string } | undefined => {
  const [, householdId, occasion] = VISIT_ID.exec(visitId) ?? [];
  return householdId && occasion ? { householdId, occasion } : undefined;
};

export const cadreKey = (cadreId: string) => ({ pk: CADRES, sk: cadreId });
export const householdKey = (householdId: string) => ({ pk: HOUSEHOLDS, sk: householdId });

/** Which households a phone reaches. */
export const phonePartition = (phone: string): string => `phone#${phone}`;
export const phoneKey = (phone: string, householdId: string) => ({
  pk: phonePartition(phone),
  sk: householdId,
});

/** What changes about one household. */
export const householdPartition = (householdId: string): string => `household#${householdId}`;

export const pairingKey = (householdId: string, seat: Seat) => ({
  pk: householdPartition(householdId),
  sk: `pairing#${seat}`,
});
export const consentKey = (householdId: string) => ({ pk: householdPartition(householdId), sk: 'consent' });

/** @throws if it is no visit id; what comes from outside is checked with `partsOfVisitId` first */
export const visitKey = (visitId: string) => {
  const parts = partsOfVisitId(visitId);
  if (!parts) throw new Error('not a visit id');
  return { pk: householdPartition(parts.householdId), sk: `visit#${parts.occasion}` };
};

/** Where the logs of one visit are kept, each under the key its sender gave it. */
export const logKey = (visitId: string, clientKey: string) => {
  const { pk, sk } = visitKey(visitId);
  return { pk, sk: `log#${sk.slice('visit#'.length)}#${clientKey}` };
};

/** What was added to a visit's logs on the household's side, each under the key its sender gave it. */
export const additionKey = (visitId: string, key: string) => {
  const { pk, sk } = visitKey(visitId);
  return { pk, sk: `added#${sk.slice('visit#'.length)}#${key}` };
};

/** Index keys: only for listing what is a cadre's. */
export const cadreIndexPk = (cadreId: string): string => `cadre#${cadreId}`;
export const pairingIndexSk = (householdId: string, seat: Seat): string => `household#${householdId}#${seat}`;
export const ALL_PAIRINGS = 'household#';
export const visitIndexSk = (on: CivilDate, visitId: string): string => `visit#${on}#${visitId}`;

/** `20261124010203456-Ab3_…`: begins with the instant, so the newest proposal is the last. */
export const proposalIdOf = (madeAt: Instant, token: string): string =>
  `${madeAt.replace(/\D/g, '')}-${token.slice(0, 8)}`;

/** A proposal stands among all of them; its part for each cadre in a partition of its own. */
export const proposalKey = (proposalId: string) => ({ pk: PROPOSALS, sk: proposalId });
export const proposalPartition = (proposalId: string): string => `proposal#${proposalId}`;

/** What planning a month came to. */
export const visitPlanPartition = (month: CivilMonth): string => `plan#${month}`;
/** What the batches of one run of planning came to, until they are summed. */
export const planRunPartition = (runId: string): string => `plan-run#${runId}`;

/** Market days, an item for each town, and the settings of the office. */
export const MARKET_DAYS = 'market-days';
export const POLICY_KEY = { pk: 'settings', sk: 'pairing' };

/** What is a cadre's own: the days they can't go out. The index lists everybody's by their last day. */
export const ABSENCES = 'absences';
export const absenceKey = (
  cadreId: string,
  { from, to, kind }: { from: CivilDate; to: CivilDate; kind: string },
) => ({
  pk: `cadre#${cadreId}`,
  sk: `absence#${to}#${from}#${kind}`,
});

/** How the visits of each unit stand, and the households behind that, some hundred an item. */
export const COVERAGE = 'coverage';
export const COVERAGE_GAPS = 'coverage-gaps';
export const coverageKey = (unit: string) => ({ pk: COVERAGE, sk: `unit#${unit}` });
export const coverageGapsSk = (unit: string, countedAt: Instant): string => `unit#${unit}#${countedAt}#`;
