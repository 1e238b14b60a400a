import { Hono } from 'hono';
import { listVisitEntries } from '#shared/pairing/visit-feed.ts';
import { recordRead } from '#shared/people/audit-store.ts';
import { feedIcs } from '#shared/people/feed-ics.ts';
import { findFeedByToken } from '#shared/people/feed-token-store.ts';
import { answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { visitEntryInWords, visitFeedWording } from '#shared/web/wording/visit-feed.ts';
import { CALENDAR, cadreAudience } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { visitHref } from './visit-card.tsx';

/** A cadre's own visits for a calendar to subscribe to, under an address only they know. Nobody is signed in here. */
export const calendarFeed = (deps: CadreDeps) =>
  new Hono<WebEnv>().get(`${CALENDAR}/:file{[A-Za-z0-9_-]{1,64}\\.ics}`, async (c) => {
    const now = c.get('now');
    const feed = await findFeedByToken(deps.db, 'cadre', c.req.param('file').replace(/\.ics$/, ''));
    const entries = feed && (await listVisitEntries(deps, feed.cadreId, now));
    if (!feed || !entries) return answerRefusal(c, cadreAudience, { kind: 'not-found', code: 'not-found' });
    const subjectIds = entries.map(({ id }) => id);
    if (subjectIds.length > 0)
      await recordRead(
        deps,
        { account: feed.by, roles: ['cadre'] },
        { action: 'listed', subject: 'visit', subjectIds },
        now,
      );
    const hrefOf = (visitId: string): string => new URL(visitHref(visitId), deps.publicUrl).href;
    const ics = await feedIcs(
      { name: visitFeedWording.name, product: 'Visits' },
      entries.map((entry) => visitEntryInWords(entry, hrefOf)),
      now,
    );
    return c.body(ics, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="kaimen.ics"',
      'Cache-Control': 'private, max-age=300',
    });
  });
