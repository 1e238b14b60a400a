import { z } from 'zod';
import { readInput } from '#shared/platform/read-input.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import { civilDateSchema, civilTimeSchema, instantAt } from '#shared/time/civil.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { codeOf, type Receipt } from './receipt.ts';

const timeParts = z.tuple([civilDateSchema, civilTimeSchema, z.string().regex(/^[0-5]\d$/)]);

/** `2026-12-01 18:00:05`, civil time. */
const reportTime = z.string().transform((text, context): Instant => {
  const parts = timeParts.safeParse([text.slice(0, 10), text.slice(11, 16), text.slice(17)]);
  if (parts.success && text[10] === ' ' && text[16] === ':') {
    const [date, time, seconds] = parts.data;
    return addSeconds(instantAt(date, time), Number(seconds));
  }
  context.addIssue('not-a-time');
  return z.NEVER;
});

// Phone and words of the report are left out here, so nothing behind this ever has them.
const reportsSchema = z.array(
  z.object({
    report_time: reportTime,
    success: z.boolean(),
    err_code: z.string().nullish(),
    biz_id: z.string().min(1),
    /** What we handed over with the message: the notice's id. */
    out_id: z.string().nullish(),
  }),
);

/**
 * What the reports that Alibaba Cloud pushes (SmsReport over HTTP) say of notices' SMS; those of other SMS are left out.
 * Refuses with `malformed` what isn't a list of reports as documented.
 */
export const readAliyunReceipts = (raw: unknown): Result<Receipt[]> => {
  const read = readInput(reportsSchema, raw);
  if (!read.ok) return read;
  return accept(
    read.value.flatMap(({ report_time, success, err_code, biz_id, out_id }): Receipt[] => {
      if (!out_id) return [];
      const message = { noticeId: out_id, sender: 'aliyun', providerId: biz_id, at: report_time } as const;
      return success
        ? [{ ...message, outcome: 'delivered' }]
        : [{ ...message, outcome: 'failed', code: codeOf(err_code ?? '') }];
    }),
  );
};
