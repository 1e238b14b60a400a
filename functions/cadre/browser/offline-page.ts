import { offlineWording as words } from '#shared/web/wording/offline.ts';
import { el, message } from './dom.ts';
import { machineMs } from './edge.ts';
import { cityMs, civilDayAt } from './phone-time.ts';
import { rewrite } from './resolve-clash.ts';
import { readOutbox, sendOutbox } from './send-outbox.ts';
import { showForm } from './show-form.ts';
import { showOutbox } from './show-outbox.ts';
import { showVisits } from './show-visits.ts';
import { writeLog } from './write-log.ts';

const VISIT_PATH = /^\/cadre\/visits\/([^/]+)(?:\/log)?$/;
const LISTS = ['/cadre', '/cadre/offline'];

type Phone = Awaited<ReturnType<typeof readOutbox>>;

const send = async (): Promise<string> => {
  const { sent, end } = await sendOutbox();
  await showOfflinePage();
  if (end === 'signed-out') return words.bar.signIn;
  return end === 'done' ? words.outbox.sent(sent) : words.outbox.later;
};

/** What the page has to say first. */
const notices = (): HTMLElement[] => {
  const asked = new URLSearchParams(location.search);
  const said: HTMLElement[] = [];
  if (asked.has('kept')) said.push(message('', words.keptHere));
  if (asked.has('not-done')) said.push(message('stop', words.notDone));
  if (!LISTS.includes(location.pathname)) said.push(message('wait', words.notShown));
  return said;
};

const list = ({ own, others, week }: Phone): HTMLElement[] => [
  ...notices(),
  ...(own.length + others > 0 ? [showOutbox({ own, others, known: week !== undefined, send })] : []),
  showVisits(week?.visits ?? [], new Set(own.map(({ visitId }) => visitId))),
  el('p', {}, el('a', { href: '/cadre' }, words.toVisits)),
];

/** The form this address asks for: a visit's, or that of an entry to be written anew. */
const form = ({ own, week }: Phone): HTMLElement | undefined => {
  const today = civilDayAt(cityMs(week, machineMs()));
  const editId = Number(new URLSearchParams(location.search).get('edit'));
  const entry = own.find(({ id, clash }) => id === editId && clash);
  if (entry && week) {
    const save = (fields: Record<string, string>) => rewrite(entry, fields);
    return showForm({ about: entry.about, typed: entry.fields, today, save });
  }
  const [, visitId] = VISIT_PATH.exec(location.pathname) ?? [];
  if (!visitId) return undefined;
  const id = decodeURIComponent(visitId);
  const visit = week?.visits.find((one) => one.id === id);
  const about = visit ? `${visit.head}，${visit.when}` : words.notOnPhone;
  return showForm({ about, typed: {}, today, save: (fields) => writeLog({ visitId: id }, fields) });
};

let shown = '';

/** Fills the page for when there is no signal; on other pages does nothing. A form that is being filled in is left alone. */
export const showOfflinePage = async (): Promise<void> => {
  const root = document.querySelector('#offline');
  if (!root || root.querySelector('form')) return;
  const phone = await readOutbox();
  const state = JSON.stringify(phone);
  if (state === shown) return;
  shown = state;
  const asked = form(phone);
  root.replaceChildren(...(asked ? [asked] : list(phone)));
};
