import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { recipientPartition } from '#shared/notices/keys.ts';
import { listToldAbout } from '#shared/notices/list-told-about.ts';
import { listToldTo } from '#shared/notices/list-told-to.ts';
import type { ListedNotice } from '#shared/notices/listed-notice.ts';
import type { Recipient } from '#shared/notices/recipient.ts';
import { countAttempt } from '#shared/notices/recipient-store.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { commit } from '#shared/platform/commit.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

const DAY = 86_400;
const sms: Recipient = { channel: 'sms', to: '+8613820001015' };
const mail: Recipient = { channel: 'email', to: 'zhang@example.com' };
const aMail = (id: string, to: string) =>
  aNotice(id, { channel: 'email', to, id: `booking#${id}#1#booking-reminder-eve#email` });

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const refuse = (kind: 'permanent' | 'temporary' | 'unknown', code: string) => {
  world.faults.send = () => {
    throw new SendError(kind, code);
  };
};

/** Delivers notices at an instant, each about a booking of its own. */
const deliver = async (at: Instant, ...notices: ReturnType<typeof aNotice>[]) => {
  world.setNow(at);
  await world.write(
    ...notices.map((notice) => ({ ...notice, dueAt: at, uselessAt: addSeconds(at, DAY / 2) })),
  );
  await world.minute();
};

const inWords = ({ items }: { items: ListedNotice[] }) =>
  items.map((item) =>
    item.as === 'told'
      ? `${item.told.subject.id} ${item.told.state}`
      : `${item.waiting.notice.subject.id} waiting`,
  );

const toldTo = async (recipient: Recipient, now = NOON) => inWords(await listToldTo(world, recipient, now));

describe('what was sent to a phone or address', () => {
  it('is found by it, newest first, among what others were told', async () => {
    await deliver(NOON, aNotice('1'), aNotice('other', { to: '+8613820001016' }));
    await deliver(addSeconds(NOON, 60), aNotice('2'), aMail('3', 'zhang@example.com'));
    await deliver(addSeconds(NOON, 120), aMail('4', 'Zhang@Example.com'));
    expect(await toldTo(sms)).toEqual(['2 sent', '1 sent']);
    expect(await toldTo(mail)).toEqual(['4 sent', '3 sent']);
    expect(await toldTo({ ...mail, to: 'ZHANG@example.com' })).toEqual(['4 sent', '3 sent']);
    expect(await toldTo({ channel: 'sms', to: '+8613820001017' })).toEqual([]);
  });

  it('is looked for thirty days back', async () => {
    await deliver(NOON, aNotice('1'));
    await deliver(addSeconds(NOON, DAY), aNotice('2'));
    expect(await toldTo(sms, addSeconds(NOON, 30 * DAY))).toEqual(['2 sent', '1 sent']);
    expect(await toldTo(sms, addSeconds(NOON, 31 * DAY))).toEqual(['2 sent']);
  });

  it('stays known for as long as it is looked for', async () => {
    await deliver(NOON, aNotice('1'));
    const { Items = [] } = await world.db.client.send(
      new ScanCommand({ TableName: world.db.tables.notices }),
    );
    const { expiresAtSeconds } = Items.find(({ pk }) => String(pk).startsWith('recipient#')) ?? {};
    const lastLook = new Date('2030-01-01T00:00:00.000Z').getTime() / 1000 + 31 * DAY;
    expect(expiresAtSeconds).toBeGreaterThan(lastLook);
  });

  it('has what failed in it, and what is being tried again, with its next try', async () => {
    refuse('permanent', 'no-such-phone');
    await deliver(NOON, aNotice('failed'));
    refuse('temporary', 'slow');
    await deliver(addSeconds(NOON, 20), aNotice('refused'));
    refuse('unknown', 'lost');
    await deliver(addSeconds(NOON, 40), aNotice('unknown'));
    expect(await toldTo(sms)).toEqual(['unknown waiting', 'refused waiting', 'failed failed']);
    const { items } = await listToldTo(world, sms, NOON);
    expect(items[1]).toMatchObject({ waiting: { tries: { failures: 1, reason: 'slow' } } });
  });

  it('is each once, however often it was tried, and on whichever day', async () => {
    refuse('temporary', 'slow');
    await deliver('2026-12-01T12:59:00.000Z', aNotice('1'));
    world.faults.send = undefined;
    world.setNow('2026-12-02T00:30:00.000Z');
    await world.minute();
    expect(await toldTo(sms, '2026-12-02T00:30:00.000Z')).toEqual(['1 sent']);
  });

  it('is shown as the newest fifty, and says that there is more', async () => {
    for (const day of [0, 1, 2])
      await deliver(
        addSeconds(NOON, day * DAY),
        ...Array.from({ length: 20 }, (_, index) => aNotice(`${day}-${index}`)),
      );
    const now = addSeconds(NOON, 2 * DAY);
    const { items, isPart } = await listToldTo(world, sms, now);
    expect([items.length, isPart]).toEqual([50, true]);
    expect((await listToldTo(world, sms, addSeconds(now, 29 * DAY))).isPart).toBe(false);
  });

  it('is no list without end: another notice beyond two hundred of a day waits, one of them may be tried again', async () => {
    const limit = { on: '2026-12-01', most: 1000, expiresAtSeconds: 2_000_000_000 };
    const count = async (id: string) =>
      (await commit(world.db, [countAttempt(world, { ...sms, id }, limit)])).ok;
    expect(await count('n0')).toBe(true);
    await world.db.client.send(
      new UpdateCommand({
        TableName: world.db.tables.notices,
        Key: { pk: recipientPartition(world.hashSecret, sms.to), sk: 'attempts#sms#2026-12-01' },
        UpdateExpression: 'ADD tried :more',
        ExpressionAttributeValues: {
          ':more': new Set(Array.from({ length: 199 }, (_, index) => `n${index + 1}`)),
        },
      }),
    );
    expect(await count('n200')).toBe(false);
    expect(await count('n7')).toBe(true);
  });
});

describe('what was told about some subjects', () => {
  const about = async (...ids: string[]) =>
    inWords(
      await listToldAbout(
        world.db,
        ids.map((id) => ({ kind: 'booking', id })),
      ),
    );

  it('is all of it together, newest first, and nothing about others', async () => {
    await deliver(NOON, aNotice('1'));
    await deliver(addSeconds(NOON, 60), aNotice('2'), aNotice('3'));
    expect(await about('1', '2')).toEqual(['2 sent', '1 sent']);
    expect(await about()).toEqual([]);
  });

  it('has what is being tried again in it, whether or not a provider may have it', async () => {
    refuse('temporary', 'slow');
    await deliver(NOON, aNotice('1'), aNotice('other'));
    refuse('unknown', 'lost');
    await deliver(addSeconds(NOON, 30), aNotice('2'));
    expect(await about('1', '2')).toEqual(['2 waiting', '1 waiting']);
  });

  it('has nothing of what waits for its first time: it stands under its due time alone', async () => {
    await world.write(aNotice('1'));
    expect(await about('1')).toEqual([]);
  });
});
