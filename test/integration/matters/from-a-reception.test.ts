import { beforeAll, describe, expect, it } from 'vitest';
import { matterIdOf } from '#shared/matters/keys.ts';
import { findMatter } from '#shared/matters/matter-store.ts';
import { returnMatter } from '#shared/matters/return-matter.ts';
import { listSteps } from '#shared/matters/step-store.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { findProgress } from '#shared/reception/find-progress.ts';
import type { OutcomeRequest } from '#shared/reception/outcome.ts';
import { progressCodeOf } from '#shared/reception/progress-code.ts';
import { defaultProgressSettings } from '#shared/reception/progress-settings.ts';
import { recordOutcome } from '#shared/reception/record-outcome.ts';
import { CIVIL_AFFAIRS, HOUSING } from '#test/support/matters.ts';
import { accepted } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';
import { HASH_SECRET, openHall, personIdOf, request } from '#test/support/reception/hall.ts';
import { importPeople } from '#test/support/reception/office.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
let slots: string[];
beforeAll(async () => {
  hall = await openHall();
  await importPeople(hall.db, hall.clock.at);
  const days = await findDays(hall.db, { from: '2026-12-02', to: '2026-12-31' });
  slots = days.flatMap(({ slots: own }) => own.filter(({ state }) => state === 'open').map(({ id }) => id));
});

let count = 0;
const book = async (): Promise<Booking> => {
  count += 1;
  const phone = `+861382000${1000 + count * 7}`;
  const booked = await bookSlot(
    { db: hall.db, hashSecret: HASH_SECRET, settings: hall.settings },
    {
      person: { personId: personIdOf(phone), phone },
      idempotencyKey: 'key',
      request: { ...request(slots[count] ?? ''), needs: [] },
    },
    hall.clock.at,
  );
  return accepted(booked).booking;
};
const record = (booking: Booking, changes: Partial<OutcomeRequest> = {}) =>
  recordOutcome(
    hall,
    {
      bookingId: booking.id,
      by: 'desk',
      request: { version: 0, received: 'came', words: '当场答复。', body: '', ...changes },
    },
    booking.endAt,
  );
const matterOf = ({ id }: Booking) => findMatter(hall.db, matterIdOf({ kind: 'booking', id }));
const handed = { body: '民政局', byOn: '2026-12-31' };

describe('a matter that a reception left open', () => {
  it('is in no routing where it was answered on the spot', async () => {
    const booking = await book();
    accepted(await record(booking));
    expect(await matterOf(booking)).toBeUndefined();
  });

  it('is assigned to the department it was handed to, which is told, and nothing of the matter', async () => {
    const booking = await book();
    accepted(await record(booking, handed));
    const matter = await matterOf(booking);
    expect(matter).toMatchObject({
      source: { kind: 'booking', id: booking.id },
      personId: booking.personId,
      topic: 'land',
      summary: booking.summary,
      firstHandler: { account: 'desk' },
      state: 'assigned',
      routing: { departmentId: CIVIL_AFFAIRS, reportBy: '2026-12-31' },
    });
    expect((await listSteps(hall.db, matter?.id ?? '')).map(({ kind }) => kind)).toEqual([
      'received',
      'assigned',
    ]);
    const sent = await sendDue(hall.db, booking.endAt);
    const told = sent.filter(({ template }) => template === 'matter-assigned');
    expect(told.length).toBeGreaterThan(0);
    for (const { text } of told) expect(text).not.toMatch(/宅基地|张秀英/);
  });

  it('waits for the office where the roster has no such body, or the box was ticked', async () => {
    const [elsewhere, ticked] = [await book(), await book()];
    accepted(await record(elsewhere, { body: '县供销社', byOn: '2026-12-31' }));
    accepted(await record(ticked, { words: '', refer: true }));
    expect(await matterOf(elsewhere)).toMatchObject({ state: 'received', version: 1 });
    expect(await matterOf(ticked)).toMatchObject({ state: 'received', version: 1 });
  });

  it('is one, however often the record is sent or corrected; the department it is handed to now has it', async () => {
    const booking = await book();
    const both = await Promise.all([record(booking, handed), record(booking, handed)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await matterOf(booking)).toMatchObject({ version: 2 });
    accepted(await record(booking, { ...handed, version: 1, words: '改了一句。' }));
    expect(await matterOf(booking)).toMatchObject({ version: 2 });
    accepted(await record(booking, { ...handed, version: 2, words: '改了一句。', body: '住房和城乡建设局' }));
    expect(await matterOf(booking)).toMatchObject({ version: 3, routing: { departmentId: HOUSING } });
  });

  it('shows its visitor who has it now', async () => {
    const booking = await book();
    accepted(await record(booking, handed));
    const progress = async () =>
      accepted(
        await findProgress(
          { db: hall.db, hashSecret: HASH_SECRET, progressSettings: defaultProgressSettings },
          { code: booking.id, queryCode: progressCodeOf(HASH_SECRET, booking.id) },
          hall.clock.at,
        ),
      );
    expect(await progress()).toMatchObject({
      outcome: { handedTo: { body: '民政局', byOn: '2026-12-31' } },
      matter: { state: 'assigned' },
    });
    const matter = await matterOf(booking);
    const by = { as: 'office' as const, account: 'organizer' };
    const back = { matterId: matter?.id ?? '', version: 2, by, words: '收回。' };
    accepted(await returnMatter(hall, back, booking.endAt));
    const after = await progress();
    expect(after).toMatchObject({ matter: { state: 'received' } });
    expect(after.outcome?.handedTo).toBeUndefined();
  });
});
