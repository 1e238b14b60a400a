import { beforeEach, describe, expect, it } from 'vitest';
import { dueKey } from '#shared/notices/keys.ts';
import { listNotices } from '#shared/notices/list-store.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import { queuedNotice } from '#shared/notices/queue.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const told = async (bookingId: string) => await listAbout(world.db, { kind: 'booking', id: bookingId });

describe('delivering', () => {
  it('sends what is due and says what was told, until its retention ends', async () => {
    await world.write(aNotice('1'));
    expect(await world.minute()).toEqual({ batchItemFailures: [] });
    expect(world.sent).toEqual([
      {
        noticeId: 'booking#1#1#booking-reminder-eve#sms',
        to: '+8613820001015',
        template: 'booking-reminder-eve',
        variables: aNotice('1').variables,
        failures: 0,
        usefulSeconds: 73_800,
        text: '【开门】提醒：12月2日周三08:30，市群众工作局接待大厅，预约号123456789012。请提前10分钟到，来不了请取消。',
      },
    ]);
    const expiresAtSeconds = Date.parse('2030-01-01T00:00:00.000Z') / 1000 + 180 * 86_400;
    expect(await told('1')).toEqual([
      {
        ...aNotice('1'),
        state: 'sent',
        attempts: 1,
        sender: 'aws',
        providerId: 'provider-1',
        wording: 0,
        endedAt: NOON,
        expiresAtSeconds,
      },
    ]);
  });

  it('sends once though the same event comes twice, at once or later', async () => {
    await world.write(aNotice('1'), aNotice('2'));
    await world.sweep.queueDue();
    await world.sweep.queueDue();
    const event = world.eventOf(world.takeQueued());
    expect(event.Records).toHaveLength(4);
    await Promise.all([world.deliver(event), world.deliver(event)]);
    await world.deliver(event);
    world.later(3600);
    await world.deliver(event);
    expect(world.sent.map(({ noticeId }) => noticeId).sort()).toEqual([aNotice('1').id, aNotice('2').id]);
  });

  it('does not remind of a cancelled booking', async () => {
    await world.write(aNotice('1'));
    world.subjects.set('1', { version: 2, live: false });
    await world.minute();
    expect(world.sent).toEqual([]);
    expect(await told('1')).toMatchObject([{ state: 'dropped', reason: 'moved-on', attempts: 0 }]);
  });

  it('does not remind of a booking that is not there any more', async () => {
    await world.write(aNotice('1'));
    world.subjects.delete('1');
    await world.minute();
    expect(await told('1')).toMatchObject([{ state: 'dropped', reason: 'gone' }]);
  });

  it('drops what comes too late, with that reason', async () => {
    await world.write(aNotice('1'));
    world.setNow(aNotice('1').uselessAt);
    await world.minute();
    expect(world.sent).toEqual([]);
    expect(await told('1')).toMatchObject([{ state: 'dropped', reason: 'too-late' }]);
  });

  it('counts as failed what came too late though one must know it, so that somebody calls', async () => {
    await world.write(aNotice('1', { template: 'booking-day-moved' }));
    world.setNow(aNotice('1').uselessAt);
    await world.minute();
    expect(world.sent).toEqual([]);
    expect(await told('1')).toMatchObject([{ state: 'failed', reason: 'too-late', attempts: 0 }]);
    expect((await listNotices(world.db, 'failed', { limit: 9 })).items).toHaveLength(1);
    expect(world.logged.filter((line) => line.includes('notice-failed'))).toHaveLength(1);
  });

  it('lets a confirmation that a provider refused until late wait for the morning', async () => {
    const dueAt = '2026-12-01T12:50:00.000Z';
    await world.write(
      aNotice('1', { template: 'booking-confirmed', dueAt, uselessAt: '2026-12-02T02:30:00.000Z' }),
    );
    world.faults.send = () => {
      throw new SendError('temporary', 'Throttled');
    };
    world.setNow(dueAt);
    await world.minute();
    world.faults.send = undefined;
    world.setNow('2026-12-01T13:20:00.001Z');
    await world.minute();
    expect(world.sent).toEqual([]);
    world.setNow('2026-12-02T00:00:00.000Z');
    await world.minute();
    expect(await told('1')).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('lets a reminder that was held up into quiet hours wait until they end', async () => {
    await world.write(aNotice('1', { uselessAt: '2026-12-02T02:30:00.000Z' }));
    world.setNow('2026-12-01T15:00:00.000Z');
    await world.minute();
    world.setNow('2026-12-01T23:59:59.999Z');
    await world.minute();
    expect(world.sent).toEqual([]);
    world.setNow('2026-12-02T00:00:00.000Z');
    await world.minute();
    expect(await told('1')).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  it('never lets a name, a phone or the words of a message into the log', async () => {
    await world.write(aNotice('1'), aNotice('2'));
    world.faults.send = ({ noticeId, to, text }) => {
      if (noticeId === aNotice('2').id) throw new Error(`${to} ${text}`);
    };
    await world.minute();
    expect(world.logged.length).toBeGreaterThan(2);
    expect(world.logged.join('\n')).not.toMatch(/138200|接待大厅|提醒：/);
  });
});

describe('a batch', () => {
  it('sends back only what surprised, and the rest is done', async () => {
    await world.write(aNotice('1'), aNotice('2'));
    world.faults.send = ({ noticeId }) => {
      if (noticeId === aNotice('1').id) throw new TypeError('a surprise');
    };
    const messages = [
      queuedNotice(dueKey(aNotice('1'), NOON)),
      queuedNotice(dueKey(aNotice('2'), NOON)),
      'not a notice',
      queuedNotice(dueKey(aNotice('unknown'), NOON)),
    ];
    expect(await world.deliver(world.eventOf(messages))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm0' }, { itemIdentifier: 'm2' }],
    });
    expect(world.sent.map(({ noticeId }) => noticeId)).toEqual([aNotice('2').id]);
  });
});

describe('new notices in the stream', () => {
  const record = (eventName: string, key: { pk: string; sk: string }) => ({
    eventName,
    dynamodb: { Keys: { pk: { S: key.pk }, sk: { S: key.sk } } },
  });

  it('are queued if they are due at once, and left to the sweep if not', async () => {
    const due = dueKey(aNotice('confirmation'), NOON);
    await world.sweep.queueNew({
      Records: [
        record('INSERT', due),
        record('INSERT', dueKey(aNotice('reminder'), addSeconds(NOON, 0.001))),
        record('MODIFY', dueKey(aNotice('claimed'), NOON)),
        record('REMOVE', dueKey(aNotice('done'), NOON)),
        record('INSERT', { pk: 'about#booking#1', sk: 'told' }),
        {},
      ],
    });
    expect(world.takeQueued()).toEqual([queuedNotice(due)]);
  });

  it('that come twice are sent once', async () => {
    await world.write(aNotice('1'));
    const event = { Records: [record('INSERT', dueKey(aNotice('1'), NOON))] };
    await world.sweep.queueNew(event);
    await world.sweep.queueNew(event);
    await world.deliver(world.eventOf(world.takeQueued()));
    expect(world.sent).toHaveLength(1);
  });
});
