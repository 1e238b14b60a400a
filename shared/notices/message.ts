import type { Lang } from '#shared/platform/lang.ts';
import type { Channel, Notice } from './notice.ts';
import { renderTemplate, UnknownWording } from './render-template.ts';
import { isTemplateId, type TemplateId, templates, type VariablesOf } from './templates.ts';
import type { ReadWords, Words } from './words.ts';

/** What hands messages on: SES, an SMTP server, AWS End User Messaging, Alibaba Cloud's SMS service, or the office by hand. */
export type SenderName = 'ses' | 'smtp' | 'aws' | 'aliyun' | 'hand';

/** What a sender is handed: template and variables for providers that word it themselves, and the words. */
export type Message = {
  /** Id of the notice, or what stands for one where nothing is stored. */
  noticeId: string;
  /** Phone in E.164 form, or mail address. */
  to: string;
  template: TemplateId;
  variables: Record<string, string>;
  /** What the provider approved these words under, where it has to. */
  approvedId?: string;
  /** Only mail has one. */
  subject?: string;
  /** With the signature in front, if it is an SMS. */
  text: string;
  /** How often a provider did not take it before. */
  failures: number;
  /** How long it makes sense: a provider that can hold a message for a phone that is off gives up then. */
  usefulSeconds?: number;
};

/** Who took a message, and the provider's id for it. `hand`: it is for the office to send. */
export type Sent = { sender: SenderName; providerId: string };

/**
 * Hands a message to a provider.
 *
 * @throws SendError where the provider didn't take it
 */
export type Sender = { send(message: Message): Promise<Sent> };

export type Senders = Record<Channel, Sender>;

/** A message, and the version and the language of the words it is in. */
export type WordedMessage = { message: Message; wording: number; lang: Lang };

/** Of a series' variables those that one of its templates says. */
const variablesFor = (template: TemplateId, all: Record<string, string>): Record<string, string> => {
  const wanted: readonly string[] = templates[template].variables;
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name)));
};

type Asked = { template: TemplateId; channel: Channel; lang: Lang };

/**
 * The words in the person's language; in Chinese where a provider has approved only those, since it would send no others.
 */
const wordsFor = async (
  readWords: ReadWords,
  { template, channel, lang }: Asked,
): Promise<{ words: Words; lang: Lang } | undefined> => {
  const own = await readWords(template, channel, lang);
  if (!own || own.approvedId || lang === 'zh') return own && { words: own, lang };
  const chinese = await readWords(template, channel, 'zh');
  return chinese?.approvedId ? { words: chinese, lang: 'zh' } : { words: own, lang };
};

/**
 * The message of a notice, in the words that hold now.
 *
 * @throws UnknownWording where this version has no such template or words it with other variables
 */
export const messageOf = async (
  notice: Pick<Notice, 'id' | 'to' | 'template' | 'channel' | 'variables' | 'lang'>,
  {
    readWords,
    signature,
    ...more
  }: { readWords: ReadWords; signature: string; failures?: number; usefulSeconds?: number },
): Promise<WordedMessage> => {
  const { id, to, template, channel, variables } = notice;
  if (!isTemplateId(template)) throw new UnknownWording(`no template ${template}`);
  const found = await wordsFor(readWords, { template, channel, lang: notice.lang ?? 'zh' });
  if (!found) throw new UnknownWording(`${template}: no words for ${channel}`);
  const { words, lang } = found;
  const rendered = renderTemplate(template, channel, words, variablesFor(template, variables), signature);
  const { version, approvedId } = words;
  const { failures = 0, usefulSeconds } = more;
  return {
    message: { noticeId: id, to, template, ...rendered, approvedId, failures, usefulSeconds },
    wording: version,
    lang,
  };
};

/** The SMS with a sign-in code, for a sender directly: a code in the clear is never stored. */
export const signInMessage = async (
  to: string,
  variables: VariablesOf<'sign-in-code'>,
  { lang, ...how }: { readWords: ReadWords; signature: string; lang?: Lang; usefulSeconds?: number },
): Promise<Message> => {
  const asked = { id: 'sign-in-code', to, template: 'sign-in-code', channel: 'sms' as const };
  return (await messageOf({ ...asked, variables, lang }, how)).message;
};
