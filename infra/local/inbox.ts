import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sender } from '#shared/notices/message.ts';
import type { Clock } from '#shared/platform/clock.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { RunningSes } from './ses-local.ts';
import type { PublishedSms } from './sns-local.ts';

/** A message as it was taken by a stand-in. */
export type InboxEntry = {
  channel: 'sms' | 'email';
  to: string;
  template: string;
  variables: Record<string, string>;
  subject?: string;
  text: string;
  sentAt: Instant;
};

/** Everything that was sent on this machine; kept in the data folder. */
export const createInbox = (folder: string, clock: Clock) => {
  const file = join(folder, 'inbox.jsonl');
  const entries: InboxEntry[] = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];
  const take = (entry: Omit<InboxEntry, 'sentAt'>): void => {
    const kept = { ...entry, sentAt: clock.now() };
    entries.push(kept);
    appendFileSync(file, `${JSON.stringify(kept)}\n`);
  };

  return {
    /** Newest first. */
    list: (): InboxEntry[] => entries.toReversed(),

    takeSms: ({ phone, text, attributes }: PublishedSms): void =>
      take({
        channel: 'sms',
        to: phone,
        template: attributes['kaimen.template'] ?? '',
        variables: JSON.parse(attributes['kaimen.variables'] ?? '{}'),
        text,
      }),

    /** The mail sender, with what the SES stand-in took of each mail put into the inbox. */
    watchMail: (sender: Sender, ses: RunningSes): Sender => ({
      send: async (message) => {
        const sent = await sender.send(message);
        const mail = await ses.find(sent.providerId);
        if (mail)
          take({
            channel: 'email',
            to: mail.destination.to[0] ?? '',
            template: message.template,
            variables: message.variables,
            subject: mail.subject,
            text: mail.body.text ?? '',
          });
        return sent;
      },
    }),
  };
};

export type Inbox = ReturnType<typeof createInbox>;
