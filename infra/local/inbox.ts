import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Sender } from '#shared/notices/message.ts';
import type { Clock } from '#shared/platform/clock.ts';
import type { RunningSes } from './ses-local.ts';
import type { TakenSms } from './sms-local.ts';

const variablesSchema = z.record(z.string(), z.string());

const entrySchema = z.object({
  channel: z.enum(['sms', 'email']),
  /** Phone in E.164 form, or mail address. */
  to: z.string(),
  template: z.string(),
  variables: variablesSchema,
  subject: z.string().optional(),
  text: z.string(),
  sentAt: z.string(),
});
/** A message as it was taken by a stand-in; `sentAt` by the local clock. */
export type InboxEntry = z.infer<typeof entrySchema>;

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

// A line that was cut off as the process was killed is left out.
const readEntries = (file: string): InboxEntry[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line) => entrySchema.safeParse(parse(line)).data ?? [])
    : [];

/** Where an SMS is looked up by the id that was given for it. */
type KeptSms = { find: (messageId: string) => Pick<TakenSms, 'phone' | 'text'> | undefined };

/** Everything that was sent on this machine; kept in the data folder. */
export const createInbox = (folder: string, clock: Clock) => {
  const file = join(folder, 'inbox.jsonl');
  const entries = readEntries(file);
  const take = (entry: Omit<InboxEntry, 'sentAt'>): void => {
    const kept = { ...entry, sentAt: clock.now() };
    entries.push(kept);
    appendFileSync(file, `${JSON.stringify(kept)}\n`);
  };

  return {
    /** Newest first. */
    list: (): InboxEntry[] => entries.toReversed(),

    /** The SMS sender, with what the stand-in for End User Messaging took of each SMS put into the inbox. */
    watchSms: (sender: Sender, sms: KeptSms): Sender => ({
      send: async (message) => {
        const sent = await sender.send(message);
        const { template, variables } = message;
        const taken = sms.find(sent.providerId);
        if (taken) take({ channel: 'sms', to: taken.phone, template, variables, text: taken.text });
        return sent;
      },
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
