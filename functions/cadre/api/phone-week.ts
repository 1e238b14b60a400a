import { Hono } from 'hono';
import { listOwnVisits, type OwnVisit } from '#shared/pairing/own-visits.ts';
import { phoneWeek } from '#shared/pairing/phone-week-rules.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { PhoneVisit, PhoneWeek } from '#shared/web/api/cadre-offline.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { clockInWords, dayInWords } from '#shared/web/wording/pairing.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';

const phoneVisitOf = ({ visit, household }: OwnVisit): PhoneVisit => ({
  id: visit.id,
  version: visit.version,
  head: household.head,
  place: `${household.village}${household.group ?? ''}`,
  onDate: visit.onDate,
  when: `${dayInWords(visit.onDate)} ${clockInWords(visit.startTime)}`,
});

/** What a cadre's phone keeps for when there is no signal. */
export const phoneWeekApi = (deps: CadreDeps) =>
  new Hono<WebEnv>().get('/api/cadre/phone-week', async (c) => {
    const [cadreId, now] = [knownCadreId(c), c.get('now')];
    const own = await listOwnVisits(deps.db, cadreId, phoneWeek(civilDateOf(now)));
    const open = own.filter(({ visit }) => visit.state === 'planned');
    const subjectIds = open.map(({ visit }) => visit.id);
    await leaveLine(deps, c, { action: 'listed', subject: 'visit', subjectIds });
    return c.json({ cadreId, now, visits: open.map(phoneVisitOf) } satisfies PhoneWeek);
  });
