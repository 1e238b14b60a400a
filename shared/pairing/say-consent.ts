import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { putAvoidance } from './avoidance-store.ts';
import type { Consent } from './consent.ts';
import { changedNotices } from './consent-notices.ts';
import { alreadySaid, consentAfter, maybeVisitedOn, type Saying } from './consent-rules.ts';
import { findConsent, putConsent } from './consent-store.ts';
import { cancelledVisits } from './hand-visits-on.ts';
import { isHouseholdId } from './keys.ts';
import type { Pairing, PairingsOfHousehold, Seat } from './pairing.ts';
import { findPairing, type KeptPairing, removePairing, seatIsFree } from './pairing-store.ts';
import { wasEverVisited } from './planned-visits-store.ts';
import { findCadre, findHousehold } from './roster-store.ts';

export type SayConsentInput = {
  householdId: string;
  saying: Saying;
  /** The first day visits are welcome again; where left out, until the household says so. */
  pausedUntil?: CivilDate;
  /** The version the person saw, where a page showed one; 0 where there was none. */
  version?: number;
  /** `household`, or the account of whoever writes down what it said. */
  by: string;
};

/** Which pairings a household's word ends: all, or that with the cadre it wants no more. */
const ENDED_BY: Partial<Record<Saying, readonly Seat[]>> = {
  end: ['first', 'second'],
  'ask-another': ['first'],
};

/** Ends the pairings, and holds only as long as nobody fills a seat that was free. */
const endPairings = (
  db: Db,
  householdId: string,
  saying: Saying,
  pairing: PairingsOfHousehold<KeptPairing>,
): { ended: KeptPairing[]; items: TransactItem[] } => {
  const seats = ENDED_BY[saying] ?? [];
  const ended = seats.flatMap((seat) => pairing[seat] ?? []);
  const free = seats.filter((seat) => pairing[seat] === undefined);
  return {
    ended,
    items: [
      ...ended.map((one) => removePairing(db, one)),
      ...free.map((seat) => seatIsFree(db, householdId, seat)),
    ],
  };
};

const avoidanceOf = ({ householdId, cadreId }: Pairing, by: string, now: Instant) => ({
  householdId,
  cadreId,
  reason: 'household-refused' as const,
  by,
  at: now,
});

/** A pause leaves visits from its end on where they are. */
const visitsThatFall = async (db: Db, after: Consent, now: Instant): Promise<TransactItem[]> => {
  if (maybeVisitedOn(after, civilDateOf(now))) return [];
  const until = after.state === 'paused' ? after.pausedUntil : undefined;
  return await cancelledVisits(db, after.householdId, now, until);
};

/**
 * Writes what a household says to its pairing (domain, section 4: it can decline, pause or stop it), with what follows in
 * the same transaction: pairings end, a cadre it wants no more is never proposed again, planned visits are cancelled, the
 * first cadre is told. Said again, it changes nothing. Refuses `not-found`, `changed-meanwhile` and what `consentAfter`
 * refuses.
 */
export const sayConsent = async (
  { db }: { db: Db },
  { householdId, saying, pausedUntil, version, by }: SayConsentInput,
  now: Instant,
): Promise<Result<Consent>> => {
  if (!isHouseholdId(householdId)) return refuse('not-found', 'not-found');
  const [household, consent, pairing, wasVisited] = await Promise.all([
    findHousehold(db, householdId),
    findConsent(db, householdId),
    findPairing(db, householdId),
    wasEverVisited(db, householdId),
  ]);
  if (!household) return refuse('not-found', 'not-found');
  if (consent && alreadySaid(consent, { saying, pausedUntil })) return accept(consent);
  const facts = { consent, saying, pausedUntil, wasVisited, today: civilDateOf(now) };
  const decided = consentAfter(facts);
  if (!decided.ok) return decided;
  if (version !== undefined && version !== (consent?.version ?? 0))
    return refuse('conflict', 'changed-meanwhile');
  const after: Consent = {
    householdId,
    ...decided.value,
    version: (consent?.version ?? 0) + 1,
    at: now,
    by,
    proposalId: consent?.proposalId,
  };
  const { ended, items } = endPairings(db, householdId, saying, pairing);
  const cadre = pairing.first && (await findCadre(db, pairing.first.cadreId));
  const outcome = await commit(db, [
    putConsent(db, after),
    ...items,
    ...(saying === 'ask-another' ? ended.map((one) => putAvoidance(db, avoidanceOf(one, by, now))) : []),
    ...(await visitsThatFall(db, after, now)),
    ...(cadre ? changedNotices(after, cadre, now).map((notice) => putNotice(db, notice)) : []),
  ]);
  return outcome.ok ? accept(after) : refuse('conflict', 'changed-meanwhile');
};
