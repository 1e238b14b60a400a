import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Refusal } from '#shared/platform/result.ts';
import type { Audience } from './audience.ts';
import { Message } from './components/message.tsx';
import type { WebEnv } from './context.ts';
import { Page } from './layout.tsx';
import { problemOf, statusOf } from './problem.ts';
import { commonWording } from './wording/common.ts';
import { refusalInWords } from './wording/refusals.ts';

type WebContext = Context<WebEnv>;

const isApi = (c: WebContext): boolean => c.req.path.startsWith('/api/');

const langHref = (c: WebContext): string => {
  const url = new URL(c.req.url);
  url.searchParams.set('lang', c.get('lang') === 'zh' ? 'en' : 'zh');
  return `${url.pathname}${url.search}`;
};

/** Answers with a page of the audience's site. */
export const answerPage = (
  c: WebContext,
  audience: Audience,
  page: {
    title: string;
    children: Child;
    status?: 200 | (typeof statusOf)[keyof typeof statusOf];
    refreshSeconds?: number;
  },
) => {
  const lang = audience.english ? c.get('lang') : 'zh';
  return c.html(
    <Page
      lang={lang}
      title={page.title}
      brand={audience.brand(lang)}
      nav={audience.nav(c)}
      signOutAction={c.get('session') && audience.signOutHref}
      otherLangHref={audience.english && c.req.method === 'GET' ? langHref(c) : undefined}
      footer={audience.footer?.(lang)}
      wide={audience.wide}
      refreshSeconds={page.refreshSeconds}
      scripts={audience.scripts}
      manifest={audience.manifest}
    >
      {page.children}
    </Page>,
    page.status ?? 200,
  );
};

/** Answers the API with an RFC 9457 problem document. */
export const answerProblem = (c: WebContext, refusal: Refusal) => {
  if (refusal.retryAfterSeconds) c.header('Retry-After', String(refusal.retryAfterSeconds));
  return c.json(problemOf(refusal, c.get('requestId'), c.get('lang')), statusOf[refusal.kind], {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
};

/** Answers with the refusal: a problem document under `/api/`, elsewhere a page that says what to do. */
export const answerRefusal = (c: WebContext, audience: Audience, refusal: Refusal) => {
  if (isApi(c)) return answerProblem(c, refusal);
  const lang = audience.english ? c.get('lang') : 'zh';
  if (refusal.retryAfterSeconds) c.header('Retry-After', String(refusal.retryAfterSeconds));
  const sentence = refusalInWords(refusal, lang);
  return answerPage(c, audience, {
    title: sentence,
    status: statusOf[refusal.kind],
    children: (
      <>
        <Message tone="stop">
          <h1>{sentence}</h1>
        </Message>
        <p>
          <a href={audience.brand(lang).href}>{commonWording[lang].backToStart}</a>
        </p>
      </>
    ),
  });
};
