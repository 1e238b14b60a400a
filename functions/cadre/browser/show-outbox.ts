import { offlineWording } from '#shared/web/wording/offline.ts';
import { button, el, message } from './dom.ts';
import { factsOf } from './form-words.ts';
import type { OutboxEntry } from './outbox.ts';
import { isBehind } from './outbox-rules.ts';
import { momentWords } from './phone-time.ts';
import { showClash } from './show-clash.ts';

const words = offlineWording.outbox;

export type OutboxShown = {
  own: OutboxEntry[];
  others: number;
  /** Whether the phone knows who is signed in: else it shows how many wait, and nothing of what they say. */
  known: boolean;
  /** Sends what waits, and gives the sentence that says how it went. */
  send: () => Promise<string>;
};

/** What waits to be sent, what the server didn't take, and a button to send now. */
export const showOutbox = ({ own, others, known, send }: OutboxShown): HTMLElement => {
  const waiting = own.filter(({ clash }) => !clash);
  const section = el(
    'section',
    {},
    el('h2', {}, waiting.length > 0 ? words.title(waiting.length) : words.nothingToSend),
  );
  if (known) for (const entry of own) section.append(card(entry, own));
  if (own.length === 0) section.append(el('p', { class: 'quiet' }, words.none));
  if (others > 0) section.append(message('wait', words.others(others)));
  if (waiting.length > 0) section.append(el('p', { class: 'actions' }, sendButton(send)));
  return section;
};

const sendButton = (send: () => Promise<string>): HTMLButtonElement => {
  const made = button(
    words.sendNow,
    async () => {
      made.disabled = true;
      made.textContent = words.sending;
      const sentence = await send();
      const told = message('', sentence);
      document.querySelector('#offline')?.prepend(told);
    },
    'button',
  );
  return made;
};

const card = (entry: OutboxEntry, own: OutboxEntry[]): HTMLElement =>
  el(
    'div',
    { class: 'card' },
    el('h3', {}, entry.about),
    el('p', { class: 'quiet' }, words.writtenAt(momentWords(entry.writtenAt))),
    isBehind(entry, own) && el('p', {}, el('span', { class: 'mark wait' }, words.behind)),
    ...(entry.clash ? showClash(entry, entry.clash) : [factsOf(entry.fields)]),
  );
