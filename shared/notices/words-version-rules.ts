import type { KeptWords, TypedWords, Words, WordsOf } from './words.ts';

const BLANK = /[^\S\u3000]/;

/** From the end: a pattern for blanks before a line's end looks through a long run of them anew from each. */
const withoutBlanksAtEnd = (line: string): string => {
  let end = line.length;
  while (end > 0 && BLANK.test(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
};

const tidyLines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    // What nobody sees: it would count as a character, or turn an SMS in Latin letters into UCS-2.
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
    .split('\n')
    .map(withoutBlanksAtEnd)
    .join('\n')
    .trim();

/** Words as they are kept: the line ends of a form, blanks at the end and marks nobody sees are gone; a field left blank is none. */
export const tidyWords = ({ subject, text, approvedId }: TypedWords): TypedWords => {
  const title = subject === undefined ? '' : tidyLines(subject);
  const id = approvedId?.normalize('NFKC').trim();
  return { ...(title && { subject: title }), text: tidyLines(text), ...(id && { approvedId: id }) };
};

/** Whether two say the same, whatever they were approved under. */
export const saySame = (one: TypedWords, other: TypedWords): boolean =>
  one.text === other.text && (one.subject ?? '') === (other.subject ?? '');

/** Whether somebody typed what stands there already, approval included: then there is nothing to save. */
export const isUnchanged = (before: TypedWords, typed: TypedWords): boolean =>
  saySame(before, typed) && before.approvedId === typed.approvedId;

/** The versions of some words among all of their template, the oldest first. */
export const versionsOf = (
  all: readonly KeptWords[],
  { channel, lang }: Pick<WordsOf, 'channel' | 'lang'>,
): KeptWords[] =>
  all
    .filter((words) => words.channel === channel && words.lang === lang)
    .sort((one, other) => one.version - other.version);

const isNewest = (all: readonly KeptWords[], words: KeptWords): boolean =>
  versionsOf(
    all.filter(({ template }) => template === words.template),
    words,
  ).at(-1) === words;

/**
 * The other words that a provider would send under the id of these, among all versions of all templates: of the same template in
 * whatever version and language, of another what it says now. So an id that was mistyped at another message is free once it is
 * put right there. Undefined where there are none.
 */
export const approvedOtherwise = (
  all: readonly KeptWords[],
  { template }: Pick<WordsOf, 'template'>,
  typed: TypedWords,
): KeptWords | undefined => {
  if (typed.approvedId === undefined) return undefined;
  const others = all.filter((words) => words.approvedId === typed.approvedId && !saySame(words, typed));
  return (
    others.find((words) => words.template === template) ??
    others.find((words) => words.template !== template && isNewest(all, words))
  );
};

/** The id under which words were approved when they were last said, among their versions; undefined where that was without one. */
export const lastApproval = (versions: readonly Words[], words: TypedWords): string | undefined =>
  versions
    .filter((one) => saySame(one, words))
    .reduce<Words | undefined>((last, one) => (last && last.version > one.version ? last : one), undefined)
    ?.approvedId;
