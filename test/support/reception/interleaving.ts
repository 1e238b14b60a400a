import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { createLog } from '#shared/platform/log.ts';
import type { Result } from '#shared/platform/result.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { putDraftDay, putDraftSlot } from '#shared/reception/calendar-changes-store.ts';
import { findDay } from '#shared/reception/calendar-store.ts';
import { callOff } from '#shared/reception/call-off.ts';
import { cancelBooking } from '#shared/reception/cancel-booking.ts';
import { carryOne } from '#shared/reception/carry-through.ts';
import { addSlots, closeSlots, openSlots } from '#shared/reception/change-slots.ts';
import { findClaims } from '#shared/reception/claims-store.ts';
import { declineOffer } from '#shared/reception/decline-offer.ts';
import { findDueFollowUps } from '#shared/reception/follow-up-store.ts';
import { holdSlot, letGo } from '#shared/reception/hold-slot.ts';
import { joinWaitlist, leaveWaitlist } from '#shared/reception/join-waitlist.ts';
import { moveBooking } from '#shared/reception/move-booking.ts';
import { moveDay } from '#shared/reception/move-day.ts';
import { publishDays } from '#shared/reception/publish-days.ts';
import { substituteLeader } from '#shared/reception/substitute-leader.ts';
import { undoChange } from '#shared/reception/undo-change.ts';
import { addDays } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { HASH_SECRET, personIdOf, request } from './hall.ts';
import { draft, settings } from './samples.ts';
import { chances, slowDb } from './slow-db.ts';

export const PEOPLE = 4;
/** Morning and afternoon of two days, two slots each: few enough for people to get into each other's way. */
const SITTINGS = [
  { from: '09:00', to: '10:00' },
  { from: '14:30', to: '15:30' },
];
export const SLOTS = 8;
export const START: Instant = '2026-11-23T02:00:00.000Z';
const FIRST_DAY = '2026-12-02';

export const opKinds = [
  'hold',
  'letGo',
  'book',
  'move',
  'cancel',
  'undo',
  'wait',
  'stopWaiting',
  'decline',
  'substitute',
  'callOffSitting',
  'moveDay',
  'closeSlot',
  'openSlot',
  'addSlot',
  'carry',
] as const;
export type OpKind = (typeof opKinds)[number];

/** What somebody does: `who` and `slot` are numbers of the small world, `nth` picks among what they have. */
export type Op = { kind: OpKind; who: number; slot: number; nth: number };

type Person = { personId: string; phone: string };

export type SmallWorld = {
  db: Db;
  /** What each booking's citizen was told, by its version. */
  told: Map<string, Map<number, Booking>>;
  /** How often each way of changing something was accepted. */
  accepted: Map<OpKind, number>;
  slotIds: string[];
  dayIds: string[];
  people: Person[];
  person: (who: number) => Person;
  slotId: (slot: number) => string;
  dayId: (slot: number) => string;
  /** The day of a slot in the version it has now, as an organizer who looks at it reads it. */
  dayNow: (slot: number) => Promise<{ dayId: string; version: number }>;
  /** Remembers what somebody was told of their booking. */
  booked: <T extends { booking: Booking }>(answer: Promise<Result<T>>) => Promise<Result<T>>;
  /** Does all of it at once, every request of it delayed by chance. */
  burst: (ops: Op[], seed: number, now: Instant) => Promise<void>;
};

type Act = (world: SmallWorld, op: Op, db: Db, now: Instant) => Promise<Result<unknown> | undefined>;

const bookingOf = async ({ db }: SmallWorld, personId: string, nth: number): Promise<string> => {
  const { bookingIds } = await findClaims(db, personId);
  return bookingIds[nth % Math.max(1, bookingIds.length)] ?? '000000000000';
};

