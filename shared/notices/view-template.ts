import type { Lang } from '#shared/platform/lang.ts';
import { builtInWords } from './built-in-words.ts';
import type { Channel } from './notice.ts';
import { previewWords } from './preview-words.ts';
import { sampleVariables } from './sample-variables.ts';
import type { OneTemplateView, TemplateView, WordsVersion, WordsView } from './template-view.ts';
import { type TemplateId, templates, type VariableName } from './templates.ts';
import type { KeptWords, Words, WordsOf } from './words.ts';
import { neededVariables } from './words-rules.ts';
import { saySame, versionsOf } from './words-version-rules.ts';

/** How a stage's SMS go out: what stands in front, and whether a provider sends only what it approved under an id. */
export type SmsOfStage = { signature: string; needsApproval: boolean };

/** Which words a template has. */
const wordsOfTemplate = (template: TemplateId): WordsOf[] => {
  const own: readonly Channel[] = templates[template].channels;
  return own.flatMap((channel) => (['zh', 'en'] as const).map((lang) => ({ template, channel, lang })));
};

/** Only who books or signs in on the public's pages chooses a language. */
const isTold = (template: TemplateId, lang: Lang): boolean =>
  lang === 'zh' || templates[template].audience === 'citizen';

/** Some words in all their versions, those Kaimen comes with first; none where the template has none such. */
const versionsIn = (all: readonly KeptWords[], of: WordsOf): (Words & Partial<KeptWords>)[] => {
  const builtIn = builtInWords(of.template, of.channel, of.lang);
  return builtIn ? [builtIn, ...versionsOf(all, of)] : [];
};

/** How a version is shown. */
const versionView = ({ version, subject, text, approvedId, by, at }: WordsVersion): WordsVersion => ({
  version,
  ...(subject && { subject }),
  text,
  ...(approvedId && { approvedId }),
  ...(by && { by }),
  ...(at && { at }),
});

const wordsView = (of: WordsOf, all: readonly KeptWords[], sms: SmsOfStage): WordsView[] => {
  const [builtIn, ...own] = versionsIn(all, of);
  if (!builtIn) return [];
  const { template, channel, lang } = of;
  const present = own.at(-1) ?? builtIn;
  const told = isTold(template, lang);
  return [
    {
      ...versionView(present),
      channel,
      lang,
      isTold: told,
      needsApproval: sms.needsApproval && channel === 'sms' && told,
      isOwn: !saySame(present, builtIn),
      preview: previewWords(of, present, sms.signature),
    },
  ];
};

/** A template, given every version of its words that the office made. */
export const templateView = (
  template: TemplateId,
  all: readonly KeptWords[],
  sms: SmsOfStage,
): TemplateView => {
  const { group, audience, hours, optOut } = templates[template];
  const variables: readonly VariableName[] = templates[template].variables;
  const needed = neededVariables(template);
  const sample = sampleVariables(template, 'zh');
  return {
    id: template,
    ...{ group, audience, hours, optOut },
    variables: variables.map((name) => ({
      name,
      isNeeded: needed.includes(name),
      sample: sample[name] ?? '',
    })),
    words: wordsOfTemplate(template).flatMap((of) => wordsView(of, all, sms)),
  };
};

/** A template with all its words, given every version that the office made. */
export const oneTemplateView = (
  template: TemplateId,
  all: readonly KeptWords[],
  sms: SmsOfStage,
): OneTemplateView => {
  const view = templateView(template, all, sms);
  const words = view.words.map((one) => ({
    ...one,
    versions: versionsIn(all, { template, channel: one.channel, lang: one.lang }).map(versionView).reverse(),
  }));
  return { ...view, words };
};
