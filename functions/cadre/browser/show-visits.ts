import type { PhoneVisit } from '#shared/web/api/cadre-offline.ts';
import { offlineWording as words } from '#shared/web/wording/offline.ts';
import { el } from './dom.ts';

const card = (visit: PhoneVisit, isWritten: boolean): HTMLElement =>
  el(
    'li',
    { class: 'card' },
    el('h3', {}, visit.head, ' ', isWritten && el('span', { class: 'mark wait' }, words.written)),
    el('p', {}, el('strong', {}, visit.when), ' ', visit.place),
    el(
      'p',
      { class: 'actions' },
      el(
        'a',
        { class: 'button second', href: `/cadre/visits/${encodeURIComponent(visit.id)}/log` },
        words.log,
      ),
    ),
  );

/** The visits the phone keeps, each with the way to log it. */
export const showVisits = (visits: PhoneVisit[], written: ReadonlySet<string>): HTMLElement =>
  el(
    'section',
    {},
    el('h2', {}, words.visits),
    visits.length === 0
      ? el('p', { class: 'quiet' }, words.noVisits)
      : el('ul', { class: 'cards' }, ...visits.map((visit) => card(visit, written.has(visit.id)))),
  );
