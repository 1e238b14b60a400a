import { mailSendersSchema, smsSendersSchema } from '#shared/notices/sender-settings.ts';

// The stand-ins bear more than this machine sends, and each second is a sweep.
const perSecond = 1000;

/** What the notice functions read from their environment in the cloud. */
export const noticeEnvironment = {
  // Data of one machine outlive a start, and so must what keys their hashes.
  HASH_SECRET: 'only-for-one-machine',
  MAIL_SENDERS: mailSendersSchema.parse(
    JSON.stringify([{ by: 'ses', from: '开门 <kaimen@localhost.example>', perSecond }]),
  ),
  SMS_SENDERS: smsSendersSchema.parse(JSON.stringify([{ by: 'aws', perSecond }])),
  SMS_SIGNATURE: '【开门】',
  CONSUMERS_SMS: 1,
  CONSUMERS_EMAIL: 1,
  // The queues are in this process.
  SMS_QUEUE_URL: 'http://localhost/sms',
  EMAIL_QUEUE_URL: 'http://localhost/email',
  SMS_PER_MINUTE: perSecond,
  EMAIL_PER_MINUTE: perSecond,
};
