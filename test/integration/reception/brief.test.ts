import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDeliverDeps } from '#functions/notices/deps.ts';
import { noticeEnvironment } from '#infra/local/notice-environment.ts';
import { deliverNotice } from '#shared/notices/deliver-notice.ts';
import type { Message } from '#shared/notices/message.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import { findBookingsOfDay } from '#shared/reception/brief-bookings.ts';
import { findBriefed } from '#shared/reception/brief-store.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { carryThrough } from '#shared/reception/carry-through.ts';
import { putFollowUp } from '#shared/reception/follow-up-store.ts';
import { dayKey } from '#shared/reception/keys.ts';
import { moveDay } from '#shared/reception/move-day.ts';
import { tellBrief } from '#shared/reception/tell-brief.ts';
import { HASH_SECRET, openHall, personIdOf, request } from '#test/support/reception/hall.ts';
import { importPeople } from '#test/support/reception/office.ts';
import { sendingBy } from '#test/support/sending-by.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;

const BEFORE = '2026-12-01T09:59:00.000Z';
const EVE = '2026-12-01T10:00:00.000Z';
const LATER = '2026-12-01T11:00:00.000Z';
const LEADER = '+8613820000077';

let hall: Hall;
let dayId: string;
beforeEach(async () => {
  hall = await openHall();
  await importPeople(hall.db, hall.clock.at);
  const [first] = await findDays(hall.db, { from: '2026-12-02', to: '2026-12-02' });
  dayId = first?.day.id ?? '';
});

const carry = (at: string, db: Db = hall.db) => {
  hall.clock.at = at;
  return carryThrough({ db, settings: hall.settings, clock: hall.clock, log: createLog(() => {}) });
};

/** Everything that waits is due; whatever still holds is sent. */
const deliverAll = async (): Promise<Message[]> => {
  const sent: Message[] = [];
  const sender = {
    send: async (message: Message) => ({ sender: 'aws' as const, providerId: String(sent.push(message)) }),
  };
  const edge = {
    db: hall.db,
    clock: hall.clock,
    realClock: hall.clock,
    ids: randomIds,
    log: createLog(() => {}),
  };
  const deps = createDeliverDeps(noticeEnvironment, edge, {
    sms: sender,
    email: sender,
  });
  const { Items = [] } = await hall.db.client.send(new ScanCommand({ TableName: hall.db.tables.notices }));
  for (const { pk, sk } of Items.filter(
    (item) => String(item.pk).startsWith('due#') && item.dueAt <= hall.clock.at,
  ))
    await deliverNotice(deps, { pk, sk });
  return sent.filter(({ template }) => template.startsWith('brief'));
};

const told = (sent: Message[]) => sent.map(({ to, template }) => `${to} ${template}`).sort();

/** What the office's own verbs do to a published day, and what they start. */
const change = async (values: Record<string, unknown>, now: string) => {
  const names = Object.keys(values);
  await hall.db.client.send(
    new UpdateCommand({
      TableName: hall.db.tables.reception,
      Key: dayKey(dayId),
      UpdateExpression: `SET ${names.map((_, at) => `#n${at} = :v${at}`).join(', ')} ADD version :one`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#n${at}`, name])),
      ExpressionAttributeValues: {
        ':one': 1,
        ...Object.fromEntries(names.map((name, at) => [`:v${at}`, values[name]])),
      },
    }),
  );
  await commit(hall.db, [putFollowUp(hall.db, { kind: 'brief', id: dayId, dueAt: now })]);
};

const book = async (time: string, phone: string, now = '2026-11-24T02:00:00.000Z') => {
  const booked = await bookSlot(
    { db: hall.db, hashSecret: HASH_SECRET, settings: hall.settings },
    {
      person: { personId: personIdOf(phone), phone },
      idempotencyKey: time,
      request: { ...request(`${dayId}-${time}`), needs: ['wheelchair'] },
    },
    now,
  );
  if (!booked.ok) throw new Error(booked.refusal.code);
};

const DEPARTMENTS = ['+8613820000007', '+8613820000014', '+8613820000021', '+8613820000028'];
const everybody = [
  `${LEADER} brief-leader`,
  'leader1@example.gov.cn brief-leader-list',
  ...DEPARTMENTS.map((phone) => `${phone} brief-department`),
  ...[1, 2, 3, 4].map((nth) => `dept${nth}@example.gov.cn brief-department`),
].sort();

