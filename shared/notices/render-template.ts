import type { Channel } from './notice.ts';
import { type TemplateId, templates, type VariableName, variableLengths } from './templates.ts';
import { defaultSignature, wordingZh } from './wording-zh.ts';

/** What a template came to: the words, and the variables as they stand in them. */
export type Rendered = { subject?: string; text: string; variables: Record<string, string> };

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

const fill = (words: string, variables: Record<string, string>): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => variables[name] ?? '');

/**
 * Words a message in Chinese. In an SMS, variables are cut to their longest and the signature stands in front.
 *
 * @throws UnknownWording for variables that are missing, empty or not the template's, or a channel it has no words for
 */
export const renderTemplate = (
  template: TemplateId,
  channel: Channel,
  given: Record<string, string>,
  signature: string = defaultSignature,
): Rendered => {
  const variables = checked(template, given);
  const { sms, email } = wordingZh[template];
  if (channel === 'sms') {
    if (!sms) throw new UnknownWording(`${template}: no words for ${channel}`);
    const short = Object.fromEntries(
      variables.map(([name, value]) => [name, cut(value, variableLengths[name])]),
    );
    return { text: `${signature}${fill(sms, short)}`, variables: short };
  }
  if (!email) throw new UnknownWording(`${template}: no words for ${channel}`);
  const whole = Object.fromEntries(variables);
  return { subject: fill(email.subject, whole), text: fill(email.text, whole), variables: whole };
};
