import { matterIdOf } from '#shared/matters/keys.ts';
import type { Matter } from '#shared/matters/matter.ts';
import { findMatters } from '#shared/matters/matter-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type Addition, listAdditionsOfHousehold } from './add-to-log-store.ts';
import { standingAsk } from './ask-other-time-rules.ts';
import type { Cadre } from './cadre.ts';
import { maySay } from './consent-rules.ts';
import { findConsent } from './consent-store.ts';
import {
  BY_HOUSEHOLD,
  type ComingVisit,
  type CopyOfVisit,
  type HouseholdOwnView,
  type Who,
} from './household-view.ts';
import { listAllVisitsOfHousehold, listLogsOfHousehold } from './household-view-store.ts';
import { isHouseholdId } from './keys.ts';
import { findPairing } from './pairing-store.ts';
import { findCadre, findHousehold } from './roster-store.ts';
import type { KeptVisit, LogEntry } from './visit-store.ts';
import { firstCadreOf } from './whose-visit-rules.ts';

type Cadres = Map<string, Cadre>;

const whoOf = (cadre: Cadre | undefined): Who | undefined =>
  cadre && { name: cadre.name, unit: cadre.unit, post: cadre.post, phone: cadre.phone };

const comingOf = (visit: KeptVisit, cadres: Cadres): ComingVisit => {
  const asked = standingAsk(visit);
  return {
    id: visit.id,
    onDate: visit.onDate,
    startTime: visit.startTime,
    version: visit.version,
    provisional: visit.provisional,
    who: whoOf(cadres.get(visit.cadreId)),
    standsIn: visit.standsInFor !== undefined,
    ...(asked && {
      askedTime: { onDate: asked.onDate, startTime: asked.startTime, words: asked.words, at: asked.at },
    }),
  };
};

const logged = ({ log, onDate, cadreId }: LogEntry, cadres: Cadres): CopyOfVisit['logs'][number] => {
  const { refer, topic, ...said } = log;
  return { ...said, onDate, byName: cadres.get(cadreId)?.name };
};

const matterOfVisit = ({ state, routing, answer, closed }: Matter): CopyOfVisit['matter'] => ({
  state,
  department: routing?.department,
  reportBy: routing?.reportBy,
  answer: answer?.words,
  closed: closed?.reason,
});

type Kept = { logs: LogEntry[]; additions: Addition[]; matters: Map<string, Matter>; cadres: Cadres };

const copyOf = (visit: KeptVisit, { logs, additions, matters, cadres }: Kept): CopyOfVisit => {
  const written = logs.filter(({ visitId }) => visitId === visit.id);
  const matter = matters.get(matterIdOf({ kind: 'visit', id: visit.id }));
  return {
    visitId: visit.id,
    onDate: written.at(-1)?.onDate ?? visit.onDate,
    logs: written.map((entry) => logged(entry, cadres)),
    additions: additions
      .filter(({ visitId }) => visitId === visit.id)
      .map(({ words, at, by }) => ({ words, at, own: by === BY_HOUSEHOLD })),
    ...(matter && { matter: matterOfVisit(matter) }),
  };
};

const findCadres = async (db: Db, cadreIds: (string | undefined)[]): Promise<Cadres> => {
  const ids = [...new Set(cadreIds)].filter((id) => id !== undefined);
  const found = await Promise.all(ids.map((id) => findCadre(db, id)));
  return new Map(found.flatMap((cadre) => (cadre ? [[cadre.id, cadre]] : [])));
};

/**
 * All that is kept of a household's pairing and visits, as it sees it itself: who comes and when, what it may say, and its
 * copy of what was logged (domain, section 4). Refuses `not-found`.
 */
export const viewHousehold = async (
  db: Db,
  householdId: string,
  now: Instant,
): Promise<Result<HouseholdOwnView>> => {
  if (!isHouseholdId(householdId)) return refuse('not-found', 'not-found');
  const [household, consent, pairing, visits, logs, additions] = await Promise.all([
    findHousehold(db, householdId),
    findConsent(db, householdId),
    findPairing(db, householdId),
    listAllVisitsOfHousehold(db, householdId),
    listLogsOfHousehold(db, householdId),
    listAdditionsOfHousehold(db, householdId),
  ]);
  if (!household) return refuse('not-found', 'not-found');
  const { first, second } = pairing;
  const today = civilDateOf(now);
  const coming = visits.filter(
    (visit) => visit.state === 'planned' && visit.onDate >= today && firstCadreOf(visit) === first?.cadreId,
  );
  const past = visits.filter(({ lastLog }) => lastLog).reverse();
  const [cadres, matters] = await Promise.all([
    findCadres(db, [first?.cadreId, second?.cadreId, ...[...coming, ...logs].map(({ cadreId }) => cadreId)]),
    findMatters(
      db,
      past.map(({ id }) => matterIdOf({ kind: 'visit', id })),
    ),
  ]);
  return accept({
    id: household.id,
    head: household.head,
    place: [household.town, household.village, household.group].filter(Boolean).join(' '),
    ...(consent && {
      consent: { state: consent.state, pausedUntil: consent.pausedUntil, version: consent.version },
    }),
    maySay: maySay(consent),
    first: whoOf(first && cadres.get(first.cadreId)),
    second: whoOf(second && cadres.get(second.cadreId)),
    coming: coming.map((visit) => comingOf(visit, cadres)),
    copies: past.map((visit) => copyOf(visit, { logs, additions, matters, cadres })),
  });
};
