import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { countAgainst, type Limit, takeBackCount } from '#shared/people/limit-store.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { cancelBooking } from '#shared/reception/cancel-booking.ts';
import { findProgress } from '#shared/reception/find-progress.ts';
import { progressCodeOf } from '#shared/reception/progress-code.ts';
import { defaultProgressSettings } from '#shared/reception/progress-settings.ts';
import { recordScreening } from '#shared/reception/record-screening.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { HASH_SECRET, openHall, personIdOf, request } from '#test/support/reception/hall.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;

const NOW = '2026-11-24T02:00:00.000Z';

let hall: Hall;
let slots: string[];
beforeAll(async () => {
  hall = await openHall();
  const days = await findDays(hall.db, { from: '2026-12-02', to: '2026-12-31' });
  slots = days.flatMap(({ slots: own }) => own.filter(({ state }) => state === 'open').map(({ id }) => id));
});

let count = 0;
const book = async (): Promise<string> => {
  count += 1;
  const phone = `+861382000${1000 + count * 7}`;
  const booked = await bookSlot(
    { db: hall.db, hashSecret: HASH_SECRET, settings: hall.settings },
    {
      person: { personId: personIdOf(phone), phone },
      idempotencyKey: 'key',
      request: { ...request(slots[count] ?? ''), needs: [] },
    },
    NOW,
  );
  if (!booked.ok) throw new Error(booked.refusal.code);
  return booked.value.booking.id;
};

const rightFor = (id: string): string => progressCodeOf(HASH_SECRET, id);
const wrongFor = (id: string): string => String((Number(rightFor(id)) + 1) % 1_000_000).padStart(6, '0');

const ask = (
  code: string,
  queryCode: string,
  now = NOW,
  more: { address?: string; limitsHold?: boolean } = {},
) => {
  const { address, limitsHold = true } = more;
  const progressSettings = { ...defaultProgressSettings, mostPerAddressAndHour: 3, limitsHold };
  return findProgress(
    { db: hall.db, hashSecret: HASH_SECRET, progressSettings },
    { code, queryCode, address },
    now,
  );
};
const codeOf = (result: Awaited<ReturnType<typeof ask>>) => (result.ok ? 'fine' : result.refusal.code);

