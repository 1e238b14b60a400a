import type { ChannelOf, TemplateId } from './templates.ts';

/** A template's words on each channel it goes by, `{name}` being a variable. */
export type Wording = { sms?: string; email?: { subject: string; text: string } };

/** The words of every template, on each of its channels. */
export type Wordings = { [T in TemplateId]: Pick<Required<Wording>, ChannelOf<T>> };

/** A mail of some lines, between the salutation and the end that all mails of a language have. */
export const mailIn =
  ({ salutation, end }: { salutation: string; end: string }) =>
  (subject: string, ...lines: string[]): Required<Wording>['email'] => ({
    subject,
    text: [salutation, '', ...lines, '', end].join('\n'),
  });
