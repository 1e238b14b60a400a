import { type Context, Hono } from 'hono';
import { digestDeclinedAt } from '#shared/digest/digest-address.ts';
import { digestRequestSchema } from '#shared/digest/digest-request.ts';
import { defaultDigestSettings } from '#shared/digest/digest-settings.ts';
import { previewDigest } from '#shared/digest/preview-digest.ts';
import { findOwnDigest } from '#shared/digest/subscribe-digest.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { digestWording as words } from '#shared/web/wording/digest.ts';
import { instantInWords } from '#shared/web/wording/reception.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { endDigest, saveDigest } from '../save-digest.ts';
import { DigestForm, formOf, type TypedDigest, typedDigest } from './digest-form.tsx';
import { Preview, SubscriptionFacts } from './digest-shown.tsx';

const BASE = areas.digest.href;

/** What came back with a refusal, and what was typed. */
type Refused = { typed: TypedDigest; refusal: Refusal };

/** A member of the office's own subscription to the daily digest, and what it would say now. */
export const digestPages = (deps: OrganizerDeps) => {
  const answer = async (c: Context<WebEnv>, refused?: Refused) => {
    const now = c.get('now');
    const subscription = await findOwnDigest(deps, knownStaff(c).account);
    const declinedAt = subscription && (await digestDeclinedAt(deps, subscription.email));
    const { lines, nextOn } = await previewDigest(deps, subscription, now);
    const typed = refused?.typed ?? formOf(subscription);
    return answerPage(c, organizerAudience, {
      title: words.title,
      status: refused && statusOf[refused.refusal.kind],
      children: (
        <>
          <h1>{words.title}</h1>
          {c.req.query('saved') !== undefined && <Message>{words.saved}</Message>}
          {c.req.query('ended') !== undefined && <Message>{words.ended}</Message>}
          <p>{words.intro(defaultDigestSettings.atTime)}</p>
          <p class="quiet">{words.quietDay}</p>
          {declinedAt && <Declined at={declinedAt} />}
          {subscription && <SubscriptionFacts subscription={subscription} nextOn={nextOn} now={now} />}
          <h2>{subscription ? words.change : words.subscribe}</h2>
          {/* A form that comes back has the version there is now, so that sending it once more is a choice. */}
          <DigestForm
            action={BASE}
            typed={{ ...typed, version: formOf(subscription).version }}
            refusal={refused?.refusal}
          />
          {subscription && (
            <form method="post" action={`${BASE}/end`}>
              <p class="quiet">{words.unsubscribeHint}</p>
              <p class="actions">
                <button class="button stop" type="submit">
                  {words.unsubscribe}
                </button>
              </p>
            </form>
          )}
          <Preview lines={lines} />
        </>
      ),
    });
  };
  return new Hono<WebEnv>()
    .get(BASE, (c) => answer(c))
    .post(BASE, async (c) => {
      const typed = typedDigest(await c.req.parseBody({ all: true }));
      const asked = readInput(digestRequestSchema, typed);
      if (!asked.ok) return await answer(c, { typed, refusal: asked.refusal });
      const saved = await saveDigest(deps, c, asked.value);
      return saved.ok ? c.redirect(`${BASE}?saved`, 303) : await answer(c, { typed, refusal: saved.refusal });
    })
    .post(`${BASE}/end`, async (c) => {
      await endDigest(deps, c);
      return c.redirect(`${BASE}?ended`, 303);
    });
};

/** That the address wants no mail about work, and how whoever it belongs to has it again. */
const Declined = ({ at }: { at: Instant }) => (
  <Message tone="stop">
    <p>{words.declined(instantInWords(at, 'zh'))}</p>
    <p>
      {words.wantedAgain} <a href={areas.noticeRecipients.href}>{areas.noticeRecipients.label}</a>
    </p>
  </Message>
);
