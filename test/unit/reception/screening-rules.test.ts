import { describe, expect, it } from 'vitest';
import type { Outcome, OutcomeRequest } from '#shared/reception/outcome.ts';
import { mayRecordOutcome, recordOf } from '#shared/reception/outcome-rules.ts';
import type { Screening, ScreeningRequest } from '#shared/reception/screening.ts';
import { screen, tellsVisitor } from '#shared/reception/screening-rules.ts';
import { booking } from '#test/support/reception/samples.ts';

const NOW = '2026-12-01T02:00:00.000Z';
const seat = booking('08:30');

const ask = (changes: Partial<ScreeningRequest> = {}): ScreeningRequest => ({
  version: 0,
  outcome: 'redirected',
  reason: 'court',
  words: '请到市人民法院诉讼服务中心。',
  why: '',
  ...changes,
});
const answer = (changes: Partial<Screening> = {}): Screening => ({
  bookingId: seat.id,
  version: 1,
  outcome: 'redirected',
  reason: 'court',
  words: '请到市人民法院诉讼服务中心。',
  by: 'desk',
  at: NOW,
  ...changes,
});
const codesOf = (result: ReturnType<typeof screen> | ReturnType<typeof recordOf>) =>
  result.ok
    ? 'fine'
    : (result.refusal.errors?.map(({ field, code }) => `${field}: ${code}`) ?? result.refusal.code);

describe('an answer before the reception', () => {
  it.each<[string, Partial<ScreeningRequest>, Screening | undefined, unknown]>([
    ['a redirect that says where to go is taken', {}, undefined, 'fine'],
    ['a redirect says why', { reason: undefined }, undefined, ['reason: redirect-reason-missing']],
    ['a redirect says where to go', { words: '' }, undefined, ['words: screening-words-missing']],
    [
      'what stands in brackets is filled in first',
      { words: '承办单位是【单位】。' },
      undefined,
      ['words: screening-words-unfinished'],
    ],
    [
      'what was solved is said',
      { outcome: 'solved', words: '' },
      undefined,
      ['words: screening-words-missing'],
    ],
    ['to come as booked needs no words', { outcome: 'accepted', words: '' }, undefined, 'fine'],
    ['better words need no reason', { version: 1, words: '请到法院三楼。' }, answer(), 'fine'],
    [
      'to override a redirect needs a reason',
      { version: 1, outcome: 'accepted', words: '' },
      answer(),
      ['why: screening-why-missing'],
    ],
    [
      'of more than three characters',
      { version: 1, outcome: 'accepted', words: '', why: '想见他' },
      answer(),
      ['why: screening-why-missing'],
    ],
    [
      'and is taken with one',
      { version: 1, outcome: 'accepted', words: '', why: '领导愿意先听' },
      answer(),
      'fine',
    ],
    [
      'an answer to what was there before somebody else answered is refused',
      { words: '另一句' },
      answer(),
      'changed-meanwhile',
    ],
    ['the same answer twice is one', {}, answer(), 'fine'],
  ])('%s', (_, changes, read, told) => {
    expect(codesOf(screen(seat, read, ask(changes), 'desk', NOW))).toEqual(told);
  });

  it('the same answer twice changes nothing, not even its version', () => {
    const read = answer();
    expect(screen(seat, read, ask(), 'organizer', NOW)).toEqual({ ok: true, value: read });
  });

  it('carries its reason only where it redirects', () => {
    const screened = screen(seat, undefined, ask({ outcome: 'solved' }), 'desk', NOW);
    expect(screened).toMatchObject({
      ok: true,
      value: { version: 1, outcome: 'solved', by: 'desk', at: NOW },
    });
    expect(screened.ok && screened.value.reason).toBe(undefined);
  });

  it('is not given to a booking that was cancelled, but to one whose place the office withdrew', () => {
    expect(codesOf(screen(booking('08:30', { state: 'cancelled' }), undefined, ask(), 'desk', NOW))).toBe(
      'screening-of-cancelled',
    );
    expect(codesOf(screen(booking('08:30', { state: 'called-off' }), undefined, ask(), 'desk', NOW))).toBe(
      'fine',
    );
  });

  it('is told to the visitor unless it only says to come, at first sight', () => {
    expect(tellsVisitor(undefined, answer())).toBe(true);
    expect(tellsVisitor(undefined, answer({ outcome: 'accepted', words: '' }))).toBe(false);
    expect(tellsVisitor(undefined, answer({ outcome: 'accepted', words: '请带判决书。' }))).toBe(true);
    expect(tellsVisitor(answer(), answer({ version: 2, outcome: 'accepted', words: '' }))).toBe(true);
  });
});

describe('what came of a reception', () => {
  const onTheDay = '2026-12-02T02:00:00.000Z';
  const record = (changes: Partial<OutcomeRequest> = {}): OutcomeRequest => ({
    version: 0,
    received: 'came',
    words: '当场答复。',
    body: '',
    ...changes,
  });
  const read: Outcome = {
    bookingId: seat.id,
    version: 1,
    received: 'came',
    words: '当场答复。',
    by: 'desk',
    at: onTheDay,
  };

  it.each([
    ['2026-12-01T15:59:59.999Z', 'reception-not-yet'],
    ['2026-12-01T16:00:00.000Z', undefined],
    ['2027-03-01T00:00:00.000Z', undefined],
  ])('is recorded from its own day on: at %s', (now, code) => {
    const may = mayRecordOutcome(seat, now);
    expect(may.ok ? undefined : may.refusal.code).toBe(code);
  });

  it.each<[string, Partial<OutcomeRequest>, Outcome | undefined, unknown]>([
    ['an answer is enough', {}, undefined, 'fine'],
    ['handing on is enough', { words: '', body: '住建局', byOn: '2026-12-31' }, undefined, 'fine'],
    ['who came is answered or handed on', { words: '' }, undefined, ['words: outcome-words-missing']],
    ['who did not come needs no words', { received: 'did-not-come', words: '' }, undefined, 'fine'],
    ['who left early needs no words', { received: 'left-early', words: '' }, undefined, 'fine'],
    ['a body answers by a day', { body: '住建局' }, undefined, ['byOn: handed-by-missing']],
    ['a day is a body’s', { byOn: '2026-12-31' }, undefined, ['body: handed-body-missing']],
    ['today is a day to come', { body: '住建局', byOn: '2026-12-02' }, undefined, 'fine'],
    ['yesterday is not', { body: '住建局', byOn: '2026-12-01' }, undefined, ['byOn: handed-by-past']],
    ['a record of what was there before is refused', { words: '另一句' }, read, 'changed-meanwhile'],
    ['the same twice is one', {}, read, 'fine'],
  ])('%s', (_, changes, known, told) => {
    expect(codesOf(recordOf(seat, known, record(changes), 'desk', onTheDay))).toEqual(told);
  });

  it('is not recorded of a booking that was cancelled', () => {
    expect(
      codesOf(recordOf(booking('08:30', { state: 'cancelled' }), undefined, record(), 'desk', onTheDay)),
    ).toBe('screening-of-cancelled');
  });
});
