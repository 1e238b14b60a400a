import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { answerRefusal } from './answer.tsx';
import type { Audience } from './audience.ts';
import type { WebDeps, WebEnv } from './context.ts';
import { chooseLang } from './middleware/choose-lang.ts';
import { findSession } from './middleware/find-session.ts';
import { logRequests } from './middleware/log-requests.ts';
import { hasBearerToken } from './session-cookie.ts';
import { styleSource } from './style/index.ts';

/** What a Lambda function can be sent at most (6 MB, less base64), so one machine and the cloud agree. */
export const MOST_BODY_BYTES = 4_500_000;

/** For pages that run scripts of this site, never a script in the page or from elsewhere. */
const scriptsOfThisSite = {
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
};

/** An app with what every audience's pages and API need: ids, clocks, language, session, limits, headers, errors. */
export const createWebApp = (deps: WebDeps, audience: Audience): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.use(async (c, next) => {
    c.set('requestId', deps.ids.token());
    c.set('now', deps.clock.now());
    c.set('realNow', deps.realClock.now());
    await next();
    c.header('X-Request-Id', c.get('requestId'));
  });
  app.use(logRequests(deps.log, deps.realClock));
  app.use(chooseLang);
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: [styleSource],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(audience.scripts && scriptsOfThisSite),
      },
      referrerPolicy: 'same-origin',
    }),
  );
  // Only its holder can send a bearer token, so what comes with one isn't another site's form.
  const refuseCrossSite = csrf();
  app.use((c, next) => (hasBearerToken(c) ? next() : refuseCrossSite(c, next)));
  app.use(
    bodyLimit({
      maxSize: MOST_BODY_BYTES,
      onError: (c) => answerRefusal(c as Context<WebEnv>, audience, { kind: 'too-large', code: 'too-large' }),
    }),
  );
  app.use(findSession(deps.findSession, audience));
  app.notFound((c) => answerRefusal(c, audience, { kind: 'not-found', code: 'not-found' }));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 403)
      return answerRefusal(c, audience, { kind: 'forbidden', code: 'cross-site' });
    deps.log.error('request-failed', error, { requestId: c.get('requestId') });
    return answerRefusal(c, audience, { kind: 'broken', code: 'something-wrong' });
  });
  return app;
};
