import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { listKey, type NoticeList, toldKey } from '#shared/notices/keys.ts';
import { putAside, setAside, takeBackAside } from '#shared/notices/put-aside.ts';
import { findOptOut } from '#shared/notices/recipient-store.ts';
import { resendNotice } from '#shared/notices/resend-notice.ts';
import { audiences, type TemplateId } from '#shared/notices/templates.ts';
import { commit } from '#shared/platform/commit.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { createReceiptsWorld, type ReceiptsWorld, TOLD_AT } from './receipts-world.ts';
import { aNotice, NOON } from './world.ts';

let world: ReceiptsWorld;
beforeEach(async () => {
  world = await createReceiptsWorld();
});

/** What stands in one of the office's lists, as `<instant>#<id>`. */
const listed = async (list: NoticeList): Promise<unknown[]> => {
  const { Items = [] } = await world.db.client.send(
    new QueryCommand({
      TableName: world.db.tables.notices,
      IndexName: 'byList',
      KeyConditionExpression: 'listPk = :list',
      ExpressionAttributeValues: { ':list': listKey(list, '', '').listPk },
    }),
  );
  return Items.map(({ listedSk }) => listedSk);
};

const ID = aNotice('1').id;

describe('a receipt of a message that was sent', () => {
  beforeEach(async () => {
    await world.minute();
  });

  it('says that it was delivered, and when', async () => {
    expect(await world.receive(world.aReceipt('delivered'))).toBe(0);
    expect(await world.told()).toMatchObject({
      state: 'delivered',
      sender: 'aws',
      providerId: 'provider-1',
      endedAt: NOON,
      receiptAt: TOLD_AT,
      wording: 0,
      attempts: 1,
    });
    expect(await listed('2026-12-01')).toEqual([`${NOON}#${ID}`]);
  });

  it('says that it failed and why: then it is among the failed from when that is known', async () => {
    world.setNow('2026-12-02T00:00:00.000Z');
    await world.receive(world.aReceipt('failed'));
    expect(await world.told()).toMatchObject({ state: 'failed', reason: 'TEXT_BLOCKED', endedAt: NOON });
    expect(await listed('failed')).toEqual([`2026-12-02T00:00:00.000Z#${ID}`]);
    expect(await listed('2026-12-01')).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    await world.receive(world.aReceipt('delivered'));
    const once = await world.told();
    await world.receive(world.aReceipt('delivered'), world.aReceipt('delivered'));
    expect(await world.told()).toEqual(once);
  });

  it('changes it once where both come at the same moment', async () => {
    const delivered = world.aReceipt('delivered');
    expect(await world.receive(delivered, delivered, delivered, delivered)).toBe(0);
    expect(world.logged.filter((line) => line.includes('receipt-settled'))).toHaveLength(1);
  });

  it.each([
    ['failed', 60],
    ['failed', -60],
    ['returned', -60],
    ['taken', 60],
  ] as const)('leaves what arrived as it is: %s, %i seconds later', async (outcome, seconds) => {
    await world.receive(world.aReceipt('delivered'));
    await world.receive(world.aReceipt(outcome, { at: addSeconds(TOLD_AT, seconds) }));
    expect(await world.told()).toMatchObject({ state: 'delivered', receiptAt: TOLD_AT });
  });

  it('undoes what arrived where the other side finds out later that nobody is there', async () => {
    await world.receive(world.aReceipt('delivered'));
    const at = addSeconds(TOLD_AT, 60);
    await world.receive(world.aReceipt('returned', { at, code: 'Permanent/NoEmail' }));
    expect(await world.told()).toMatchObject({ state: 'failed', reason: 'Permanent/NoEmail', receiptAt: at });
    await world.receive(world.aReceipt('delivered'));
    expect(await world.told()).toMatchObject({ state: 'failed' });
  });

  it('corrects one before that said it failed', async () => {
    await world.receive(world.aReceipt('failed'));
    await world.receive(world.aReceipt('delivered', { at: addSeconds(TOLD_AT, 60) }));
    const told = await world.told();
    expect(told).toMatchObject({ state: 'delivered' });
    expect(told).not.toHaveProperty('reason');
    expect(await listed('failed')).toEqual([]);
    expect(await listed('2026-12-01')).toEqual([`${NOON}#${ID}`]);
  });

  it('that corrects one before leaves no trace of when that was known', async () => {
    await world.receive(world.aReceipt('failed'));
    expect(await world.told()).toMatchObject({ failedAt: NOON });
    await world.receive(world.aReceipt('delivered', { at: addSeconds(TOLD_AT, 60) }));
    expect(await world.told()).not.toHaveProperty('failedAt');
  });

  it('counts of another message of the same notice only if that arrived', async () => {
    await world.receive(world.aReceipt('failed', { providerId: 'provider-0' }));
    expect(await world.told()).toMatchObject({ state: 'sent' });
    await world.receive(world.aReceipt('delivered', { providerId: 'provider-0', sender: 'aliyun' }));
    expect(await world.told()).toMatchObject({
      state: 'delivered',
      providerId: 'provider-0',
      sender: 'aliyun',
    });
  });
});

