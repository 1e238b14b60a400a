import { type Context, Hono } from 'hono';
import { personIdOf } from '#shared/people/person-id.ts';
import { maskPhone, normalisePhone } from '#shared/people/phone.ts';
import { sendSignInCode } from '#shared/people/send-sign-in-code.ts';
import { endSession } from '#shared/people/session-store.ts';
import { signInWithCode } from '#shared/people/sign-in-with-code.ts';
import type { Refusal } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { callerAddress } from '#shared/web/caller-address.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { ownPath } from '#shared/web/own-path.ts';
import { statusOf } from '#shared/web/problem.ts';
import { giveSessionCookie, takeSessionCookie } from '#shared/web/session-cookie.ts';
import { peopleWording } from '#shared/web/wording/people.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import type { SignInDeps } from '../api/sign-in.ts';
import { citizenAudience } from '../audience.ts';
import { NoSignIn } from './no-sign-in.tsx';
import { CodeForm, PhoneForm } from './sign-in-forms.tsx';
import { forgetPhone, rememberedPhone, rememberPhone } from './sign-in-phone-cookie.ts';

type PageContext = Context<WebEnv>;

const HOME = '/';
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const readForm = async (c: PageContext) => {
  const form = await c.req.parseBody();
  return { phone: text(form.phone), code: text(form.code), next: ownPath(text(form.next), HOME) };
};

/** What a refusal says, under its field or above the form. */
const inWords = (c: PageContext, refusal: Refusal | undefined, field: string) => {
  if (!refusal) return { errors: {} };
  const lang = c.get('lang');
  if (refusal.errors) return { errors: fieldErrorsInWords(refusal.errors, lang) };
  const sentence = refusalInWords(refusal, lang);
  return refusal.kind === 'rule' ? { errors: { [field]: sentence } } : { errors: {}, message: sentence };
};

const answerForm = (
  c: PageContext,
  page: { title: string; refusal?: Refusal; children: Parameters<typeof answerPage>[2]['children'] },
) => {
  const { refusal } = page;
  if (refusal?.retryAfterSeconds) c.header('Retry-After', String(refusal.retryAfterSeconds));
  return answerPage(c, citizenAudience, { ...page, status: refusal ? statusOf[refusal.kind] : 200 });
};

const answerPhoneForm = (c: PageContext, typed: { phone: string; next: string }, refusal?: Refusal) => {
  const lang = c.get('lang');
  return answerForm(c, {
    title: peopleWording[lang].signIn,
    refusal,
    children: <PhoneForm lang={lang} {...typed} {...inWords(c, refusal, 'phone')} />,
  });
};

/** What else is done for somebody whose phone was proven on the way to a page. */
type OnTheWay = (personId: string, next: string, now: Instant) => Promise<void>;

/** Signing in on the web in two steps, the phone and then the code, and signing out. */
export const signInPages = (deps: SignInDeps, onTheWay?: OnTheWay) => {
  const minutes = deps.signInSettings.codeMinutes;
  const answerCodeForm = (
    c: PageContext,
    typed: { phone: string; code: string; next: string },
    refusal?: Refusal,
  ) => {
    const lang = c.get('lang');
    const said = inWords(c, refusal, 'code');
    const masked = maskPhone(typed.phone);
    return answerForm(c, {
      title: peopleWording[lang].codeTitle,
      refusal,
      children: <CodeForm lang={lang} {...typed} maskedPhone={masked} minutes={minutes} {...said} />,
    });
  };
  return new Hono<WebEnv>()
    .use('/sign-in/*', async (c, next) => {
      if (deps.smsSender || c.get('session')) return next();
      const lang = c.get('lang');
      return answerPage(c, citizenAudience, {
        title: peopleWording[lang].signIn,
        status: c.req.method === 'GET' ? 200 : statusOf.rule,
        children: <NoSignIn lang={lang} />,
      });
    })
    .get('/sign-in', (c) => {
      const next = ownPath(c.req.query('next'), HOME);
      return c.get('session') ? c.redirect(next, 303) : answerPhoneForm(c, { phone: '', next });
    })
    .post('/sign-in', async (c) => {
      const { phone, next } = await readForm(c);
      const asked = { phone, address: callerAddress(c), lang: c.get('lang') };
      const sent = await sendSignInCode(deps, asked, c.get('realNow'));
      // Whoever asks twice has a code on its way: the place to be is the next step.
      const isOnItsWay = !sent.ok && sent.refusal.code === 'code-sent-a-moment-ago';
      if (!sent.ok && !isOnItsWay) return answerPhoneForm(c, { phone, next }, sent.refusal);
      const sentTo = normalisePhone(phone) ?? phone;
      rememberPhone(c, sentTo);
      return sent.ok
        ? c.redirect(`/sign-in/code?next=${encodeURIComponent(next)}`, 303)
        : answerCodeForm(c, { phone: sentTo, code: '', next }, sent.refusal);
    })
    .get('/sign-in/code', (c) => {
      const next = ownPath(c.req.query('next'), HOME);
      const phone = rememberedPhone(c);
      if (!phone) return c.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
      return answerCodeForm(c, { phone, code: '', next });
    })
    .post('/sign-in/code', async (c) => {
      const { code, next } = await readForm(c);
      const phone = rememberedPhone(c);
      if (!phone) return c.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
      const signedIn = await signInWithCode(deps, { phone, code }, c.get('realNow'));
      if (!signedIn.ok) return answerCodeForm(c, { phone, code, next }, signedIn.refusal);
      forgetPhone(c);
      giveSessionCookie(c, 'citizen', signedIn.value, c.get('realNow'));
      await onTheWay?.(personIdOf(deps.hashSecret, phone), next, c.get('now'));
      return c.redirect(next, 303);
    })
    .post('/sign-out', async (c) => {
      const token = c.get('sessionToken');
      if (token) await endSession(deps.db, token);
      takeSessionCookie(c, 'citizen');
      return c.redirect(HOME, 303);
    });
};
