import type { CivilDate, CivilMonth } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';

// Both rosters are partitions of the base table: listing them is a consistent, paged Query, whatever the size of the
// city. What changes about one household (its pairing, its visits, their logs) lives in the household's own partition,
// so the decisions about it read and guard items side by side. The index byCadre lists a cadre's part of all that.

export const CADRES = 'cadres';
export const HOUSEHOLDS = 'households';
export const PROPOSALS = 'proposals';

const OFFICE_ID = '[A-Z0-9][A-Z0-9_-]{0,39}';
const HOUSEHOLD_ID = new RegExp(`^${OFFICE_ID}$`);
const VISIT_ID = new RegExp(`^(${OFFICE_ID})\\.(\\d{4}-(?:0[1-9]|1[0-2]))$`);
const PROPOSAL_ID = /^[0-9]{17}-[A-Za-z0-9_-]{8}$/;

export const isHouseholdId = (text: string): boolean => HOUSEHOLD_ID.test(text);
export const isProposalId = (text: string): boolean => PROPOSAL_ID.test(text);

/** `H00001.2026-12`: the household and the occasion, so one occasion can never have two visits. */
export const visitIdOf = (householdId: string, occasion: string): string => `${householdId}.${occasion}`;

/** The household and the occasion a visit's id names; undefined if the text is no visit id. */
export const partsOfVisitId = (visitId: string): { householdId: string; occasion: string } | undefined => {
  const [, householdId, occasion] = VISIT_ID.exec(visitId) ?? [];
  return householdId && occasion ? { householdId, occasion } : undefined;
};

export const cadreKey = (cadreId: string) => ({ pk: CADRES, sk: cadreId });
export const householdKey = (householdId: string) => ({ pk: HOUSEHOLDS, sk: householdId });

const partitionOf = (householdId: string): string => `household#${householdId}`;

export const pairingKey = (householdId: string) => ({ pk: partitionOf(householdId), sk: 'pairing' });

/** @throws if it is no visit id; what comes from outside is checked with `partsOfVisitId` first */
export const visitKey = (visitId: string) => {
  const parts = partsOfVisitId(visitId);
  if (!parts) throw new Error('not a visit id');
  return { pk: partitionOf(parts.householdId), sk: `visit#${parts.occasion}` };
};

/** Where the logs of one visit are kept, each under the key its sender gave it. */
export const logKey = (visitId: string, clientKey: string) => {
  const { pk, sk } = visitKey(visitId);
  return { pk, sk: `log#${sk.slice('visit#'.length)}#${clientKey}` };
};

/** Index keys: only for listing what is a cadre's. */
export const cadreIndexPk = (cadreId: string): string => `cadre#${cadreId}`;
export const pairingIndexSk = (householdId: string): string => `household#${householdId}`;
export const visitIndexSk = (on: CivilDate, visitId: string): string => `visit#${on}#${visitId}`;

/** `20261124010203456-Ab3_…`: begins with the instant, so the newest proposal is the last. */
export const proposalIdOf = (madeAt: Instant, token: string): string =>
  `${madeAt.replace(/\D/g, '')}-${token.slice(0, 8)}`;

/** A proposal stands among all of them; its part for each cadre in a partition of its own. */
export const proposalKey = (proposalId: string) => ({ pk: PROPOSALS, sk: proposalId });
export const proposalPartition = (proposalId: string): string => `proposal#${proposalId}`;

/** What planning a month came to. */
export const visitPlanPartition = (month: CivilMonth): string => `plan#${month}`;
