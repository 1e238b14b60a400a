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
import { publishDays } from '#shared/reception/publish-days.ts';
import { recordOutcome } from '#shared/reception/record-outcome.ts';
import { instantAt } from '#shared/time/civil.ts';
import { HASH_SECRET, openHall, personIdOf, request } from '#test/support/reception/hall.ts';
import { createDigestWorld } from './world.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;

const NUMBER_WRONG = '+8613820000003';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

/** The id of a day follows from who receives: on one of two days with the hours changed over it is not in the order of time. */
const TWO_A_DAY = `日期,时间,接访领导,职务,分管工作,地点,形式,每批时长(分钟),现场预留,陪同部门
2026-12-21,8:30-11:30,冯国庆,市委副书记,党的建设,市群众工作局接待大厅,定点接访,30,2,
2026-12-21,14:30-17:30,王素珍,副市长,自然资源,市群众工作局接待大厅,定点接访,30,2,
2026-12-22,8:30-11:30,王素珍,副市长,自然资源,市群众工作局接待大厅,定点接访,30,2,
2026-12-22,14:30-17:30,冯国庆,市委副书记,党的建设,市群众工作局接待大厅,定点接访,30,2,
`;

const openTwoADay = async (hall: Hall): Promise<void> => {
  value(await hall.importFile(Buffer.from(TWO_A_DAY)));
  const days = await findDays(hall.db, { from: '2026-12-21', to: '2026-12-22' });
  const ids = days.map(({ day }) => day.id);
  await publishDays(hall, ids, hall.clock.at);
};

/** What visitors and the office do with an open hall; every visitor who books has the next number. */
const createOffice = (hall: Hall) => {
  const deps = { ...hall, hashSecret: HASH_SECRET };
  let phones = 0;
  const slotOn = async (on: string, sitting?: string): Promise<string> => {
    const slots = (await findDays(hall.db, { from: on, to: on })).flatMap((day) => day.slots);
    const isAsked = (of: string) => sitting === undefined || of === sitting;
    return slots.find((slot) => slot.state === 'open' && isAsked(slot.sitting))?.id ?? '';
  };
  return {
    book: async (on: string, sitting?: string): Promise<Booking> => {
      phones += 1;
      const phone = `+86138200000${String(phones).padStart(2, '0')}`;
      const asked = { ...request(await slotOn(on, sitting)), needs: [] };
      const person = { personId: personIdOf(phone), phone };
      return value(await bookSlot(deps, { person, idempotencyKey: 'k', request: asked }, hall.clock.at))
        .booking;
    },
    registerWithoutPhone: async (on: string): Promise<void> => {
      const asked = { ...request(await slotOn(on)), channel: 'counter', readBack: true };
      const input = { by: 'desk', idempotencyKey: on, request: deskBookingSchema.parse(asked) };
      value(await bookForVisitor(deps, input, hall.clock.at));
    },
    /** A matter whose term to be routed is over fifteen days later. */
    raise: async (id: string, receivedOn: string): Promise<void> => {
      const source = { kind: 'booking' as const, id };
      const facts = { source, topic: 'land' as const, summary: '宅基地边界', receivedOn };
      const matter = { id: `M${id}`, ...facts, firstHandler: { account: 'desk' } };
      const by = { as: 'office' as const, account: 'desk' };
      await commit(hall.db, raiseMatter(hall.db, undefined, matter, by, hall.clock.at));
    },
    callOff: async (on: string, sitting?: string): Promise<void> => {
      const [found] = await findDays(hall.db, { from: on, to: on });
      const { id: dayId, version } = found?.day ?? { id: '', version: 0 };
      value(await callOff(hall, { dayId, version, sitting, reason: '停电', confirm: true }, hall.clock.at));
    },
  };
};

/** An office on 23 November with something of everything a digest counts, each on days of its own. */
export const openFullOffice = async () => {
  const hall = await openHall();
  const world = createDigestWorld(hall.db);
  const office = createOffice(hall);
  await world.subscribe('wang', hall.clock.at);
  const received = await office.book('2026-12-02');
  await office.book('2026-12-02');
  // The third number is wrong: what is sent to it fails for good.
  await office.book('2026-12-04');
  await office.registerWithoutPhone('2026-12-04');
  await office.book('2026-12-09');
  await office.raise('00000000000000000001', '2026-11-10');
  await office.raise('00000000000000000002', '2026-11-21');
  await office.raise('00000000000000000003', '2026-11-24');
  await world.post(hall.clock.at, ({ to, noticeId }) => {
    if (to === NUMBER_WRONG) throw new SendError('permanent', 'isv.MOBILE_NUMBER_ILLEGAL');
    return noticeId.includes(received.id) ? 'hand' : 'aws';
  });
  await office.callOff('2026-12-09');
  await carryThrough({ ...hall, log: createLog(() => {}) });
  const outcome = { version: 0, received: 'came' as const, words: '当场答复。', body: '' };
  const record = { bookingId: received.id, request: outcome, by: 'desk' };
  value(await recordOutcome(hall, record, instantAt('2026-12-02', '09:00')));
  // A sitting called off just now: its slots are as they were until that is carried through.
  for (const sitting of ['am', 'pm']) await office.book('2026-12-11', sitting);
  await office.callOff('2026-12-11', 'pm');
  await openTwoADay(hall);
  return { hall, world };
};
