import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createInbox } from '#infra/local/inbox.ts';
import { startSes } from '#infra/local/ses-local.ts';
import { startSms } from '#infra/local/sms-local.ts';
import { clientOf } from '#infra/local/stand-ins.ts';
import { createAwsSmsSender } from '#shared/notices/aws-sms-sender.ts';
import type { Message } from '#shared/notices/message.ts';
import { createSesSender } from '#shared/notices/ses-sender.ts';
import { tempFolder } from './temp-folder.ts';

const NOW = '2026-12-01T10:00:00.000Z';
const clock = { now: () => NOW };

const mailMessage: Message = {
  noticeId: 'n',
  to: 'zhang@example.com',
  template: 'booking-reminder-eve',
  variables: { day: '12月2日', time: '08:30' },
  subject: '预约提醒',
  text: '明天 08:30，请带身份证。',
  failures: 0,
};
const smsMessage: Message = {
  ...mailMessage,
  to: '+8613820001015',
  subject: undefined,
  text: '【开门】明天 08:30',
};

const startInbox = async (folder: string) => {
  const inbox = createInbox(folder, clock);
  const ses = await startSes();
  const sms = await startSms();
  onTestFinished(async () => {
    await ses.stop();
    await sms.stop();
  });
  const sesSender = createSesSender({ from: '开门 <kaimen@localhost.example>' }, clientOf(ses));
  return {
    inbox,
    mail: inbox.watchMail(sesSender, ses),
    sms: inbox.watchSms(createAwsSmsSender({}, clientOf(sms)), sms),
  };
};

describe('the inbox', () => {
  it('shows what SES and End User Messaging took, newest first, with template and variables, at the local clock’s time', async () => {
    const { inbox, mail, sms } = await startInbox(tempFolder());
    await mail.send(mailMessage);
    await sms.send(smsMessage);
    const { template, variables } = mailMessage;
    expect(inbox.list()).toEqual([
      { channel: 'sms', to: '+8613820001015', template, variables, text: '【开门】明天 08:30', sentAt: NOW },
      {
        channel: 'email',
        to: 'zhang@example.com',
        template,
        variables,
        subject: '预约提醒',
        text: mailMessage.text,
        sentAt: NOW,
      },
    ]);
  });

  it('shows nothing that was refused', async () => {
    const { inbox, sms } = await startInbox(tempFolder());
    await expect(sms.send({ ...smsMessage, to: '13820001015' })).rejects.toMatchObject({ kind: 'permanent' });
    expect(inbox.list()).toEqual([]);
  });

  it('is kept over a restart, less a line that was cut off', async () => {
    const folder = tempFolder();
    const { sms } = await startInbox(folder);
    await sms.send({ ...smsMessage, text: '一' });
    appendFileSync(join(folder, 'inbox.jsonl'), '{"channel":"sm');
    expect(createInbox(folder, clock).list()).toMatchObject([{ text: '一', channel: 'sms' }]);
  });
});
