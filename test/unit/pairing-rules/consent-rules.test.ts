import { describe, expect, it } from 'vitest';
import type { ConsentState } from '#shared/pairing/consent.ts';
import {
  consentAfter,
  maybePaired,
  maybeVisitedOn,
  maySay,
  type Saying,
} from '#shared/pairing/consent-rules.ts';

const DAY = '2026-12-02';

describe('a visit', () => {
  it.each<[ConsentState | 'not-told', boolean]>([
    ['not-told', true],
    ['told', true],
    ['agreed', true],
    ['paused', false],
    ['declined', false],
    ['ended', false],
    ['asked-another', false],
  ])('of a household that is %s may be planned: %s', (state, may) => {
    expect(maybeVisitedOn(state === 'not-told' ? undefined : { state }, DAY)).toBe(may);
  });

  it.each([
    ['2026-12-01', true],
    ['2026-12-02', true],
    ['2026-12-03', false],
  ])('on 2 December of a household that paused until %s: %s', (pausedUntil, may) => {
    expect(maybeVisitedOn({ state: 'paused', pausedUntil }, DAY)).toBe(may);
  });
});

describe('a cadre', () => {
  it.each<[ConsentState | undefined, boolean]>([
    [undefined, true],
    ['told', true],
    ['paused', true],
    ['asked-another', true],
    ['declined', false],
    ['ended', false],
  ])('is proposed to a household that is %s: %s', (state, may) => {
    expect(maybePaired(state && { state })).toBe(may);
  });
});

describe('what a household says', () => {
  const facts = { wasVisited: false, today: DAY };
  const saidOver = (state: ConsentState | undefined, saying: Saying, more: object = {}) =>
    consentAfter({ ...facts, consent: state && { state }, saying, ...more });

  it.each<[ConsentState | undefined, Saying[]]>([
    [undefined, ['end']],
    ['told', ['agree', 'pause', 'end', 'ask-another']],
    ['agreed', ['pause', 'end', 'ask-another']],
    ['paused', ['pause', 'resume', 'end', 'ask-another']],
    ['declined', ['resume']],
    ['ended', ['resume']],
    ['asked-another', ['end']],
  ])('when %s may be %j', (state, may) => {
    expect(maySay(state && { state })).toEqual(may);
  });

  it.each<[ConsentState | undefined, Saying, object, object]>([
    ['told', 'agree', {}, { state: 'agreed' }],
    ['told', 'end', {}, { state: 'declined' }],
    ['agreed', 'end', { wasVisited: true }, { state: 'ended' }],
    [undefined, 'end', {}, { state: 'declined' }],
    ['told', 'ask-another', {}, { state: 'asked-another' }],
    ['paused', 'resume', {}, { state: 'agreed' }],
    ['declined', 'resume', {}, { state: 'asked-another' }],
    ['told', 'pause', {}, { state: 'paused', pausedUntil: undefined }],
    ['told', 'pause', { pausedUntil: '2026-12-03' }, { state: 'paused', pausedUntil: '2026-12-03' }],
    ['told', 'pause', { pausedUntil: '2027-12-03' }, { state: 'paused', pausedUntil: '2027-12-03' }],
  ])('from %s, %s %j comes to %j', (state, saying, more, expected) => {
    expect(saidOver(state, saying, more)).toEqual({ ok: true, value: expected });
  });

  it.each<[ConsentState | undefined, Saying, object, string]>([
    [undefined, 'agree', {}, 'consent-not-now'],
    ['declined', 'pause', {}, 'consent-not-now'],
    ['told', 'pause', { pausedUntil: DAY }, 'pause-in-past'],
    ['told', 'pause', { pausedUntil: '2027-12-04' }, 'pause-too-long'],
  ])('from %s, %s %j is refused as %s', (state, saying, more, code) => {
    expect(saidOver(state, saying, more)).toMatchObject({ ok: false, refusal: { code } });
  });
});
