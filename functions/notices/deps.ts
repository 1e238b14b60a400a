import { createMailSender } from '#shared/notices/create-mail-sender.ts';
import { createPace } from '#shared/notices/create-pace.ts';
import { createReadWords } from '#shared/notices/create-read-words.ts';
import { createSmsSender } from '#shared/notices/create-sms-sender.ts';
import type { SweepDeps } from '#shared/notices/create-sweep.ts';
import type { DeliverDeps } from '#shared/notices/deliver-notice.ts';
import { defaultDeliverySettings } from '#shared/notices/delivery-settings.ts';
import type { Senders } from '#shared/notices/message.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { DELIVER_SHARE, rateOf } from '#shared/notices/sender-settings.ts';
import type { ReceiptDeps } from '#shared/notices/settle-receipt.ts';
import type { WatchByHandDeps } from '#shared/notices/watch-by-hand.ts';
import type { Edge } from '#shared/platform/edge.ts';
import { createSqsQueue } from '#shared/platform/sqs-queue.ts';
import { createReadSubject } from '#shared/subjects/create-read-subject.ts';
import type { DeliverEnv, ReceiptsEnv, SweepEnv } from './env.ts';

/** What the sweep uses; `queues` where they aren't SQS. */
export const createSweepDeps = (
  env: Omit<SweepEnv, 'TABLE_PREFIX'>,
  { db, clock, log }: Edge,
  queues: SweepDeps['queues'] = {
    sms: createSqsQueue(env.SMS_QUEUE_URL),
    email: createSqsQueue(env.EMAIL_QUEUE_URL),
  },
): SweepDeps & WatchByHandDeps => ({
  db,
  queues,
  mostPerSweep: { sms: env.SMS_PER_MINUTE, email: env.EMAIL_PER_MINUTE },
  settings: defaultReminderSettings,
  clock,
  log,
});

/** The senders that a stage names, in the order in which they are asked. */
export const createSenders = (
  env: Omit<DeliverEnv, 'TABLE_PREFIX'>,
  edge: Pick<Edge, 'realClock' | 'ids' | 'log'>,
): Senders => ({
  email: createMailSender(env.MAIL_SENDERS, { smtpPassword: env.SMTP_PASSWORD }, edge, {
    share: DELIVER_SHARE / env.CONSUMERS_EMAIL,
  }),
  sms: createSmsSender(
    env.SMS_SENDERS,
    { signature: env.SMS_SIGNATURE, aliyunAccessKeySecret: env.ALIYUN_ACCESS_KEY_SECRET },
    edge,
    { share: DELIVER_SHARE / env.CONSUMERS_SMS },
  ),
});

/** What delivery uses; `senders` where they aren't those of the stage. */
export const createDeliverDeps = (
  env: Omit<DeliverEnv, 'TABLE_PREFIX'>,
  edge: Edge,
  senders: Senders = createSenders(env, edge),
): DeliverDeps => {
  const { db, clock, realClock, log } = edge;
  const perSecond = {
    sms: (DELIVER_SHARE * rateOf(env.SMS_SENDERS)) / env.CONSUMERS_SMS,
    email: (DELIVER_SHARE * rateOf(env.MAIL_SENDERS)) / env.CONSUMERS_EMAIL,
  };
  return {
    db,
    hashSecret: env.HASH_SECRET,
    senders,
    readSubject: createReadSubject(db),
    readWords: createReadWords(db, realClock),
    pace: createPace(perSecond, realClock),
    clock,
    realClock,
    settings: { ...defaultDeliverySettings, signature: env.SMS_SIGNATURE },
    log,
  };
};

/** What settling receipts uses. */
export const createReceiptDeps = (
  env: Pick<ReceiptsEnv, 'HASH_SECRET'>,
  { db, clock, realClock, log }: Edge,
): ReceiptDeps => ({
  db,
  hashSecret: env.HASH_SECRET,
  clock,
  realClock,
  settings: defaultDeliverySettings,
  log,
});
