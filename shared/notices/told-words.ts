import type { Lang } from '#shared/platform/lang.ts';
import { type Message, messageOf, type WordedMessage } from './message.ts';
import type { Channel, Notice } from './notice.ts';
import { UnknownWording } from './render-template.ts';
import type { TemplateId } from './templates.ts';
import type { WordsUsed } from './told.ts';
import type { ReadWords, Words } from './words.ts';

/** The words of one version; undefined where there is none such. */
type FindWords = (
  template: TemplateId,
  channel: Channel,
  lang: Lang,
  version: number,
) => Promise<Words | undefined>;

export type SayToldDeps = { findWords: FindWords; readWords: ReadWords; settings: { signature: string } };

/** What is kept of the words a notice goes out in. */
export const wordsUsed = ({ wording, lang }: WordedMessage, notice: Pick<Notice, 'lang'>): WordsUsed => ({
  wording,
  ...(lang !== (notice.lang ?? 'zh') && { wordingLang: lang }),
});

/** What a message said: only mail has a subject; an SMS has its signature in front. */
export type Said = Pick<Message, 'subject' | 'text'>;

/**
 * What a notice said, in the words it was sent in; where it wasn't sent, what it would say now. Undefined where those words
 * aren't known any more.
 */
export const sayTold = async (
  { findWords, readWords, settings: { signature } }: SayToldDeps,
  told: Notice & WordsUsed,
): Promise<Said | undefined> => {
  const { wording, lang: own = 'zh', wordingLang: toldIn = own } = told;
  const read: ReadWords =
    wording === undefined
      ? readWords
      : async (template, channel, lang) =>
          // Of another language these aren't the words: what was approved there since doesn't matter.
          lang === toldIn ? await findWords(template, channel, lang, wording) : undefined;
  try {
    const { message } = await messageOf({ ...told, lang: toldIn }, { readWords: read, signature });
    return { ...(message.subject && { subject: message.subject }), text: message.text };
  } catch (error) {
    if (error instanceof UnknownWording) return undefined;
    throw error;
  }
};
