import { ownPath } from '#shared/web/own-path.ts';
import { areas } from './audience.ts';

/** What the step that led to a page did, as its query says; the list may know of it a moment later than the table. */
const STEPS = ['resent', 'aside', 'took-back-aside', 'sent', 'not-sendable', 'took-back', 'dropped'] as const;
export type Did = (typeof STEPS)[number];

/** Where a form of a page of notices leads back to, with what it did, and to which notice. */
export const backTo = (asked: unknown, did: Did, facts: Record<string, string>): string => {
  const path = ownPath(String(asked ?? ''), areas.notices.href);
  const [pathname = '', search] = path.split('?');
  const query = new URLSearchParams(search);
  for (const name of [...query.keys()]) if (!KEPT.includes(name)) query.delete(name);
  for (const [name, value] of Object.entries({ did, ...facts })) query.set(name, value);
  return `${pathname.startsWith(areas.notices.href) ? pathname : areas.notices.href}?${query}`;
};

/** What of a query names a page of a list. */
const KEPT = ['list', 'on', 'state', 'channel', 'template', 'reason', 'cursor'];

export const didOf = (query: Record<string, string>): Did | undefined =>
  STEPS.find((step) => step === query.did);
