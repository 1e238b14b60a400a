import { Hono } from 'hono';
import { findFeedByToken, findFeedOfOwner } from '#shared/people/feed-token-store.ts';
import { findRecords } from '#shared/people/find-records.ts';
import { makeLeaderFeed } from '#shared/people/make-feed.ts';
import { revokeFeed } from '#shared/people/revoke-feed.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { FeedForms, FeedMadeJustNow, feedAddressOf } from '#shared/web/components/feed-address.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { carryToken, takeToken } from '#shared/web/feed-cookie.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { feedWording } from '#shared/web/wording/feed.ts';
import { leaderFeedWording as words } from '#shared/web/wording/leader-feed.ts';
import { instantInWords } from '#shared/web/wording/reception.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';

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
      const feed = await findFeedOfOwner(deps.db, 'leader', leaderId);
      const token = await ownToken(deps.db, leaderId, takeToken(c, pathOf(leaderId)));
      const address = token && new URL(`/calendar/${token}.ics`, deps.publicUrl).href;
      const made = address && (await feedAddressOf(address));
      return answerPage(c, audience, {
        title: words.title(leader.name),
        children: (
          <>
            <h1>{words.title(leader.name)}</h1>
            <p class="quiet">{leader.post}</p>
            {c.req.query('revoked') !== undefined && !feed && <Message>{feedWording.revoked}</Message>}
            <p>{words.intro}</p>
            {made && <FeedMadeJustNow {...made} />}
            <FeedForms
              path={pathOf(leaderId)}
              stands={feed !== undefined}
              standing={feed ? words.made(instantInWords(feed.madeAt, 'zh'), feed.by) : feedWording.none}
              secret={words.secret}
            />
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
      const revoked = await revokeFeed(deps, 'leader', leaderId);
      if (!revoked.ok) return answerRefusal(c, audience, revoked.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'roster', subjectIds: [leaderId] });
      return c.redirect(`${pathOf(leaderId)}?revoked`, 303);
    });

/** The token that was carried here, while it is this leader's. */
const ownToken = async (db: Db, leaderId: string, token: string | undefined): Promise<string | undefined> =>
  token && (await findFeedByToken(db, 'leader', token))?.leaderId === leaderId ? token : undefined;
