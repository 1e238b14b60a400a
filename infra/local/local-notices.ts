import { createDeps as createFollowUpDeps } from '#functions/follow-up/deps.ts';
import { runMinute } from '#functions/follow-up/run-minute.ts';
import { createDeliverDeps, createReceiptDeps, createSweepDeps } from '#functions/notices/deps.ts';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createMailSender } from '#shared/notices/create-mail-sender.ts';
import { createReceipts } from '#shared/notices/create-receipts.ts';
import { createSmsSender } from '#shared/notices/create-sms-sender.ts';
import { createSweep } from '#shared/notices/create-sweep.ts';
import type { Senders } from '#shared/notices/message.ts';

import type { Machine } from './compose.ts';
import { createLocalQueue } from './local-queue.ts';
import { noticeEnvironment } from './notice-environment.ts';
import { createNoticeLoop } from './notice-loop.ts';
import { createReceiptsLocal } from './receipts-local.ts';
import { clientOf } from './stand-ins.ts';

const sendersOf = ({ edge, standIns: { ses, sms }, inbox }: Machine): Senders => {
  const { MAIL_SENDERS, SMS_SENDERS, SMS_SIGNATURE: signature } = noticeEnvironment;
  const mail = createMailSender(MAIL_SENDERS, {}, edge, { ses: clientOf(ses) });
  const text = createSmsSender(SMS_SENDERS, { signature }, edge, { aws: clientOf(sms) });
  return { email: inbox.watchMail(mail, ses), sms: inbox.watchSms(text, sms) };
};

/** Puts the notice pipeline together over the stand-ins: senders whose messages are in the inbox, queues, sweep, receipts. */
export const createLocalNotices = (machine: Machine) => {
  const { edge } = machine;
  const senders = sendersOf(machine);
  const queues = { sms: createLocalQueue(edge.realClock), email: createLocalQueue(edge.realClock) };
  const receipts = createReceiptsLocal({
    ...edge,
    settle: createReceipts(createReceiptDeps(noticeEnvironment, edge)),
  });
  const watched = { email: receipts.watch(senders.email), sms: receipts.watch(senders.sms) };
  const followUp = createFollowUpDeps(edge);
  return {
    /** For what is sent at once, such as a sign-in code: no receipt is waited for. */
    senders,
    loop: createNoticeLoop({
      followUp: () => runMinute(followUp),
      sweep: createSweep(createSweepDeps(noticeEnvironment, edge, queues)).queueDue,
      queues: Object.values(queues),
      deliver: createDeliver(createDeliverDeps(noticeEnvironment, edge, watched)),
      settleReceipts: receipts.round,
      log: edge.log,
    }),
    countDeadLetters: (): number =>
      queues.sms.deadLetters.size + queues.email.deadLetters.size + receipts.deadLetters.size,
  };
};
