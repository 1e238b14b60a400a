import { type TemplateGroup, type TemplateId, templates } from './templates.ts';
import type { Wording, Wordings } from './wording.ts';

/** How not to get what may be declined, by what it is about. The digest says itself where it is ended and whom to call. */
export type WaysOut = Record<Exclude<TemplateGroup, 'brief' | 'digest' | 'sign-in'>, string>;

const lineFor = (template: TemplateId, ways: Partial<Record<TemplateGroup, string>>): string | undefined =>
  templates[template].optOut === 'honoured' ? ways[templates[template].group] : undefined;

/**
 * The same words, and in every mail that may be declined a last line that says how: whoever got it by a mistake in an
 * address has no page and can't answer it. An SMS has no room for that.
 */
export const sayingTheWayOut = (wordings: Wordings, ways: WaysOut): Wordings => {
  const said = Object.entries<Wording>(wordings).map(([template, { sms, email }]) => {
    const line = lineFor(template as TemplateId, ways);
    const mail = email && line ? { ...email, text: `${email.text}\n${line}` } : email;
    return [template, { ...(sms && { sms }), ...(mail && { email: mail }) }];
  });
  return Object.fromEntries(said) as Wordings;
};
