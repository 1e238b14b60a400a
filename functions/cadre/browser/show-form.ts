import { offlineWording as words } from '#shared/web/wording/offline.ts';
import { el, message } from './dom.ts';
import { formFields } from './form-words.ts';
import { missingIn } from './log-fields-rules.ts';
import type { TypedFields } from './outbox.ts';

export type FormShown = {
  about: string;
  typed: TypedFields;
  today: string;
  /** Puts what was typed on the phone. */
  save: (fields: TypedFields) => Promise<void>;
};

const fill = (form: HTMLFormElement, typed: TypedFields): void => {
  for (const input of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name]')) {
    const value = typed[input.name];
    if (value === undefined) continue;
    if (input.type === 'radio') (input as HTMLInputElement).checked = input.value === value;
    else input.value = value;
  }
};

const typedIn = (form: HTMLFormElement): TypedFields => {
  const fields: TypedFields = {};
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') fields[name] = value;
  });
  return fields;
};

const complaint = (missing: ReturnType<typeof missingIn>): HTMLElement =>
  message(
    'stop',
    el(
      'ul',
      {},
      ...missing.map(({ field, code }) => el('li', {}, el('a', { href: `#${field}` }, words.missing[code]))),
    ),
  );

/** The server's form, whose answer goes onto the phone. */
export const showForm = ({ about, typed, today, save }: FormShown): HTMLElement => {
  const form = el('form', { novalidate: '' }, formFields());
  fill(form, typed);
  form.append(
    el(
      'p',
      { class: 'actions' },
      el('button', { class: 'button', type: 'submit' }, words.save),
      el('a', { class: 'button second', href: '/cadre/offline' }, words.cancel),
    ),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    form.querySelector('.message')?.remove();
    const fields = typedIn(form);
    const missing = missingIn(fields, today);
    if (missing.length > 0) {
      const told = complaint(missing);
      form.prepend(told);
      if (missing.some(({ field }) => field === 'onDate'))
        form.querySelector('details')?.setAttribute('open', '');
      return told.scrollIntoView();
    }
    await save(fields);
    location.assign('/cadre/offline?kept');
  });
  return el('section', {}, el('h2', {}, about), form);
};
