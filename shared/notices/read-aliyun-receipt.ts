import { z } from 'zod';
import { readInput } from '#shared/platform/read-input.ts';
import { accept, type FieldError, type Result } from '#shared/platform/result.ts';
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

/** Longer than any id of a notice or of a provider, and short enough for a key. */
const id = z.string().max(500);

// Phone and words of the report are left out here, so nothing behind this ever has them.
const reportSchema = z.object({
  report_time: reportTime,
  success: z.boolean(),
  err_code: z.string().nullish(),
  biz_id: id.min(1),
  /** What we handed over with the message: the notice's id. */
  out_id: id.nullish(),
});

const receiptOf = ({
  report_time,
  success,
  err_code,
  biz_id,
  out_id,
}: z.infer<typeof reportSchema>): Receipt | undefined => {
  if (!out_id) return undefined;
  const message = { noticeId: out_id, sender: 'aliyun', providerId: biz_id, at: report_time } as const;
  return success
    ? { ...message, outcome: 'delivered' }
    : { ...message, outcome: 'failed', code: codeOf(err_code ?? '') };
};

/** What was pushed: the receipts, how many reports didn't read, and which fields of those it was. */
type ReadReports = { receipts: Receipt[]; unreadable: number; fields: string[] };

/**
 * What the reports that Alibaba Cloud pushes (SmsReport over HTTP) say of notices' SMS; those of other SMS are left out. Each
 * is read by itself: one that isn't as documented keeps back no other. Refuses with `malformed` what is no list.
 */
export const readAliyunReceipts = (raw: unknown): Result<ReadReports> => {
  const list = readInput(z.array(z.unknown()), raw);
  if (!list.ok) return list;
  const receipts: Receipt[] = [];
  const errors: FieldError[][] = [];
  for (const one of list.value) {
    const read = readInput(reportSchema, one);
    const receipt = read.ok ? receiptOf(read.value) : undefined;
    if (receipt) receipts.push(receipt);
    if (!read.ok) errors.push(read.refusal.errors ?? []);
  }
  const fields = new Set(errors.flat().map(({ field }) => field));
  return accept({ receipts, unreadable: errors.length, fields: [...fields] });
};
