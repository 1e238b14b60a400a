import type { Channel } from './notice.ts';
import { type TemplateId, templates, type VariableName, variableLengths } from './templates.ts';
import type { Words } from './words.ts';

/** What a template came to: the words, and the variables as they stand in them. */
type Rendered = { subject?: string; text: string; variables: Record<string, string> };

/** The template, the channel or the variables aren't known together. Names only the template and variables' names. */
export class UnknownWording extends Error {
  override readonly name = 'UnknownWording';
}

/** Cuts to so many UCS-2 characters, never through a character that takes two. */
const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

const checked = (template: TemplateId, given: Record<string, string>): [VariableName, string][] => {
  const wanted: readonly VariableName[] = templates[template].variables;
  const unknown = Object.keys(given).filter((name) => !wanted.some((known) => known === name));
  const missing = wanted.filter((name) => !given[name]);
  if (unknown.length + missing.length > 0)
    throw new UnknownWording(`${template}: unknown [${unknown}], missing [${missing}]`);
  return wanted.map((name) => [name, given[name] as string]);
};

const PLACE = /\{(\w+)\}/g;

/** The names of the variables that words have places for, in their order. */
export const placesIn = (words: string): string[] => [...words.matchAll(PLACE)].map(([, name = '']) => name);

/** Words with their variables filled in; the place of one that isn't given stays as it is. */
export const fillWords = (words: string, variables: Record<string, string>): string =>
  words.replace(PLACE, (place, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] as string) : place,
  );

/** The office's words may be older than this version of Kaimen, and speak of what isn't told any more. */
const fillAll = (template: TemplateId, words: string, variables: Record<string, string>): string => {
  const unknown = placesIn(words).filter((name) => !Object.hasOwn(variables, name));
  if (unknown.length > 0) throw new UnknownWording(`${template}: words with [${unknown}]`);
  return fillWords(words, variables);
};

/**
 * Words a message. In an SMS, variables are cut to their longest and the signature stands in front.
 *
 * @throws UnknownWording for variables that are missing, empty or not the template's, and words with a place for others
 */
export const renderTemplate = (
  template: TemplateId,
  channel: Channel,
  words: Pick<Words, 'subject' | 'text'>,
  given: Record<string, string>,
  signature: string,
): Rendered => {
  const variables = checked(template, given);
  if (channel === 'sms') {
    const short = Object.fromEntries(
      variables.map(([name, value]) => [name, cut(value, variableLengths[name])]),
    );
    return { text: `${signature}${fillAll(template, words.text, short)}`, variables: short };
  }
  const whole = Object.fromEntries(variables);
  return {
    subject: fillAll(template, words.subject ?? '', whole),
    text: fillAll(template, words.text, whole),
    variables: whole,
  };
};
