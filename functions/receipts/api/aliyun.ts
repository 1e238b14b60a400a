import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readAliyunReceipts } from '#shared/notices/read-aliyun-receipt.ts';
import { queuedReceipt } from '#shared/notices/read-receipt.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import type { ReceiptsDeps } from '../deps.ts';

/** What `too-large` says. More than ten thousand reports. */
const MOST_BODY_BYTES = 4_000_000;

/** What Alibaba Cloud expects of whoever took its reports; any other answer has it push them again. */
const TAKEN = { code: 0, msg: '接收成功' };

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** In a time that tells nothing about where two differ. */
const isSame = (given: string, secret: string): boolean => timingSafeEqual(hashOf(given), hashOf(secret));

/** What Alibaba Cloud's SMS service pushes (SmsReport, HTTP in batches): queued as receipts, without phones. */
export const aliyunReports = ({ queue, token, log }: Pick<ReceiptsDeps, 'queue' | 'token' | 'log'>) =>
  new Hono<WebEnv>().post(
    '/receipts/aliyun/:token',
    async (c, next) =>
      isSame(c.req.param('token'), token)
        ? await next()
        : answerProblem(c, { kind: 'not-found', code: 'not-found' }),
    bodyLimit({
      maxSize: MOST_BODY_BYTES,
      onError: (c) => answerProblem(c as Context<WebEnv>, { kind: 'too-large', code: 'too-large' }),
    }),
    async (c) => {
      const read = readAliyunReceipts(await c.req.json().catch(() => undefined));
      if (!read.ok) {
        // The provider reads no problem document, so the office's log says which fields it was.
        const fields = read.refusal.errors?.map(({ field }) => field).join(' ');
        log.info('reports-unreadable', { requestId: c.get('requestId'), fields });
        return answerProblem(c, { kind: 'malformed', code: 'malformed' });
      }
      await queue.send(read.value.map(queuedReceipt));
      return c.json(TAKEN);
    },
  );
