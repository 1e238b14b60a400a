import { beforeAll, describe, expect, it } from 'vitest';
import { previewDigest } from '#shared/digest/preview-digest.ts';
import { raiseMatter } from '#shared/matters/raise-matter.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { commit } from '#shared/platform/commit.ts';
import { createLog } from '#shared/platform/log.ts';
import type { Result } from '#shared/platform/result.ts';
import { bookForVisitor } from '#shared/reception/book-for-visitor.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { callOff } from '#shared/reception/call-off.ts';
import { carryThrough } from '#shared/reception/carry-through.ts';
import { deskBookingSchema } from '#shared/reception/desk-request.ts';
import { recordOutcome } from '#shared/reception/record-outcome.ts';
import { instantAt } from '#shared/time/civil.ts';
import { HASH_SECRET, openHall, personIdOf, request } from '#test/support/reception/hall.ts';
import { createDigestWorld, type DigestWorld } from './world.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

let hall: Hall;
let world: DigestWorld;
let phones = 0;
const NUMBER_WRONG = '+8613820000003';

const slotOn = async (on: string, nth: number): Promise<string> => {
  const days = await findDays(hall.db, { from: on, to: on });
  return days.flatMap(({ slots }) => slots.filter(({ state }) => state === 'open'))[nth]?.id ?? '';
};
const book = async (on: string): Promise<Booking> => {
  phones += 1;
  const phone = `+86138200000${String(phones).padStart(2, '0')}`;
  const asked = { ...request(await slotOn(on, 0)), needs: [] };
  const person = { personId: personIdOf(phone), phone };
  const deps = { ...hall, hashSecret: HASH_SECRET };
  return value(await bookSlot(deps, { person, idempotencyKey: 'k', request: asked }, hall.clock.at)).booking;
};
const registerWithoutPhone = async (on: string): Promise<void> => {
  const asked = { ...request(await slotOn(on, 0)), channel: 'counter', readBack: true };
  const input = { by: 'desk', idempotencyKey: on, request: deskBookingSchema.parse(asked) };
  value(await bookForVisitor({ ...hall, hashSecret: HASH_SECRET }, input, hall.clock.at));
};
/** A matter whose term to be routed is over fifteen days later. */
const raise = async (id: string, receivedOn: string): Promise<void> => {
  const source = { kind: 'booking' as const, id };
  const raised = {
    source,
    topic: 'land' as const,
    summary: '宅基地边界',
    receivedOn,
    firstHandler: { account: 'desk' },
  };
  await commit(
    hall.db,
    raiseMatter(
      hall.db,
      undefined,
      { id: `M${id}`, ...raised },
      { as: 'office', account: 'desk' },
      hall.clock.at,
    ),
  );
};

beforeAll(async () => {
  hall = await openHall();
  world = createDigestWorld(hall.db);
  await world.subscribe('wang', hall.clock.at);
  const [received] = [await book('2026-12-02'), await book('2026-12-02')];
  // The third number is wrong: what is sent to it fails for good.
  await book('2026-12-04');
  await registerWithoutPhone('2026-12-04');
  await book('2026-12-09');
  for (const [id, on] of [
    ['00000000000000000001', '2026-11-10'],
    ['00000000000000000002', '2026-11-21'],
    ['00000000000000000003', '2026-11-24'],
  ] as const)
    await raise(id, on);
  await world.post(hall.clock.at, ({ to, noticeId }) => {
    if (to === NUMBER_WRONG) throw new SendError('permanent', 'isv.MOBILE_NUMBER_ILLEGAL');
    return noticeId.includes(received?.id ?? '') ? 'hand' : 'aws';
  });
  const [day] = await findDays(hall.db, { from: '2026-12-09', to: '2026-12-09' });
  const { id: dayId, version } = day?.day ?? { id: '', version: 0 };
  value(await callOff(hall, { dayId, version, reason: '停电', confirm: true }, hall.clock.at));
  await carryThrough({ ...hall, log: createLog(() => {}) });
  if (received) {
    const outcome = { version: 0, received: 'came' as const, words: '当场答复。', body: '' };
    const record = { bookingId: received.id, request: outcome, by: 'desk' };
    value(await recordOutcome(hall, record, instantAt('2026-12-02', '09:00')));
  }
});

const listOn = async (on: string): Promise<string[]> =>
  (await previewDigest(hall, undefined, instantAt(on, '08:30'))).lines;

describe('a digest', () => {
  it('on the day before a reception says what there is to do until then', async () => {
    expect(await listOn('2026-12-03')).toEqual([
      '接访',
      '　　12月4日周五　08:30–11:30　市群众工作局接待大厅　已约2个，共4个时段',
      '',
      '要做的事',
      '　　今天要打的电话：2个',
      '　　接访取消了、还没有另约时间的：1个',
      '　　接访过了、还没有记结果的：1个，最早的是12月2日周三',
      '',
      '转办事项',
      '　　超过期限的：1件',
      '　　3个工作日内到期的：1件，最早的是12月7日周一',
    ]);
  });

  it.each([
    ['2026-12-01', ['　　等着人工发送的：1条']],
    ['2026-12-03', []],
  ])('counts what is to be sent by hand as long as that makes sense: on %s %j', async (on, lines) => {
    expect((await listOn(on)).filter((line) => line.includes('人工发送'))).toEqual(lines);
  });

  it('says the calls of the next workday apart, and today what is carried on from days before', async () => {
    const calls = async (on: string) => (await listOn(on)).filter((line) => line.includes('电话'));
    expect(await calls('2026-12-02')).toEqual([
      '　　今天要打的电话：1个',
      '　　下一个工作日（12月3日周四）要打的电话：1个',
    ]);
  });

  it('counts a matter from three workdays before its last day on', async () => {
    const due = async (on: string) => (await listOn(on)).filter((line) => line.includes('到期'));
    expect(await due('2026-12-01')).toEqual([]);
    expect(await due('2026-12-02')).toEqual(['　　3个工作日内到期的：1件，最早的是12月7日周一']);
    expect(await due('2026-12-04')).toEqual(['　　3个工作日内到期的：2件，最早的是12月7日周一']);
  });

  it('says what failed since the last one, once', async () => {
    const failed = async () => {
      const [notice] = await world.digestsWaiting();
      return notice?.variables.list?.match(/没有送到的：(\d+)条/)?.[1];
    };
    await world.run(instantAt('2026-11-24', '08:30'));
    expect(await failed()).toBe('1');
    await world.post(instantAt('2026-11-24', '08:31'));
    await world.run(instantAt('2026-11-25', '08:30'));
    expect((await world.digestsWaiting()).length).toBe(1);
    expect(await failed()).toBe(undefined);
  });

  it('carries no name, no phone and nothing of any matter', async () => {
    await world.run(instantAt('2026-12-03', '08:30'));
    const digests = JSON.stringify((await world.digestsWaiting()).map(({ variables }) => variables));
    expect(digests).toContain('已约2个');
    expect(digests).not.toMatch(/张秀英|郑丽娟|宅基地|土地|\d{11}/);
  });
});
