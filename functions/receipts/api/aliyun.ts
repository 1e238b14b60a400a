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
      // The provider reads no problem document: the log says what doesn't read. Of a list the rest is taken, and it isn't pushed again.
      const lose = (count: number, fields: string[]) =>
        log.info('reports-unreadable', { requestId: c.get('requestId'), count, fields: fields.join(' ') });
      if (!read.ok) {
        lose(1, ['body']);
        return answerProblem(c, { kind: 'malformed', code: 'malformed' });
      }
      const { receipts, unreadable, fields } = read.value;
      await queue.send(receipts.map(queuedReceipt));
      if (unreadable > 0) lose(unreadable, fields);
      return c.json(TAKEN);
    },
  );
