import { z } from 'zod';
import type { Instant } from '#shared/time/instant.ts';
import { handReasons } from './by-hand-rules.ts';
import { tryAtOf } from './keys.ts';
import type { ByHand } from './list-by-hand.ts';
import { type ListedNotice, noticeIn } from './listed-notice.ts';
import { maskRecipient } from './mask-recipient.ts';
import { type Notice, subjectKinds } from './notice.ts';
import { tokenOfNotice } from './notice-token.ts';
import { mayResend } from './resend-rules.ts';
import { knownAtOf, type Told } from './told.ts';
import type { Said } from './told-words.ts';

const instant = z.iso.datetime();
const byStaff = z.object({ at: instant, by: z.string().describe('The account') });

/** A notice as the office sees it in a list: nobody's whole phone or address, and not what it says. */
export const noticeViewSchema = z
  .object({
    id: z.string().describe('Names it in paths; of one that waits it is another after each try'),
    about: z.object({
      kind: z.enum(subjectKinds),
      id: z.string(),
    }),
    template: z.string(),
    channel: z.enum(['sms', 'email']),
    to: z.string().describe('Masked: `138****1015`, `z***@example.com`'),
    state: z
      .enum(['waiting', 'sent', 'delivered', 'by-hand', 'dropped', 'failed'])
      .describe('`waiting`: for its next try; `by-hand`: for somebody of the office to send'),
    at: instant.describe('When it ended so; of one that waits, its next try'),
    attempts: z.int(),
    reason: z
      .string()
      .optional()
      .describe('Why it waits, was dropped or failed: a code of ours or the provider’s'),
    sender: z.enum(['ses', 'smtp', 'aws', 'aliyun', 'hand']).optional(),
    providerId: z.string().optional().describe('The message’s id at the provider'),
    receiptAt: instant.optional().describe('When the provider said what became of it'),
    uselessAt: instant.describe('From then on it makes no sense any more'),
    mayResend: z.boolean(),
    again: byStaff.optional().describe('Who had it told once more'),
    byHand: byStaff.optional().describe('Who sent it by hand, or found that it can’t be sent'),
    aside: byStaff.optional().describe('Who took it off the list of those that failed'),
  })
  .meta({ id: 'Notice' });
export type NoticeView = z.infer<typeof noticeViewSchema>;

const commonOf = (notice: Notice, tryAt?: Instant) => ({
  id: tokenOfNotice(notice.id, tryAt),
  about: { kind: notice.subject.kind, id: notice.subject.id },
  template: notice.template,
  channel: notice.channel,
  to: maskRecipient(notice),
  uselessAt: notice.uselessAt,
});

const toldView = (told: Told, now: Instant): NoticeView => {
  const { state, attempts, reason, sender, providerId, receiptAt, again, byHand, aside } = told;
  return {
    ...commonOf(told),
    state,
    at: knownAtOf(told),
    ...{ attempts, reason, sender, receiptAt, again, byHand, aside },
    providerId: providerId || undefined,
    mayResend: mayResend(told, now).ok,
  };
};

/** How a notice of a list is shown. */
export const noticeView = (listed: ListedNotice, now: Instant): NoticeView => {
  if (listed.as === 'told') return toldView(listed.told, now);
  const { key, notice, tries } = listed.waiting;
  const attempts = tries.failures + tries.unknown;
  const at = tryAtOf(key);
  const common = { ...commonOf(notice, at), attempts, reason: tries.reason };
  return { ...common, state: 'waiting', at, mayResend: false };
};

/** One notice, with what it says. */
export const oneNoticeViewSchema = noticeViewSchema
  .extend({
    version: z.int().describe('The version of what it is about'),
    subject: z.string().optional().describe('Only mail has one'),
    text: z.string().optional().describe('Left out where its words aren’t known any more'),
  })
  .meta({ id: 'OneNotice' });

export type OneNoticeView = z.infer<typeof oneNoticeViewSchema>;

export const oneNoticeView = (listed: ListedNotice, said: Said | undefined, now: Instant): OneNoticeView => {
  const { version } = noticeIn(listed).subject;
  return { ...noticeView(listed, now), version, ...said };
};

/** A notice for the office to send by hand: to whom in full where somebody has to. */
export const byHandViewSchema = oneNoticeViewSchema
  .extend({
    to: z.string().describe('In full, or masked where it needn’t be sent any more'),
    lapse: z.string().optional().describe('Why it needn’t be sent any more; read again just now'),
  })
  .meta({ id: 'NoticeByHand' });

export const byHandView = (
  { told, said, lapse }: ByHand,
  now: Instant,
): z.infer<typeof byHandViewSchema> => ({
  ...oneNoticeView({ as: 'told', told }, said, now),
  to: lapse ? maskRecipient(told) : told.to,
  lapse,
});

/** Why a notice can't be sent by hand. */
export const notSendableSchema = z.object({
  reason: z.enum(handReasons, { error: 'hand-reason-missing' }),
});
