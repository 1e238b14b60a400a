import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { logRequests } from '#shared/web/middleware/log-requests.ts';
import { aliyunReports } from './api/aliyun.ts';
import type { ReceiptsDeps } from './deps.ts';

/** Takes what a provider pushes over HTTP and queues it. Nobody signs in here, and nothing is shown. */
export const createApp = (deps: ReceiptsDeps) => {
  const app = new Hono<WebEnv>();
  app.use(async (c, next) => {
    c.set('requestId', deps.ids.token());
    c.set('now', deps.clock.now());
    c.set('realNow', deps.realClock.now());
    c.set('lang', 'zh');
    await next();
    c.header('X-Request-Id', c.get('requestId'));
  });
  app.use(logRequests(deps.log, deps.realClock));
  app.use(secureHeaders());
  app.notFound((c) => answerProblem(c, { kind: 'not-found', code: 'not-found' }));
  app.onError((error, c) => {
    deps.log.error('request-failed', error, { requestId: c.get('requestId') });
    return answerProblem(c, { kind: 'broken', code: 'something-wrong' });
  });
  app.route('/', aliyunReports(deps));
  return app;
};
