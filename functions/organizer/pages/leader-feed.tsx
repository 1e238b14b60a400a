import { Hono } from 'hono';
import { raw } from 'hono/html';
import type { LeaderFeed } from '#shared/people/feed-token.ts';
import { findFeedByToken, findFeedOfLeader } from '#shared/people/feed-token-store.ts';
import { findRecords } from '#shared/people/find-records.ts';
import { makeLeaderFeed } from '#shared/people/make-leader-feed.ts';
import { revokeLeaderFeed } from '#shared/people/revoke-leader-feed.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { leaderFeedWording as words } from '#shared/web/wording/leader-feed.ts';
import { instantInWords } from '#shared/web/wording/reception.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { carryToken, takeToken } from './leader-feed-cookie.ts';

const ROSTER = '/organizer/rosters/leaders';
const pathOf = (leaderId: string): string => `${ROSTER}/${encodeURIComponent(leaderId)}/calendar`;
const notFound = { kind: 'not-found', code: 'not-found' } as const;

/** Makes, shows once and ends the secret address of a leader's calendar feed. */
export const leaderFeedPages = (
  deps: Pick<OrganizerDeps, 'db' | 'ids' | 'publicUrl' | 'auditSettings'>,
  audience: Audience,
) =>
  new Hono<WebEnv>()
    .get(`${ROSTER}/:leaderId/calendar`, async (c) => {
      const { leaderId } = c.req.param();
      const [leader] = await findRecords(deps.db, 'leaders', [leaderId]);
      if (!leader) return answerRefusal(c, audience, notFound);
      const feed = await findFeedOfLeader(deps.db, leaderId);
      const token = await ownToken(deps.db, leaderId, takeToken(c, pathOf(leaderId)));
      const made = token && (await addressOf(deps.publicUrl, token));
      return answerPage(c, audience, {
        title: words.title(leader.name),
        children: (
          <>
            <h1>{words.title(leader.name)}</h1>
            <p class="quiet">{leader.post}</p>
            {c.req.query('revoked') !== undefined && !feed && <Message>{words.revoked}</Message>}
            <p>{words.intro}</p>
            {made && <MadeJustNow {...made} />}
            <Standing feed={feed} path={pathOf(leaderId)} />
            <p>
              <a href={ROSTER}>{words.back}</a>
            </p>
          </>
        ),
      });
    })
    .post(`${ROSTER}/:leaderId/calendar`, async (c) => {
      const { leaderId } = c.req.param();
      const made = await makeLeaderFeed(deps, { leaderId, by: knownStaff(c).account }, c.get('now'));
      if (!made.ok) return answerRefusal(c, audience, made.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'roster', subjectIds: [leaderId] });
      carryToken(c, pathOf(leaderId), made.value);
      return c.redirect(pathOf(leaderId), 303);
    })
    .post(`${ROSTER}/:leaderId/calendar/revoke`, async (c) => {
      const { leaderId } = c.req.param();
      const revoked = await revokeLeaderFeed(deps, leaderId);
      if (!revoked.ok) return answerRefusal(c, audience, revoked.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'roster', subjectIds: [leaderId] });
      return c.redirect(`${pathOf(leaderId)}?revoked`, 303);
    });

/** The token that was carried here, while it is this leader's. */
const ownToken = async (db: Db, leaderId: string, token: string | undefined): Promise<string | undefined> =>
  token && (await findFeedByToken(db, token))?.leaderId === leaderId ? token : undefined;

const addressOf = async (publicUrl: string, token: string) => {
  const address = new URL(`/calendar/${token}.ics`, publicUrl).href;
  const { renderSVG } = await import('uqr');
  return { address, qr: renderSVG(address, { border: 1 }) };
};

const MadeJustNow = ({ address, qr }: { address: string; qr: string }) => (
  <div class="card">
    <h2>{words.address}</h2>
    <p class="address">
      <strong>{address}</strong>
    </p>
    <div class="qr" role="img" aria-label={words.qrLabel}>
      {raw(qr)}
    </div>
    <h3>{words.how}</h3>
    <ul>
      {words.ways.map((way) => (
        <li>{way}</li>
      ))}
    </ul>
  </div>
);

const Standing = ({ feed, path }: { feed: LeaderFeed | undefined; path: string }) => (
  <>
    <p>{feed ? words.made(instantInWords(feed.madeAt, 'zh'), feed.by) : words.none}</p>
    <p class="quiet">{words.secret}</p>
    <form method="post" action={path}>
      {feed && <p class="quiet">{words.remakeHint}</p>}
      <button class={feed ? 'button second' : 'button'} type="submit">
        {feed ? words.remake : words.make}
      </button>
    </form>
    {feed && (
      <form method="post" action={`${path}/revoke`}>
        <p class="quiet">{words.revokeHint}</p>
        <button class="button stop" type="submit">
          {words.revoke}
        </button>
      </form>
    )}
  </>
);
