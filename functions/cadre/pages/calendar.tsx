import { Hono } from 'hono';
import { findFeedByToken, findFeedOfOwner } from '#shared/people/feed-token-store.ts';
import { makeCadreFeed } from '#shared/people/make-feed.ts';
import { revokeFeed } from '#shared/people/revoke-feed.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { FeedForms, FeedMadeJustNow, feedAddressOf } from '#shared/web/components/feed-address.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { carryToken, takeToken } from '#shared/web/feed-cookie.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { feedWording } from '#shared/web/wording/feed.ts';
import { instantInWords } from '#shared/web/wording/reception.ts';
import { visitFeedWording as words } from '#shared/web/wording/visit-feed.ts';
import { CALENDAR, cadreAudience, HOME } from '../audience.ts';
import { calendarAddress } from '../calendar-address.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';

/** Makes, shows once and ends the secret address of the cadre's own calendar feed. */
export const calendarPages = (deps: CadreDeps) =>
  new Hono<WebEnv>()
    .get(CALENDAR, async (c) => {
      const cadreId = knownCadreId(c);
      const feed = await findFeedOfOwner(deps.db, 'cadre', cadreId);
      const carried = takeToken(c, CALENDAR);
      const isOwn = carried && (await findFeedByToken(deps.db, 'cadre', carried))?.cadreId === cadreId;
      const made = isOwn && (await feedAddressOf(calendarAddress(deps.publicUrl, carried)));
      return answerPage(c, cadreAudience, {
        title: words.title,
        children: (
          <>
            <h1>{words.title}</h1>
            {c.req.query('revoked') !== undefined && !feed && <Message>{feedWording.revoked}</Message>}
            <p>{words.intro}</p>
            {made && <FeedMadeJustNow {...made} />}
            <FeedForms
              path={CALENDAR}
              stands={feed !== undefined}
              standing={feed ? words.made(instantInWords(feed.madeAt, 'zh')) : feedWording.none}
              secret={words.secret}
            />
            <p>
              <a href={HOME}>{words.back}</a>
            </p>
          </>
        ),
      });
    })
    .post(CALENDAR, async (c) => {
      const cadreId = knownCadreId(c);
      const made = await makeCadreFeed(deps, { cadreId, by: knownStaff(c).account }, c.get('now'));
      if (!made.ok) return answerRefusal(c, cadreAudience, made.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'roster', subjectIds: [cadreId] });
      carryToken(c, CALENDAR, made.value);
      return c.redirect(CALENDAR, 303);
    })
    .post(`${CALENDAR}/revoke`, async (c) => {
      const cadreId = knownCadreId(c);
      const revoked = await revokeFeed(deps, 'cadre', cadreId);
      if (!revoked.ok) return answerRefusal(c, cadreAudience, revoked.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'roster', subjectIds: [cadreId] });
      return c.redirect(`${CALENDAR}?revoked`, 303);
    });
