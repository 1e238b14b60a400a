import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { createStaffSession, type StaffSessionDeps } from '#shared/people/create-staff-session.ts';
import type { StaffIdentity } from '#shared/people/oidc.ts';
import { endSession } from '#shared/people/session-store.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerPage } from './answer.tsx';
import type { Audience } from './audience.ts';
import { Message } from './components/message.tsx';
import type { WebEnv } from './context.ts';
import { ownPath } from './own-path.ts';
import { statusOf } from './problem.ts';
import { giveSessionCookie, takeSessionCookie } from './session-cookie.ts';
import { keepLogin, takeLogin } from './staff-login-cookie.ts';
import { refusalInWords } from './wording/refusals.ts';
import { staffWording as words } from './wording/staff.ts';

export type StaffSignInDeps = StaffSessionDeps & {
  staffIdentity: StaffIdentity;
  /** Where browsers reach the site; the provider sends them back below it. */
  publicUrl: string;
};

/** Signing staff in and out below an audience's own path; one session serves the organizer's and the cadre's site. */
export const staffSignIn = (deps: StaffSignInDeps, audience: Audience) => {
  const home = audience.brand('zh').href;
  const callbackPath = `${audience.signInHref}/callback`;
  const callbackUrl = new URL(callbackPath, deps.publicUrl);

  const answerAside = (c: Context<WebEnv>, page: { title: string; refusal?: Refusal; children?: Child }) =>
    answerPage(c, audience, {
      title: page.title,
      status: page.refusal ? statusOf[page.refusal.kind] : 200,
      children: (
        <>
          {page.children}
          <p class="actions">
            <a class="button" href={`${audience.signInHref}?afresh`}>
              {words.signInAgain}
            </a>
          </p>
        </>
      ),
    });
  const answerTurnedAway = (c: Context<WebEnv>, refusal: Refusal) => {
    const sentence = refusalInWords(refusal, 'zh');
    const children = (
      <Message tone="stop">
        <h1>{sentence}</h1>
      </Message>
    );
    return answerAside(c, { title: sentence, refusal, children });
  };

  return new Hono<WebEnv>()
    .get(audience.signInHref, async (c) => {
      const next = ownPath(c.req.query('next'), home);
      const { url, login } = await deps.staffIdentity.setOut(
        callbackUrl.href,
        c.req.query('afresh') !== undefined,
      );
      keepLogin(c, { ...login, next });
      return c.redirect(url.href, 302);
    })
    .get(callbackPath, async (c) => {
      const login = takeLogin(c);
      if (!login) return answerTurnedAway(c, { kind: 'not-signed-in', code: 'staff-sign-in-unfinished' });
      const cameTo = new URL(`${callbackUrl.href}${new URL(c.req.url).search}`);
      const claims = await deps.staffIdentity.comeBack(cameTo, login);
      if (!claims.ok) return answerTurnedAway(c, claims.refusal);
      const session = await createStaffSession(deps, claims.value, c.get('realNow'));
      if (!session.ok) return answerTurnedAway(c, session.refusal);
      giveSessionCookie(c, 'staff', session.value, c.get('realNow'));
      return c.redirect(ownPath(login.next, home), 303);
    })
    .post(audience.signOutHref, async (c) => {
      const token = c.get('sessionToken');
      if (token) await endSession(deps.db, token);
      takeSessionCookie(c, 'staff');
      return c.redirect(audience.signOutHref, 303);
    })
    .get(audience.signOutHref, (c) => {
      if (c.get('session')) return c.redirect(home, 303);
      const children = (
        <>
          <h1>{words.signedOut}</h1>
          <p>{words.signedOutHint}</p>
        </>
      );
      return answerAside(c, { title: words.signedOut, children });
    });
};