describe('a notice that the office dealt with when nobody knew what became of it', () => {
  const by = 'desk-1';
  const RETURNED_AT = '2026-12-02T00:00:00.000Z';
  beforeEach(async () => {
    for (const next of [world.minute, world.nextTry]) {
      world.loseAnswer();
      await next();
    }
    expect(await world.told()).toMatchObject({ reason: 'outcome-unknown' });
  });

  const arriveAndReturn = async () => {
    await world.receive(world.aReceipt('delivered'));
    expect(await world.told()).toMatchObject({ state: 'delivered' });
    world.setNow(RETURNED_AT);
    await world.receive(world.aReceipt('returned', { at: addSeconds(TOLD_AT, 60) }));
    expect(await world.told()).toMatchObject({ state: 'failed', reason: 'TEXT_BLOCKED' });
  };

  it('stays aside where it comes back after it arrived: the person was told otherwise', async () => {
    const ended = String((await world.told())?.endedAt);
    await putAside(world, { id: ID, by }, ended);
    await arriveAndReturn();
    expect(await world.told()).toMatchObject({ aside: { by } });
    expect(await listed('failed')).toEqual([]);
    expect(await listed('2026-12-01')).toEqual([`${ended}#${ID}`]);
    expect(await takeBackAside(world, ID)).toMatchObject({ ok: true });
    expect(await listed('failed')).toEqual([`${RETURNED_AT}#${ID}`]);
  });

  it.each([
    ['taken', 'sent'],
    ['delivered', 'delivered'],
  ] as const)('by the wrong button, can be taken back also once it was %s', async (outcome, state) => {
    const ended = String((await world.told())?.endedAt);
    await putAside(world, { id: ID, by }, ended);
    await world.receive(world.aReceipt(outcome));
    expect(await takeBackAside(world, ID)).toMatchObject({ ok: true });
    const told = await world.told();
    expect(told).toMatchObject({ state });
    expect(told).not.toHaveProperty('aside');
    expect(await listed('failed')).toEqual([]);
    expect(await listed('2026-12-01')).toEqual([`${ended}#${ID}`]);
    world.setNow(RETURNED_AT);
    await world.receive(world.aReceipt('returned', { at: addSeconds(TOLD_AT, 60) }));
    expect(await listed('failed')).toEqual([`${RETURNED_AT}#${ID}`]);
  });

  it('isn’t put aside by who read it before it arrived and came back', async () => {
    const read = await world.told();
    if (!read) throw new Error('not told');
    await arriveAndReturn();
    const aside = await commit(world.db, [setAside(world.db, read, { at: RETURNED_AT, by })]);
    expect(aside.ok).toBe(false);
    expect(await world.told()).toMatchObject({ reason: 'TEXT_BLOCKED' });
  });

  it('leaves it to the other where it was told once more', async () => {
    const ended = String((await world.told())?.endedAt);
    expect(await resendNotice(world, { id: ID, by }, ended)).toMatchObject({ ok: true });
    await arriveAndReturn();
    expect(await listed('failed')).toEqual([]);
    expect(await listed('2026-12-01')).toEqual([`${ended}#${ID}`]);
  });
});

