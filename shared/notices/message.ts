import type { Channel, Notice } from './notice.ts';
import { renderTemplate, UnknownWording } from './render-template.ts';
import { isTemplateId, type TemplateId, templates, type VariablesOf } from './templates.ts';

/** What a sender is handed: template and variables for providers that word it themselves, and the words. */
export type Message = {
  /** Id of the notice, or what stands for one where nothing is stored. */
  noticeId: string;
  /** Phone in E.164 form, or mail address. */
  to: string;
  template: TemplateId;
  variables: Record<string, string>;
  /** Only mail has one. */
  subject?: string;
  text: string;
};

/**
 * Hands a message to a provider and gives the provider's id for it.
 *
 * @throws SendError where the provider didn't take it
 */
export type Sender = { send(message: Message): Promise<{ providerId: string }> };

export type Senders = Record<Channel, Sender>;

/** Of a series' variables those that one of its templates says. */
const variablesFor = (template: TemplateId, all: Record<string, string>): Record<string, string> => {
  const wanted: readonly string[] = templates[template].variables;
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name)));
};

/**
 * The message of a notice.
 *
 * @throws UnknownWording where this version has no such template or words it with other variables
 */
export const messageOf = (notice: Notice, signature?: string): Message => {
  const { id, to, template, channel, variables } = notice;
  if (!isTemplateId(template)) throw new UnknownWording(`no template ${template}`);
  const own = variablesFor(template, variables);
  return { noticeId: id, to, template, ...renderTemplate(template, channel, own, signature) };
};

/** The SMS with a sign-in code, for a sender directly: a code in the clear is never stored. */
export const signInMessage = (
  to: string,
  variables: VariablesOf<'sign-in-code'>,
  signature?: string,
): Message => ({
  noticeId: 'sign-in-code',
  to,
  template: 'sign-in-code',
  ...renderTemplate('sign-in-code', 'sms', variables, signature),
});
