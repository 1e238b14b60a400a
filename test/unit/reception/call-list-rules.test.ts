import { describe, expect, it } from 'vitest';
import type { Booking } from '#shared/reception/booking.ts';
import type { CallLine } from '#shared/reception/call-line.ts';
import { callDays, isOnList, oneOfEach } from '#shared/reception/call-list-rules.ts';
import { lineHolds } from '#shared/reception/call-rules.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { booking } from '#test/support/reception/samples.ts';

const workdays = workdaysOf([]);
const seat = booking('08:30', { phone: undefined });

const line = (changes: Partial<CallLine> = {}): CallLine => ({
  id: `${seat.id}~reminder`,
  on: '2026-12-01',
  bookingId: seat.id,
  bookingVersion: 1,
  reason: 'reminder',
  version: 1,
  ...changes,
});
const called = (reached: boolean) => ({ at: '2026-12-01T02:00:00.000Z', by: 'desk', reached });

describe('the days whose calls are made on one day', () => {
  it.each([
    ['2026-12-02', '2026-12-02', 'a Wednesday: its own'],
    ['2026-12-04', '2026-12-06', 'a Friday: those of the weekend too'],
    ['2026-12-05', '2026-12-05', 'a Saturday, for whoever is there: its own'],
    ['2026-09-30', '2026-10-07', 'the eve of a holiday: those of the whole holiday'],
    ['2026-02-13', '2026-02-13', 'a Friday before a Saturday that is worked: its own'],
    ['2026-02-14', '2026-02-23', 'that Saturday, before the Spring Festival: those of the festival'],
  ])('on %s until %s, %s', (on, to) => {
    expect(callDays(on, workdays)).toMatchObject({ on, to });
  });

  it.each(['2026-10-08', '2026-02-24', '2026-12-07'])(
    'on the first workday after days off, %s, reach back to the workday before them',
    (on) => {
      const { carriedFrom } = callDays(on, workdays);
      const days = Array.from({ length: 31 }, (_, nth) => nth + 1);
      const before = days
        .map((back) => new Date(Date.parse(on) - back * 86_400_000).toISOString().slice(0, 10))
        .find((day) => workdays.kindOf(day).workday);
      expect(before && before >= carriedFrom).toBe(true);
    },
  );
});

describe('a line stands on the list', () => {
  const on = (day: string) => callDays(day, workdays);

  it.each<[string, Partial<CallLine>, string, boolean]>([
    ['of its own day', {}, '2026-12-01', true],
    ['of its own day after it was made', { called: called(true) }, '2026-12-01', true],
    ['of the workday before, where its own is off', { on: '2026-12-06' }, '2026-12-04', true],
    ['of the next day, where nobody made it', {}, '2026-12-02', true],
    ['of the next day, where nobody answered', { called: called(false) }, '2026-12-02', true],
    ['not of the next day, once somebody was reached', { called: called(true) }, '2026-12-02', false],
    ['not of a day after the reception', {}, '2026-12-03', false],
    ['with an answer after the reception too', { reason: 'answered' }, '2026-12-03', true],
    [
      'with an answer only until it was told',
      { reason: 'answered', called: called(true) },
      '2026-12-03',
      false,
    ],
  ])('%s', (_, changes, day, is) => {
    expect(isOnList(line(changes), seat, on(day))).toBe(is);
  });
});

describe('a line still holds', () => {
  it.each<[string, Partial<CallLine>, Partial<Booking>, boolean]>([
    ['of the version it speaks of', {}, {}, true],
    ['not of a later version', {}, { version: 2 }, false],
    ['not of a booking that was cancelled', {}, { state: 'cancelled' }, false],
    ['of a place called off, if it says so', { reason: 'called-off' }, { state: 'called-off' }, true],
    ['not of a place called off, if it reminds', {}, { state: 'called-off' }, false],
    ['with an answer, over a move', { reason: 'answered' }, { version: 2 }, true],
    ['with an answer, where the place was called off', { reason: 'answered' }, { state: 'called-off' }, true],
    ['with an answer not to who gave up', { reason: 'answered' }, { state: 'cancelled' }, false],
    ['where an SMS failed', { unsent: 'sms' }, { phone: '+8613820001015' }, true],
    ['where a mail failed and there is no mobile', { unsent: 'email' }, {}, true],
    [
      'not where a mail failed and there is a mobile',
      { unsent: 'email' },
      { phone: '+8613820001015' },
      false,
    ],
  ])('%s', (_, changes, of, is) => {
    expect(lineHolds(line(changes), { ...seat, ...of }, { version: 1 })).toBe(is);
  });

  it('of no booking that is not there', () => {
    expect(lineHolds(line(), undefined, undefined)).toBe(false);
  });

  it.each<[string, number | undefined, number, boolean]>([
    ['of the newest answer', 2, 2, true],
    ['not of the one before it', 2, 1, false],
    ['not of an answer that is not there', undefined, 1, false],
  ])('%s', (_, newest, bookingVersion, is) => {
    const answered = line({ reason: 'answered', bookingVersion });
    expect(lineHolds(answered, seat, newest === undefined ? undefined : { version: newest })).toBe(is);
  });
});

describe('of lines that say the same', () => {
  const ids = (...lines: CallLine[]) => [oneOfEach(lines), oneOfEach(lines.toReversed())];

  it.each<[string, Partial<CallLine>, Partial<CallLine>]>([
    ['the newer version counts', { bookingVersion: 10 }, { bookingVersion: 9, called: called(true) }],
    ['the one that reached somebody counts', { called: called(true) }, { on: '2026-12-02' }],
    ['the later day counts', { on: '2026-12-02', called: called(false) }, {}],
    ['the one that is written counts', { called: called(false) }, { version: 0, unsent: 'sms' }],
  ])('%s', (_, counts, other) => {
    expect(ids(line(counts), line(other))).toEqual([[line(counts)], [line(counts)]]);
  });

  it('each of another reason counts for itself', () => {
    expect(oneOfEach([line(), line({ id: `${seat.id}~moved`, reason: 'moved' })])).toHaveLength(2);
  });
});
