import { Hono } from 'hono';
import { findFeedByToken } from '#shared/people/feed-token-store.ts';
import { leaderFeedIcs } from '#shared/reception/leader-feed-ics.ts';
import { feedEventsOf } from '#shared/reception/leader-feed-rules.ts';
import { listLeaderDays } from '#shared/reception/list-leader-days.ts';
import { answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { feedWords } from '#shared/web/wording/leader-feed.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';

const FILE = /^([A-Za-z0-9_-]{1,64})\.ics$/;

/** A leader's own reception days for a calendar to subscribe to, under an address only they know. */
export const feedPages = ({ db }: CitizenDeps) =>
  new Hono<WebEnv>().get('/calendar/:file', async (c) => {
    const token = FILE.exec(c.req.param('file'))?.[1];
    const feed = token && (await findFeedByToken(db, 'leader', token));
    if (!feed) return answerRefusal(c, citizenAudience, { kind: 'not-found', code: 'not-found' });
    const now = c.get('now');
    const days = await listLeaderDays(db, feed.leaderId, now);
    const ics = await leaderFeedIcs(feedEventsOf(days), feedWords(feed), now);
    return c.body(ics, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="kaimen.ics"',
      'Cache-Control': 'private, max-age=300',
    });
  });
