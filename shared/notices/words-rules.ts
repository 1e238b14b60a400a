import type { FieldError } from '#shared/platform/result.ts';
import { fillWords, placesIn } from './render-template.ts';
import { longestVariables } from './sample-variables.ts';
import { type SmsSegments, smsSegments } from './sms-segments.ts';
import { type TemplateId, templates, type VariableName } from './templates.ts';
import type { TypedWords, WordsOf } from './words.ts';
import { carriesLink, carriesMobile } from './words-contents-rules.ts';

/** How many segments an SMS may take: an English one carries a signature and a place in Chinese. */
export const mostSegments: Record<WordsOf['lang'], number> = { zh: 1, en: 2 };

const LONGEST_SUBJECT = 60;
const LONGEST_MAIL = 4000;
const APPROVED_ID = /^[A-Za-z0-9_]{1,64}$/;

type Fault = Pick<FieldError, 'code' | 'params'> | false;
type Rule = (words: string, of: WordsOf, signature: string) => Fault;

/** The variables that words of a template have to say: without any of them it tells nobody what they need. */
export const neededVariables = (template: TemplateId): VariableName[] => {
  const { variables, mayOmit = [] }: { variables: readonly VariableName[]; mayOmit?: readonly string[] } =
    templates[template];
  return variables.filter((name) => !mayOmit.includes(name));
};

/** What an SMS takes with its signature and every variable at its longest. */
export const longestSegments = ({ template, lang }: WordsOf, text: string, signature: string): SmsSegments =>
  smsSegments(`${signature}${fillWords(text, longestVariables(template, lang))}`);

const listed = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(' ');

const saysSomething: Rule = (words) => words.trim() === '' && { code: 'words-missing' };

const isOneLine: Rule = (words) => /[\n\r]/.test(words) && { code: 'not-one-line' };

const knowsItsVariables: Rule = (words, { template }) => {
  const known: readonly string[] = templates[template].variables;
  const name = placesIn(words).find((one) => !known.includes(one));
  return name !== undefined && { code: 'variable-unknown', params: { name, known: listed(known) } };
};

const hasNoStrayBraces: Rule = (words) =>
  /[{}]/.test(words.replace(/\{\w+\}/g, '')) && { code: 'braces-stray' };

const saysWhatIsNeeded: Rule = (words, { template }) => {
  const said = placesIn(words);
  const missing = neededVariables(template).filter((name) => !said.includes(name));
  return missing.length > 0 && { code: 'variable-missing', params: { missing: listed(missing) } };
};

/** Providers take each variable once in a template. */
const saysNothingTwice: Rule = (words) => {
  const said = placesIn(words);
  const name = said.find((one, at) => said.indexOf(one) !== at);
  return name !== undefined && { code: 'variable-twice', params: { name } };
};

/** Providers refuse a second signature, and read one wherever these stand. */
const hasNoSignature: Rule = (words) => /[【】]/.test(words) && { code: 'signature-inside' };

const hasNoLink: Rule = (words) => carriesLink(words) && { code: 'link-inside' };

const hasNoMobile: Rule = (words) => carriesMobile(words) && { code: 'mobile-inside' };

const fitsSegments: Rule = (words, of, signature) => {
  const { segments } = longestSegments(of, words, signature);
  const most = mostSegments[of.lang];
  return segments > most && { code: 'words-too-long', params: { segments, most } };
};

const atMost =
  (most: number): Rule =>
  (words, { template, lang }) => {
    const characters = [...fillWords(words, longestVariables(template, lang))].length;
    return characters > most && { code: 'words-too-long', params: { characters, most } };
  };

const hasNoList: Rule = (words) => placesIn(words).includes('list') && { code: 'list-in-subject' };

const everywhere = [knowsItsVariables, hasNoStrayBraces, hasNoMobile];
const ofSubject = [saysSomething, isOneLine, ...everywhere, hasNoList, atMost(LONGEST_SUBJECT)];
const ofMail = [saysSomething, ...everywhere, saysWhatIsNeeded, atMost(LONGEST_MAIL)];
const ofSms = [
  saysSomething,
  isOneLine,
  ...everywhere,
  saysWhatIsNeeded,
  saysNothingTwice,
  hasNoSignature,
  hasNoLink,
  fitsSegments,
];

/**
 * What has to change in words before they may be sent: for each field the first thing. `signature` stands in front of an SMS.
 * A mail needs a subject and has no `approvedId`; an SMS is the other way round.
 */
export const checkWords = (
  template: TemplateId,
  channel: WordsOf['channel'],
  lang: WordsOf['lang'],
  { subject, text, approvedId }: TypedWords,
  signature: string,
): FieldError[] => {
  const first = (field: string, words: string, rules: Rule[]): FieldError[] => {
    for (const rule of rules) {
      const fault = rule(words, { template, channel, lang }, signature);
      if (fault) return [{ field, ...fault }];
    }
    return [];
  };
  const fault = (field: string, code: string, isSo: boolean): FieldError[] => (isSo ? [{ field, code }] : []);
  return channel === 'email'
    ? [
        ...first('subject', subject ?? '', ofSubject),
        ...first('text', text, ofMail),
        ...fault('approvedId', 'approved-id-of-mail', approvedId !== undefined),
      ]
    : [
        ...fault('subject', 'subject-of-sms', subject !== undefined),
        ...first('text', text, ofSms),
        ...fault(
          'approvedId',
          'approved-id-unreadable',
          approvedId !== undefined && !APPROVED_ID.test(approvedId),
        ),
      ];
};