/** Everything that takes, keeps, gives up, asks for or changes a slot. A further way to change one is one more line here. */
const acts: Record<OpKind, Act> = {
  hold: (world, { who, slot }, db, now) =>
    holdSlot({ db, settings }, { personId: world.person(who).personId, slotId: world.slotId(slot) }, now),
  letGo: (world, { who }, db, now) => letGo({ db }, world.person(who).personId, now),
  book: (world, { who, slot, nth }, db, now) =>
    world.booked(
      bookSlot(
        { db, settings, hashSecret: HASH_SECRET },
        {
          person: world.person(who),
          idempotencyKey: `${slot}-${nth}`,
          request: { ...request(world.slotId(slot)), summary: `第${nth % 3}件事`, needs: [] },
        },
        now,
      ),
    ),
  move: async (world, { who, slot, nth }, db, now) => {
    const { personId } = world.person(who);
    const bookingId = await bookingOf(world, personId, nth);
    return world.booked(
      moveBooking({ db, settings }, { personId, bookingId, slotId: world.slotId(slot) }, now),
    );
  },
  cancel: async (world, { who, nth }, db, now) => {
    const { personId } = world.person(who);
    const bookingId = await bookingOf(world, personId, nth);
    return world.booked(cancelBooking({ db, settings }, { personId, bookingId }, now));
  },
  undo: async (world, { who, nth }, db, now) => {
    const { personId } = world.person(who);
    const bookingId = await bookingOf(world, personId, nth);
    return world.booked(undoChange({ db, settings }, { personId, bookingId }, now));
  },
  wait: async (world, { who, slot, nth }, db, now) => {
    const person = world.person(who);
    const bookingId = nth % 2 === 0 ? await bookingOf(world, person.personId, nth) : undefined;
    const receptionDayId = world.dayId(slot);
    const scope = (['day', 'leader', 'topic'] as const)[nth % 3] ?? 'day';
    return joinWaitlist({ db, settings }, person, { receptionDayId, bookingId, scope, topic: 'land' }, now);
  },
  stopWaiting: async (world, { who }, db, now) => {
    const { personId } = world.person(who);
    const [wish] = (await findClaims(db, personId)).wishes;
    return leaveWaitlist({ db, settings }, { personId }, wish?.scope ?? 'none', now);
  },
  decline: (world, { who, slot }, db, now) =>
    declineOffer({ db, settings }, { personId: world.person(who).personId, slotId: world.slotId(slot) }, now),
  substitute: async (world, { slot, nth }, db, now) => {
    const leader = { leader: `代替${nth}`, post: '副市长', portfolio: '民政' };
    return substituteLeader({ db, settings }, { ...(await world.dayNow(slot)), reason: '开会', leader }, now);
  },
  callOffSitting: async (world, { slot, nth }, db, now) => {
    const sitting = nth % 2 === 0 ? 'am' : 'pm';
    const asked = { ...(await world.dayNow(slot)), reason: '停电', sitting, confirm: true };
    return callOff({ db, settings }, asked, now);
  },
  moveDay: async (world, { slot, nth }, db, now) => {
    const day = await world.dayNow(slot);
    const on = addDays(day.dayId.slice(0, 10), 7 + nth);
    const moved = await moveDay({ db, settings }, { ...day, reason: '会场占用', on, confirm: true }, now);
    if (moved.ok) world.dayIds.push(moved.value.to.id);
    return moved;
  },
  closeSlot: async (world, { slot }, db, now) => {
    const asked = { ...(await world.dayNow(slot)), slotIds: [world.slotId(slot)], confirm: true };
    return closeSlots({ db, settings }, asked, now);
  },
  openSlot: async (world, { slot }, db, now) => {
    const slotIds = world.slotIds.filter((id) => id.startsWith(world.dayId(slot)));
    return openSlots({ db, settings }, { ...(await world.dayNow(slot)), slotIds, as: 'open' }, now);
  },
  addSlot: async (world, { slot }, db, now) =>
    addSlots({ db, settings }, { ...(await world.dayNow(slot)), sitting: 'am', count: 1 }, now),
  carry: async (world, _op, db, now) => {
    const deps = { db, settings, clock: { now: () => now }, log: createLog(() => {}) };
    // Worlds share a database: each carries through what is its own.
    const due = await findDueFollowUps(db, now, 1000);
    for (const followUp of due.filter(({ id }) => world.dayIds.includes(id.slice(0, 19))))
      await carryOne(deps, followUp, now);
    return undefined;
  },
};

/** Two small published days of their own leader, and four people nobody else is. `run` tells one world from the next. */
export const openSmallWorld = async (db: Db, run: string): Promise<SmallWorld> => {
  const days = [FIRST_DAY, addDays(FIRST_DAY, 2)].map((on) =>
    draft({ on, leader: `领导${run}`, sittings: SITTINGS, walkInSlots: 0 }),
  );
  for (const { day, slots } of days)
    await commit(db, [putDraftDay(db, day, undefined), ...slots.map((slot) => putDraftSlot(db, slot))]);
  await publishDays(
    { db, settings },
    days.map(({ day }) => day.id),
    START,
  );
  const slotIds = days.flatMap(({ slots }) => slots.map(({ id }) => id));
  const people = Array.from({ length: PEOPLE }, (_, who) => {
    const phone = `+86138${run.padStart(6, '0')}${String(who).padStart(2, '0')}`;
    return { phone, personId: personIdOf(phone) };
  });
  const slotId = (slot: number): string => slotIds[slot % slotIds.length] ?? '';
  const world: SmallWorld = {
    db,
    told: new Map(),
    accepted: new Map(),
    slotIds,
    dayIds: days.map(({ day }) => day.id),
    people,
    person: (who) => people[who % PEOPLE] ?? { phone: '', personId: '' },
    slotId,
    dayId: (slot) => slotId(slot).slice(0, 19),
    dayNow: async (slot) => {
      const dayId = slotId(slot).slice(0, 19);
      return { dayId, version: (await findDay(db, dayId))?.day.version ?? 0 };
    },
    booked: async (answer) => {
      const result = await answer;
      if (!result.ok) return result;
      const { booking } = result.value;
      const versions = world.told.get(booking.id) ?? new Map<number, Booking>();
      world.told.set(booking.id, versions.set(booking.version, booking));
      return result;
    },
    burst: async (ops, seed, now) => {
      const results = await Promise.all(
        ops.map((op, nth) => acts[op.kind](world, op, slowDb(db, chances(seed + nth * 7919)), now)),
      );
      for (const [nth, { kind }] of ops.entries())
        if (results[nth]?.ok) world.accepted.set(kind, (world.accepted.get(kind) ?? 0) + 1);
    },
  };
  return world;
};
