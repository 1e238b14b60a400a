import { el } from './dom.ts';
import type { CurrentVisit, TypedFields } from './outbox.ts';
import { dayWords } from './phone-time.ts';

const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;

const template = (): DocumentFragment | undefined =>
  document.querySelector<HTMLTemplateElement>('#log-fields')?.content;

/** The server's own form, to be filled in here. */
export const formFields = (): Node => template()?.cloneNode(true) ?? document.createDocumentFragment();

const textOf = (selector: string): string | undefined =>
  template()
    ?.querySelector(selector)
    ?.textContent?.replace(/（[^）]*）$/, '');

/** What the form calls a field. */
const labelOf = (name: string): string => textOf(`#${name} > legend`) ?? textOf(`label[for=${name}]`) ?? name;

const inQuotes = (text: string): string => text.replace(/[\\'\n]/g, '');

/** A day in words, what the form calls a choice; what was typed stays as it is. */
const choiceOf = (name: string, value: string): string =>
  IS_DAY.test(value) ? dayWords(value) : labelOfChoice(name, value);

const labelOfChoice = (name: string, value: string): string =>
  textOf(
    `label[for='${name}-${inQuotes(value)}'], select[name='${name}'] option[value='${inQuotes(value)}']`,
  ) ?? value;

/** What was said, field by field in the form's order, in the form's words. */
export const factsOf = (fields: TypedFields): HTMLElement => {
  const names = Array.from(
    template()?.querySelectorAll<HTMLInputElement>('[name]') ?? [],
    ({ name }) => name,
  );
  const list = el('dl', { class: 'facts' });
  for (const name of new Set(names)) {
    const value = fields[name]?.trim();
    if (value) list.append(el('dt', {}, labelOf(name)), el('dd', {}, choiceOf(name, value)));
  }
  return list;
};

const answerOf = (solved: boolean | undefined): string => {
  if (solved === undefined) return '';
  return solved ? 'yes' : 'no';
};

/** The log that stands on the server, as the form would have it. */
export const fieldsOfLog = ({ log }: CurrentVisit): TypedFields =>
  log
    ? {
        how: log.how,
        outcome: log.outcome,
        raised: log.raised ?? '',
        agreed: log.agreed ?? '',
        solved: answerOf(log.solved),
      }
    : {};
