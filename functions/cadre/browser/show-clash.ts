import { offlineWording } from '#shared/web/wording/offline.ts';
import { button, el, message } from './dom.ts';
import { factsOf, fieldsOfLog } from './form-words.ts';
import type { Clash, OutboxEntry } from './outbox.ts';
import { choicesFor } from './outbox-rules.ts';
import { dayWords } from './phone-time.ts';
import { discard, overwrite } from './resolve-clash.ts';

const words = offlineWording.clash;

/** A log the server didn't take: why, what was typed beside what stands there now, and what may be done. */
export const showClash = (entry: OutboxEntry, clash: Clash): Node[] => {
  const deeds = {
    overwrite: () => button(words.overwrite, () => overwrite(entry), 'button'),
    edit: () =>
      el(
        'a',
        { class: 'button second', href: `/cadre/offline?edit=${entry.id}` },
        offlineWording.outbox.edit,
      ),
    discard: () => button(offlineWording.outbox.discard, () => discard(entry), 'button stop'),
  };
  return [
    message(
      'wait',
      el('strong', {}, words.title),
      ...clash.sentences.map((sentence) => el('p', {}, sentence)),
    ),
    el('h4', {}, words.typed),
    factsOf(entry.fields),
    el('h4', {}, words.now),
    ...nowFacts(clash),
    el('p', { class: 'actions' }, ...choicesFor(clash).map((choice) => deeds[choice]())),
  ];
};

const nowFacts = ({ status, current }: Clash): Node[] => {
  if (!current) return [el('p', { class: 'quiet' }, status === 404 ? words.gone : words.loading)];
  const stands = `${words[current.state]}，${dayWords(current.onDate)}`;
  return [el('p', {}, stands), factsOf(fieldsOfLog(current))];
};
