import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createInbox } from '#infra/local/inbox.ts';
import { startSes } from '#infra/local/ses-local.ts';
import { startSns } from '#infra/local/sns-local.ts';
import { clientOf } from '#infra/local/stand-ins.ts';
import type { Message } from '#shared/notices/message.ts';
import { createSesSender } from '#shared/notices/ses-sender.ts';
import { createSnsSender } from '#shared/notices/sns-sender.ts';
import { tempFolder } from './temp-folder.ts';

const NOW = '2026-12-01T10:00:00.000Z';
const clock = { now: () => NOW };

const message: Message = {
  noticeId: 'n',
  to: 'zhang@example.com',
  template: 'booking-reminder-eve',
  variables: { day: '12月2日', time: '08:30' },
  subject: '预约提醒',
  text: '明天 08:30，请带身份证。',
};

const startInbox = async (folder: string) => {
  const inbox = createInbox(folder, clock);
  const ses = await startSes();
  const sns = await startSns(inbox.takeSms);
  onTestFinished(async () => {
    await ses.stop();
    await sns.stop();
  });
  const mail = inbox.watchMail(createSesSender('开门 <kaimen@localhost.example>', clientOf(ses)), ses);
  return { inbox, mail, sms: createSnsSender(clientOf(sns)) };
};

describe('the inbox', () => {
  it('shows what SES and SNS took, newest first, with template and variables, at the local clock’s time', async () => {
    const { inbox, mail, sms } = await startInbox(tempFolder());
    await mail.send(message);
    await sms.send({ ...message, to: '+8613820001015', subject: undefined, text: '【开门】明天 08:30' });
    const { template, variables } = message;
    expect(inbox.list()).toEqual([
      { channel: 'sms', to: '+8613820001015', template, variables, text: '【开门】明天 08:30', sentAt: NOW },
      {
        channel: 'email',
        to: 'zhang@example.com',
        template,
        variables,
        subject: '预约提醒',
        text: message.text,
        sentAt: NOW,
      },
    ]);
  });

  it('is kept over a restart, less a line that was cut off', () => {
    const folder = tempFolder();
    const sms = { phone: '+8613820001015', text: '一', attributes: {} };
    createInbox(folder, clock).takeSms(sms);
    appendFileSync(join(folder, 'inbox.jsonl'), '{"channel":"sm');
    expect(createInbox(folder, clock).list()).toMatchObject([{ text: '一', template: '', variables: {} }]);
  });
});
