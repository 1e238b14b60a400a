import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { CarryFacts } from './carry-facts.ts';
import type { Consent } from './consent.ts';
import { changedNotices, withoutCadreNotices } from './consent-notices.ts';
import { findConsent, putConsent } from './consent-store.ts';
import { cancelledVisits } from './hand-visits-on.ts';
import { findPairing, removePairing } from './pairing-store.ts';
import type { Ending, Proposal } from './proposal.ts';
import { findHousehold } from './roster-store.ts';

const MOST_TRIES = 5;

/** A household that has nobody waits for another cadre; one that paused goes on pausing. */
const waiting = (
  consent: Consent | undefined,
  ending: Ending,
  { confirmedBy = '' }: Proposal,
  now: Instant,
): Consent => ({
  householdId: ending.householdId,
  state: consent?.state === 'paused' ? 'paused' : 'asked-another',
  pausedUntil: consent?.pausedUntil,
  version: (consent?.version ?? 0) + 1,
  at: now,
  by: confirmedBy,
});

/** What goes with a first cadre who nobody follows: the planned visits, and what household and cadre are told. */
const withFirst = async (
  db: Db,
  proposal: Proposal,
  ending: Ending,
  { cadres }: CarryFacts,
  now: Instant,
): Promise<TransactItem[]> => {
  const { householdId, cadreId } = ending;
  const [consent, household, cancelled] = await Promise.all([
    findConsent(db, householdId),
    findHousehold(db, householdId),
    cancelledVisits(db, householdId, now),
  ]);
  const after = waiting(consent, ending, proposal, now);
  const cadre = cadres.get(cadreId);
  const told = [
    ...(household && cancelled.length > 0 ? withoutCadreNotices(after, household, now) : []),
    ...(cadre ? changedNotices(after, cadre, now) : []),
  ];
  return [putConsent(db, after), ...cancelled, ...told.map((notice) => putNotice(db, notice))];
};

/**
 * Ends a pairing that nobody follows, with the visits that were planned for it, and tells household and cadre. Ended
 * already, it changes nothing.
 */
export const carryEnding = async (
  db: Db,
  proposal: Proposal,
  ending: Ending,
  facts: CarryFacts,
  now: Instant,
): Promise<void> => {
  const { householdId, seat, cadreId, version } = ending;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const pairing = (await findPairing(db, householdId))[seat];
    if (pairing?.cadreId !== cadreId || pairing.version !== version) return;
    const more = seat === 'first' ? await withFirst(db, proposal, ending, facts, now) : [];
    const outcome = await commit(db, [removePairing(db, pairing), ...more]);
    if (outcome.ok) return;
  }
  throw new Error('a household kept changing');
};
