import type { Lang } from '#shared/platform/lang.ts';
import type { Channel } from './notice.ts';
import type { TemplateId } from './templates.ts';
import type { Wording } from './wording.ts';
import { wordingEn } from './wording-en.ts';
import { wordingZh } from './wording-zh.ts';
import type { Words } from './words.ts';

const wordings: Record<Lang, Record<TemplateId, Wording>> = { zh: wordingZh, en: wordingEn };

/** The words Kaimen comes with; undefined where the template isn't told on the channel. */
export const builtInWords = (template: TemplateId, channel: Channel, lang: Lang): Words | undefined => {
  const { sms, email } = wordings[lang][template];
  if (channel === 'sms') return sms ? { version: 0, text: sms } : undefined;
  return email && { version: 0, ...email };
};