describe('a receipt of what nobody knows', () => {
  it('is left alone where nobody has sent the notice yet', async () => {
    expect(await world.receive(world.aReceipt('delivered'))).toBe(0);
    expect(world.logged.at(-1)).toContain('"reason":"no-record"');
    await world.minute();
    expect(await world.told()).toMatchObject({ state: 'sent' });
  });

  it('brings back no notice whose record has expired', async () => {
    await world.minute();
    await world.db.client.send(
      new DeleteCommand({ TableName: world.db.tables.notices, Key: toldKey(aNotice('1')) }),
    );
    expect(await world.receive(world.aReceipt('delivered'), world.aReceipt('failed'))).toBe(0);
    expect(world.logged.at(-1)).toContain('"reason":"no-record"');
    expect(await world.told()).toBeUndefined();
  });

  it.each(['sign-in-code', '张三 13820001015'])(
    'is left alone where %j is no id of a notice, which the log doesn’t repeat',
    async (noticeId) => {
      expect(await world.receive(world.aReceipt('delivered', { noticeId }))).toBe(0);
      expect(world.logged.at(-1)).toContain('"reason":"not-a-notice"');
      expect(world.logged.join()).not.toContain('张三');
    },
  );

  it('fails where it doesn’t read, until it is a dead letter', async () => {
    expect(await world.receiveBody('{"Type":"Notification","Message":"what?"}')).toBe(1);
    expect(world.logged.at(-1)).toContain('receipt-failed');
  });
});

describe('a complaint', () => {
  it('says that the mail arrived, and stops reminders to that address only', async () => {
    const notice = { ...aNotice('1', mail), id: 'booking#1#1#booking-reminder-eve#email' };
    world = await createReceiptsWorld(notice);
    await world.minute();
    await world.receive(world.aReceipt('delivered'));
    await world.receive(world.aReceipt('complained', { at: addSeconds(TOLD_AT, 60) }));
    expect(await world.told()).toMatchObject({ state: 'delivered', receiptAt: TOLD_AT });
    const later = (id: string, to: string) => ({
      ...aNotice(id, { ...mail, to }),
      id: `booking#${id}#1#booking-reminder-eve#email`,
    });
    await world.write(later('2', mail.to), later('3', 'other@example.com'));
    await world.minute();
    expect(world.sent.map(({ to }) => to)).toEqual([mail.to, 'other@example.com']);
  });

  const mail = { channel: 'email', to: 'visitor@example.com' } as const;
  const aMail = (template: TemplateId) =>
    aNotice('1', { ...mail, template, id: `booking#1#1#${template}#email` });
  const declined = async () => {
    const since = await Promise.all(audiences.map((audience) => findOptOut(world, { ...mail, audience })));
    return audiences.filter((_, at) => since[at] !== undefined);
  };

  it.each([
    ['booking-reminder-eve', 'citizen'],
    ['booking-confirmed', 'citizen'],
    ['visit-reminder-cadre', 'staff'],
    ['matter-assigned', 'staff'],
  ] as const)('about %s stops only what is sent to the same person as %s', async (template, audience) => {
    world = await createReceiptsWorld(aMail(template));
    await world.minute();
    await world.receive(world.aReceipt('complained'));
    expect(await world.told()).toMatchObject({ state: 'delivered' });
    expect(await declined()).toEqual([audience]);
  });

  it('about a template that this version doesn’t know stops all that may be declined there', async () => {
    const notice = aMail('booking-reminder-eve');
    world = await createReceiptsWorld(notice);
    await world.minute();
    await world.db.client.send(
      new UpdateCommand({
        TableName: world.db.tables.notices,
        Key: toldKey(notice),
        UpdateExpression: 'SET template = :template',
        ExpressionAttributeValues: { ':template': 'of-another-version' },
      }),
    );
    await world.receive(world.aReceipt('complained'));
    expect(await declined()).toEqual(['citizen', 'staff']);
  });
});
