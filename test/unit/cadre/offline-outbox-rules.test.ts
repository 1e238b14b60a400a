import { describe, expect, it } from 'vitest';
import { barOf } from '#functions/cadre/browser/bar-rules.ts';
import type { OutboxEntry } from '#functions/cadre/browser/outbox.ts';
import {
  choicesFor,
  isBehind,
  nextToSend,
  verdictOf,
  writtenOnTop,
} from '#functions/cadre/browser/outbox-rules.ts';

const entry = (id: number, more: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id,
  key: `key-${id}`,
  visitId: 'H1.2026-11',
  about: '姜永福',
  cadreId: 'GB0001',
  version: 3,
  fields: { how: 'home', outcome: 'met' },
  writtenAt: '2026-11-24T02:00:00.000Z',
  ...more,
});
const clash = { status: 409, code: 'changed-meanwhile', sentences: ['刚才有人改动'] };
const current = { id: 'H1.2026-11', version: 4, onDate: '2026-11-24', state: 'done' as const };
const none = new Set<number>();

describe('what follows from an answer', () => {
  it.each([
    ['no answer', undefined, 'no-answer'],
    ['200', 200, 'sent'],
    ['204', 204, 'sent'],
    ['a form that doesn’t read', 400, 'clash'],
    ['a session that ended', 401, 'signed-out'],
    ['an account that isn’t a cadre’s', 403, 'signed-out'],
    ['a visit that isn’t theirs any more', 404, 'clash'],
    ['a server that waited too long', 408, 'later'],
    ['a visit that was changed', 409, 'clash'],
    ['a rule that says no', 422, 'clash'],
    ['too many requests', 429, 'later'],
    ['a server that broke on it', 500, 'skip'],
    ['a server that isn’t there', 503, 'skip'],
    ['what no API answers', 302, 'skip'],
  ] as const)('%s', (_, status, verdict) => {
    expect(verdictOf(status)).toBe(verdict);
  });
});

describe('what is sent next', () => {
  const other = { visitId: 'H2.2026-11' };
  it('is the earliest that was written', () => {
    expect(nextToSend([entry(1), entry(2, other)], 'GB0001', none)?.id).toBe(1);
  });
  it('is another visit’s, where the earliest was tried in vain in this round', () => {
    expect(nextToSend([entry(1), entry(2), entry(3, other)], 'GB0001', new Set([1]))?.id).toBe(3);
  });
  it('is never a later log of a visit whose earlier one clashes; other visits go on', () => {
    const entries = [entry(1, { clash }), entry(2), entry(3, other)];
    expect(nextToSend(entries, 'GB0001', none)?.id).toBe(3);
    expect(nextToSend(entries.slice(0, 2), 'GB0001', none)).toBeUndefined();
    expect(entries.map((one) => isBehind(one, entries))).toEqual([false, true, false]);
  });
  it('is never what another cadre wrote on the same phone', () => {
    expect(nextToSend([entry(1, { cadreId: 'GB0009' })], 'GB0001', none)).toBeUndefined();
    expect(nextToSend([entry(1, { cadreId: undefined })], 'GB0001', none)?.id).toBe(1);
  });
  it('is nothing where nothing waits', () => {
    expect(nextToSend([], 'GB0001', none)).toBeUndefined();
  });
});

describe('a log written on top of one that was sent', () => {
  it('goes over the version that one made', () => {
    expect(writtenOnTop([entry(1), entry(2)], entry(1))).toEqual([entry(2, { version: 4 })]);
  });
  it.each([
    ['of another visit', entry(2, { visitId: 'H2.2026-11' })],
    ['that saw another version', entry(2, { version: 4 })],
    ['that saw no version', entry(2, { version: undefined })],
    ['that was written before', entry(0)],
  ])('%s stays as it is', (_, one) => {
    expect(writtenOnTop([one], entry(1))).toEqual([]);
  });
});

describe('what may be done about a clash', () => {
  it.each([
    ['a changed visit that was shown', { ...clash, current }, ['overwrite', 'edit', 'discard']],
    [
      'a key used for other words',
      { ...clash, code: 'log-key-used-otherwise', current },
      ['overwrite', 'edit', 'discard'],
    ],
    ['a changed visit that nobody saw yet: nothing is overwritten unseen', clash, ['edit', 'discard']],
    ['a day yet to come', { ...clash, code: 'visit-in-future', current }, ['edit', 'discard']],
  ])('%s', (_, one, choices) => {
    expect(choicesFor(one)).toEqual(choices);
  });
});

describe('the bar', () => {
  const calm = { online: true, waiting: 0, clashes: 0 };
  it('isn’t there when all is well', () => {
    expect(barOf(calm, '/cadre')).toBeUndefined();
  });
  it('says that there is no network, and what waits', () => {
    const waits = { is: 'waiting', count: 2, leads: true };
    expect(barOf({ ...calm, online: false, waiting: 2 }, '/cadre')).toEqual(['no-network', waits]);
  });
  it('says so too where the phone has a network that leads nowhere', () => {
    expect(barOf({ ...calm, round: 'no-answer' }, '/cadre')).toEqual(['no-network']);
  });
  it('leads back where the page stood in for another and the city can be reached again', () => {
    expect(barOf({ ...calm, standsIn: true }, '/cadre')).toEqual(['back-online']);
    expect(barOf({ ...calm, standsIn: true, round: 'no-answer' }, '/cadre')).toEqual(['no-network']);
  });
  it('asks to sign in only where that is what keeps logs waiting', () => {
    expect(barOf({ ...calm, waiting: 1, round: 'signed-out' }, '/cadre')).toContain('sign-in');
    expect(barOf({ ...calm, clashes: 1, round: 'signed-out' }, '/cadre')).not.toContain('sign-in');
  });
  it('doesn’t lead to the page one is on', () => {
    expect(barOf({ ...calm, clashes: 1 }, '/cadre/offline')).toEqual([
      { is: 'clashes', count: 1, leads: false },
    ]);
  });
});