describe('the brief of a day', () => {
  it('is told at 18:00 the day before and not earlier, to the leader and to the attending departments', async () => {
    await book('0830', '+8613820001015');
    await carry(BEFORE);
    expect(await deliverAll()).toEqual([]);
    await carry(EVE);
    const sent = await deliverAll();
    expect(told(sent)).toEqual(everybody);
    const sms = sent.find(({ to }) => to === LEADER);
    expect(sms?.text).toBe(
      '【开门】12月2日周三08:30起您在市群众工作局接待大厅接访，已约1批。名单和事由请登录查看。',
    );
    const mail = sent.find(({ template }) => template === 'brief-leader-list');
    expect(mail?.text).toContain('08:30　征地、宅基地、矿区土地　2人　需要准备：轮椅通道');
    expect(sent.map(({ text }) => text).join()).not.toMatch(/张秀英|邻居|13820001015/);
  });

  it('is told once, however often what was started is carried through', async () => {
    await carry(EVE);
    expect(await deliverAll()).toHaveLength(everybody.length);
    for (const at of [EVE, LATER]) {
      await tellBrief(hall, dayId, at);
      await Promise.all([tellBrief(hall, dayId, at), tellBrief(hall, dayId, at)]);
    }
    expect(await deliverAll()).toEqual([]);
  });

  it('is told once by several runs at the same instant', async () => {
    await Promise.all(Array.from({ length: 6 }, () => tellBrief(hall, dayId, EVE)));
    hall.clock.at = EVE;
    expect(told(await deliverAll())).toEqual(everybody);
    expect((await findBriefed(hall.db, dayId)).map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
  });

  it('reaches everybody once, wherever the run before was cut off', async () => {
    for (let calls = 1; calls < 24; calls += 3) {
      let left = calls;
      const db = sendingBy(hall.db, (command) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('cut off')) : hall.db.client.send(command);
      });
      await tellBrief({ db }, dayId, EVE).catch(() => undefined);
    }
    await carry(EVE);
    expect(told(await deliverAll())).toEqual(everybody);
  });

  it('is not told again because bookings come and go', async () => {
    await carry(EVE);
    await deliverAll();
    await book('0900', '+8613820001022');
    await change({ provisional: true }, LATER);
    await carry(LATER);
    expect(await deliverAll()).toEqual([]);
  });

  it('is told to another leader, and the first is let go', async () => {
    await carry(EVE);
    await deliverAll();
    await change({ leader: '郑丽娟', post: '市委副书记、市长' }, LATER);
    await carry(LATER);
    expect(told(await deliverAll())).toEqual(
      [
        `${LEADER} brief-withdrawn`,
        'leader1@example.gov.cn brief-withdrawn',
        '+8613820000084 brief-leader',
        'leader2@example.gov.cn brief-leader-list',
      ].sort(),
    );
  });

  it('is told to all anew where the place changed, and an older one that waits is not sent', async () => {
    await carry(EVE);
    await change({ venue: '东岭镇便民服务中心' }, LATER);
    await carry(LATER);
    const sent = await deliverAll();
    expect(told(sent)).toEqual(everybody);
    expect(sent.every(({ text }) => text.includes('东岭镇便民服务中心'))).toBe(true);
  });

  it('lets everybody go who was told, once the day is called off, and tells nobody where it was before', async () => {
    const [, , other] = await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' });
    await carry(EVE);
    await deliverAll();
    await change({ state: 'cancelled' }, LATER);
    await carry(LATER);
    expect((await deliverAll()).map(({ template }) => template)).toEqual(
      everybody.map(() => 'brief-withdrawn'),
    );
    dayId = other?.day.id ?? '';
    await change({ state: 'cancelled' }, LATER);
    await carry('2026-12-08T10:00:00.000Z');
    expect(await findBriefed(hall.db, dayId)).toEqual([]);
  });

  it('of a day that moves, tells all of the new place and counts who is still on the way to it', async () => {
    await book('0830', '+8613820001015');
    await carry(EVE);
    await deliverAll();
    const [found] = await findDays(hall.db, { from: '2026-12-02', to: '2026-12-02' });
    const asked = {
      dayId,
      version: found?.day.version ?? 0,
      reason: '大厅停电',
      by: 'organizer',
      confirm: true,
    };
    const moved = await moveDay(hall, { ...asked, venue: '东岭镇便民服务中心' }, LATER);
    if (!moved.ok) throw new Error(moved.refusal.code);
    await tellBrief(hall, moved.value.to.id, LATER);
    hall.clock.at = LATER;
    const atOnce = await deliverAll();
    expect(told(atOnce)).toEqual(everybody);
    expect(atOnce.find(({ to }) => to === LEADER)?.text).toContain('东岭镇便民服务中心接访，已约1批');
    await carry(LATER);
    expect((await deliverAll()).map(({ template }) => template)).toEqual(
      everybody.map(() => 'brief-withdrawn'),
    );
    expect(await findBookingsOfDay(hall.db, moved.value.to.id)).toHaveLength(1);
  });

  it('notes whom the rosters know no way to reach', async () => {
    await change({ leader: '新来的', post: '副市长' }, EVE);
    await carry(EVE);
    const leader = (await findBriefed(hall.db, dayId)).find(({ party }) => party.role === 'leader');
    expect(leader).toMatchObject({ party: { name: '新来的' }, channels: [] });
  });

  it('is not told any more once the day is over', async () => {
    await carry('2026-12-02T09:30:00.000Z');
    expect(await findBriefed(hall.db, dayId)).toEqual([]);
  });
});