describe('whoever has the two codes of a slip', () => {
  it('sees how the booking stands, and nothing of the matter, the phone or the whole name', async () => {
    const id = await book();
    const shown = await ask(id, rightFor(id));
    expect(shown).toMatchObject({ ok: true, value: { code: id, state: 'booked', visitor: '张*' } });
    expect(Object.keys(shown.ok ? shown.value : {}).sort()).toEqual(
      ['code', 'endAt', 'leader', 'post', 'startAt', 'state', 'venue', 'visitor'].sort(),
    );
    expect(JSON.stringify(shown)).not.toMatch(/秀英|宅基地|1382000|land/);
  });

  it('sees the office’s answer, and not why the office changed its mind', async () => {
    const id = await book();
    const request = {
      outcome: 'redirected' as const,
      reason: 'court' as const,
      words: '请到法院。',
      why: '',
    };
    await recordScreening(hall, { bookingId: id, by: 'desk', request: { ...request, version: 0 } }, NOW);
    const better = { ...request, version: 1, words: '请到法院三楼。', why: '问清楚了' };
    await recordScreening(hall, { bookingId: id, by: 'desk', request: better }, NOW);
    const shown = await ask(id, rightFor(id));
    expect(shown).toMatchObject({
      value: { screening: { outcome: 'redirected', words: '请到法院三楼。', at: NOW } },
    });
    expect(JSON.stringify(shown)).not.toMatch(/问清楚了|desk/);
  });

  it('sees that it was cancelled', async () => {
    const id = await book();
    await cancelBooking(hall, { personId: personIdOf(`+861382000${1000 + count * 7}`), bookingId: id }, NOW);
    expect(await ask(id, rightFor(id))).toMatchObject({ value: { state: 'cancelled' } });
  });

  it('however the digits are written', async () => {
    const id = await book();
    const wide = [...rightFor(id)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    const spaced = `${id.slice(0, 4)} ${id.slice(4, 8)}-${id.slice(8)}`;
    expect(codeOf(await ask(spaced, ` ${wide} `))).toBe('fine');
  });

  it('but not with digits that are none', async () => {
    expect(await ask('12345', 'abc')).toMatchObject({
      refusal: {
        kind: 'malformed',
        errors: [
          { field: 'code', code: 'booking-code-malformed' },
          { field: 'queryCode', code: 'query-code-malformed' },
        ],
      },
    });
  });
});

describe('a guess', () => {
  it('is answered alike whether the booking or the query code is wrong', async () => {
    const id = await book();
    const nobody = '000000000000';
    const wrong = await ask(id, wrongFor(id));
    expect(wrong).toMatchObject({ refusal: { kind: 'not-found', code: 'progress-not-found' } });
    expect(await ask(nobody, wrongFor(nobody))).toEqual(wrong);
    expect(await ask(nobody, rightFor(nobody))).toEqual(wrong);
  });

  it('is good at the fifth try and not at the sixth; then the booking is locked for an hour', async () => {
    const id = await book();
    for (let tries = 0; tries < 4; tries += 1)
      expect(codeOf(await ask(id, wrongFor(id)))).toBe('progress-not-found');
    expect(codeOf(await ask(id, rightFor(id)))).toBe('fine');
    expect(codeOf(await ask(id, wrongFor(id)))).toBe('progress-not-found');
    expect(await ask(id, rightFor(id))).toMatchObject({
      refusal: { kind: 'too-many', code: 'progress-locked', retryAfterSeconds: 3600 },
    });
    expect(codeOf(await ask(id, rightFor(id), addSeconds(NOW, 3599)))).toBe('progress-locked');
    expect(codeOf(await ask(id, rightFor(id), addSeconds(NOW, 3600)))).toBe('fine');
  });

  it('locks for an hour after the last wrong one, not the first', async () => {
    const id = await book();
    for (const at of [0, 900, 1800, 2700, 3500]) await ask(id, wrongFor(id), addSeconds(NOW, at));
    expect(await ask(id, rightFor(id), addSeconds(NOW, 3600))).toMatchObject({
      refusal: { code: 'progress-locked', retryAfterSeconds: 3500 },
    });
  });

  it('locks a booking that isn’t there too', async () => {
    const nobody = '999999999999';
    for (let tries = 0; tries < 5; tries += 1) await ask(nobody, '123456');
    expect(codeOf(await ask(nobody, '123456'))).toBe('progress-locked');
  });

  it('is counted before it is looked at: of forty at the same instant five are looked at', async () => {
    const id = await book();
    const guesses = await Promise.all(Array.from({ length: 40 }, () => ask(id, wrongFor(id))));
    expect(guesses.filter((guess) => codeOf(guess) === 'progress-not-found')).toHaveLength(5);
    expect(guesses.filter((guess) => codeOf(guess) === 'progress-locked')).toHaveLength(35);
  });

  it('is counted also where a load test lifts the other limits', async () => {
    const id = await book();
    for (let tries = 0; tries < 5; tries += 1) await ask(id, wrongFor(id), NOW, { limitsHold: false });
    expect(codeOf(await ask(id, rightFor(id), NOW, { limitsHold: false }))).toBe('progress-locked');
  });
});

describe('an address', () => {
  it('may ask so many times an hour, whatever for and whether right or wrong', async () => {
    const id = await book();
    const address = '203.0.113.7';
    for (let times = 0; times < 3; times += 1)
      expect(codeOf(await ask(id, rightFor(id), NOW, { address }))).toBe('fine');
    expect(await ask(id, rightFor(id), NOW, { address })).toMatchObject({
      refusal: { kind: 'too-many', code: 'progress-asked-too-often', retryAfterSeconds: 3600 },
    });
    expect(codeOf(await ask(id, rightFor(id), NOW, { address: '203.0.113.8' }))).toBe('fine');
    expect(codeOf(await ask(id, rightFor(id), NOW, { address, limitsHold: false }))).toBe('fine');
    expect(codeOf(await ask(id, rightFor(id), addSeconds(NOW, 3600), { address }))).toBe('fine');
  });

  it('stands nowhere in the clear, and neither does a booking code', async () => {
    const id = await book();
    await ask(id, wrongFor(id), NOW, { address: '203.0.113.9' });
    const { Items } = await hall.db.client.send(new ScanCommand({ TableName: hall.db.tables.access }));
    expect(Items?.length).toBeGreaterThan(0);
    expect(JSON.stringify(Items)).not.toMatch(new RegExp(`203\\.0\\.113|${id}`));
  });
});

describe('a limit', () => {
  const limit = (id: string): Limit => ({ of: 'tries', id, most: 2, seconds: 60 });
  it('begins anew when its time is over, however much was counted', async () => {
    const once = () => countAgainst(hall.db, limit('a'), NOW);
    expect([await once(), await once()]).toEqual([{ counted: true }, { counted: true }]);
    expect(await once()).toEqual({ counted: false, retryAfterSeconds: 60 });
    expect(await countAgainst(hall.db, limit('a'), addSeconds(NOW, 59))).toEqual({
      counted: false,
      retryAfterSeconds: 1,
    });
    expect(await countAgainst(hall.db, limit('a'), addSeconds(NOW, 60))).toEqual({ counted: true });
  });

  it('holds for those who begin it at the same instant', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => countAgainst(hall.db, limit('b'), NOW)));
    expect(all.filter(({ counted }) => counted)).toHaveLength(2);
  });

  it('gives back what was counted, and never more', async () => {
    await countAgainst(hall.db, limit('c'), NOW);
    await takeBackCount(hall.db, limit('c'));
    await takeBackCount(hall.db, limit('c'));
    const all = [0, 1, 2].map(() => countAgainst(hall.db, limit('c'), NOW));
    expect((await Promise.all(all)).filter(({ counted }) => counted)).toHaveLength(2);
  });
});
