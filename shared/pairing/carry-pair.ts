import { handMatterOn } from '#shared/matters/hand-matter-on.ts';
import { mattersOfHousehold } from '#shared/matters/matter-store.ts';
import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { notAvoided } from './avoidance-store.ts';
import type { CarryFacts } from './carry-facts.ts';
import type { Consent } from './consent.ts';
import { proposedNotices } from './consent-notices.ts';
import { maybePaired } from './consent-rules.ts';
import { consentStands, findConsent, putConsent } from './consent-store.ts';
import { handedOnVisits } from './hand-visits-on.ts';
import type { Household } from './household.ts';
import { type KeptPairing, pairingOf, putPairing } from './pairing-store.ts';
import type { Proposal, ProposedHousehold } from './proposal.ts';
import { cadreStays, fulfilLock } from './wishes-store.ts';

/** `changed`: paired otherwise, to be avoided, or declined since the proposal was made. */
export type CarriedPair = { came: 'paired' | 'changed'; planAnew: number };

const PAIRING = 0;
const AVOIDED = 1;
const STAYS = 2;
const LOCK = 3;
const MOST_TRIES = 5;

const CHANGED: CarriedPair = { came: 'changed', planAnew: 0 };

/** What a household is told with this pair; undefined where it was told of this proposal already. */
const tellingOf = (
  consent: Consent | undefined,
  { id, confirmedBy = '' }: Proposal,
  householdId: string,
  now: Instant,
): Consent | undefined => {
  if (consent?.proposalId === id) return undefined;
  const isPaused = consent?.state === 'paused';
  return {
    householdId,
    state: isPaused ? 'paused' : 'told',
    ...(isPaused && { pausedUntil: consent.pausedUntil }),
    version: (consent?.version ?? 0) + 1,
    at: now,
    by: confirmedBy,
    proposalId: id,
  };
};

/** Open matters that the former cadre answers for go to the new one. */
const handedOnMatters = async (
  db: Db,
  householdId: string,
  fromCadreId: string | undefined,
  to: { cadreId: string; account: string },
  now: Instant,
): Promise<TransactItem[]> => {
  const matters = fromCadreId === undefined ? [] : await mattersOfHousehold(db, householdId);
  return matters
    .filter(({ firstHandler }) => 'cadreId' in firstHandler && firstHandler.cadreId === fromCadreId)
    .flatMap((matter) => handMatterOn(db, matter, to, now));
};

/**
 * Makes a proposed pair a pairing: with what the household is told, the visits and open matters that go over to a new first
 * cadre, and the conditions that nothing spoke against it meanwhile, in one transaction. Carried over again, it changes nothing.
 */
export const carryPair = async (
  db: Db,
  proposal: Proposal,
  cadreId: string,
  { seat, reason, over }: ProposedHousehold,
  household: Household,
  facts: CarryFacts,
  now: Instant,
): Promise<CarriedPair> => {
  const { id: householdId } = household;
  if (facts.isAvoided(householdId, cadreId)) return CHANGED;
  const from = reason.instead && facts.departures.get(reason.instead.cadreId);
  const pairing: KeptPairing = {
    householdId,
    seat,
    cadreId,
    reason,
    version: (over ?? 0) + 1,
    confirmedAt: proposal.confirmedAt ?? now,
    proposalId: proposal.id,
    ...(from && { handedOver: { fromCadreId: from.cadreId, note: from.note } }),
  };
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const consent = await findConsent(db, householdId);
    if (!maybePaired(consent)) return CHANGED;
    const telling = tellingOf(consent, proposal, householdId, now);
    const isHandedOn = seat === 'first' && over !== undefined;
    const visits = isHandedOn
      ? await handedOnVisits(db, household, cadreId, facts, now)
      : { items: [], goOn: [], planAnew: 0 };
    const matters = isHandedOn
      ? await handedOnMatters(
          db,
          householdId,
          reason.instead?.cadreId,
          { cadreId, account: proposal.confirmedBy ?? '' },
          now,
        )
      : [];
    const told: TransactItem[] = telling
      ? [
          putConsent(db, telling),
          ...proposedNotices(telling, household, now).map((notice) => putNotice(db, notice)),
        ]
      : [consentStands(db, householdId, consent)];
    const outcome = await commit(db, [
      putPairing(db, pairing, over),
      notAvoided(db, { householdId, cadreId }),
      cadreStays(db, cadreId),
      fulfilLock(db, { householdId, seat, cadreId }),
      ...told,
      ...visits.items,
      ...matters,
    ]);
    if (outcome.ok) {
      (await facts.visitsOf(cadreId)).push(...visits.goOn);
      return { came: 'paired', planAnew: visits.planAnew };
    }
    const found = outcome.failed.get(PAIRING);
    // A pairing that bears this proposal's id was carried over before a break.
    if (found && pairingOf(found).proposalId === proposal.id) return { came: 'paired', planAnew: 0 };
    if ([PAIRING, AVOIDED, STAYS, LOCK].some((index) => outcome.failed.has(index))) return CHANGED;
  }
  throw new Error('a household kept changing');
};
