import type { Lang } from '#shared/platform/lang.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Channel } from './notice.ts';
import type { TemplateId } from './templates.ts';

/** The words of one template on one channel in one language, `{name}` being a variable. */
export type Words = {
  /** 0 for those Kaimen comes with; one more with each that the office made. */
  version: number;
  /** Only mail has one. */
  subject?: string;
  text: string;
  /** The id under which the SMS provider approved these words. */
  approvedId?: string;
};

/** Words as somebody typed them. */
export type TypedWords = Omit<Words, 'version'>;

/** Which words: of one template, on one channel, in one language. */
export type WordsOf = { template: TemplateId; channel: Channel; lang: Lang };

/** Words that the office made: by which account, and when. */
export type KeptWords = WordsOf & Words & { by: string; at: Instant };

/** The words that hold now; undefined where a template has none on a channel. */
export type ReadWords = (template: TemplateId, channel: Channel, lang: Lang) => Promise<Words | undefined>;
