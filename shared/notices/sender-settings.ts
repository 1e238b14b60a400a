import { z } from 'zod';
import type { SenderName } from './message.ts';

/** How many messages a provider takes in a second, from all of Kaimen. */
const perSecond = z.number().positive();
const byHand = z.object({ by: z.literal('hand') });

const mailSenderSchema = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('ses'),
    /** `开门 <kaimen@example.gov.cn>`, on a verified identity. */
    from: z.string().min(3),
    /** What tells of deliveries and bounces. */
    configurationSet: z.string().optional(),
    perSecond,
  }),
  z.object({
    by: z.literal('smtp'),
    from: z.string().min(3),
    host: z.string().min(1),
    port: z.int().min(1).max(65_535),
    /** TLS from the first byte (port 465); else STARTTLS, without which nothing is sent. */
    secure: z.boolean(),
    /** With the password in `SMTP_PASSWORD`. */
    user: z.string().optional(),
    perSecond,
  }),
  byHand,
]);
export type MailSenderSettings = z.infer<typeof mailSenderSchema>;

const smsSenderSchema = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('aws'),
    /** A number, sender id or pool of AWS End User Messaging. */
    origination: z.string().optional(),
    /** What tells of deliveries. */
    configurationSet: z.string().optional(),
    perSecond,
  }),
  z.object({
    by: z.literal('aliyun'),
    /** With its secret in `ALIYUN_ACCESS_KEY_SECRET`. */
    accessKeyId: z.string().min(1),
    endpoint: z.url().default('https://dysmsapi.aliyuncs.com'),
    perSecond,
  }),
  byHand,
]);
export type SmsSenderSettings = z.infer<typeof smsSenderSchema>;

/** Those of a stage's SMS senders that may carry a sign-in code: not the office's hands, nobody there may see one. */
export const codeSendersOf = (senders: readonly SmsSenderSettings[]): SmsSenderSettings[] =>
  senders.filter(({ by }) => by !== 'hand');

/** Whether one of a stage's SMS senders sends only words that it approved under an id. */
export const needApproval = (senders: readonly Pick<SmsSenderSettings, 'by'>[]): boolean =>
  senders.some(({ by }) => by === 'aliyun');

const fromJson = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);

/** A stage's senders as JSON text in the order in which they are asked: the next takes over when one keeps failing. */
export const mailSendersSchema = fromJson(z.array(mailSenderSchema).min(1));
export const smsSendersSchema = fromJson(z.array(smsSenderSchema).min(1));

/** What stands in front of an SMS, as registered with the provider: `【开门】`. */
export const smsSignatureSchema = z.string().regex(/^【[^【】]+】$/);

type SenderRate = { by: SenderName; perSecond?: number };

/** More than any provider takes; what is only put on a list for the office's hands, too, goes at this rate. */
const MOST_PER_SECOND = 1000;

/** A channel's rate, in messages a second: what its first sender takes. A slower one that takes over holds only itself back. */
export const rateOf = ([first]: readonly SenderRate[]): number =>
  Math.min(MOST_PER_SECOND, first?.perSecond ?? MOST_PER_SECOND);

/** How many messages a second a process may hand a sender with its share (0 to 1) of what that takes; undefined: any. */
export const shareOf = ({ perSecond: rate }: SenderRate, share: number | undefined): number | undefined =>
  rate === undefined || share === undefined ? undefined : rate * share;

/**
 * The part of a sender's rate that delivery may use. The rest is for sign-in codes, which are sent at once, whatever else
 * is just being sent.
 */
export const DELIVER_SHARE = 0.9;
