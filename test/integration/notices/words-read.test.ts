import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { builtInWords } from '#shared/notices/built-in-words.ts';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createReadWords } from '#shared/notices/create-read-words.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import { saveWords } from '#shared/notices/save-words.ts';
import type { WordsOf } from '#shared/notices/words.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { sendingBy } from '#test/support/sending-by.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

const SMS: WordsOf = { template: 'booking-reminder-eve', channel: 'sms', lang: 'zh' };
const OURS = '请记得：{day}{time}，{place}，预约号{code}。';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const save = async (text: string, basedOn = 0, of = SMS): Promise<void> => {
  const saved = await saveWords(
    world.db,
    of,
    { text, basedOn },
    { by: 'wang', now: NOON, signature: '【开门】' },
  );
  if (!saved.ok) throw new Error(saved.refusal.code);
};

/** A database that counts its Queries and fails them where `isDown` says so. */
const watched = (db: Db) => {
  const seen = { queries: 0, isDown: false };
  const counting = sendingBy(db, async (command) => {
    if (command instanceof QueryCommand) {
      seen.queries += 1;
      if (seen.isDown) throw new Error('the database is down');
    }
    return db.client.send(command);
  });
  return { db: counting, seen };
};

/** Reads words by a clock of its own. */
const openReader = () => {
  const { db, seen } = watched(world.db);
  const clock = { at: NOON, now: () => clock.at };
  const readWords = createReadWords(db, clock);
  return {
    seen,
    readWords,
    read: async (of: WordsOf = SMS) => (await readWords(of.template, of.channel, of.lang))?.text,
    pass: (seconds: number) => {
      clock.at = addSeconds(clock.at, seconds);
    },
  };
};

describe('the words that hold now', () => {
  it('are those Kaimen comes with, as long as the office has none of its own', async () => {
    const { readWords } = openReader();
    for (const lang of ['zh', 'en'] as const)
      expect(await readWords(SMS.template, 'sms', lang)).toEqual(builtInWords(SMS.template, 'sms', lang));
    expect(await readWords('slot-offered', 'email', 'zh')).toBeUndefined();
  });

  it('are the office’s newest, and only where it has some', async () => {
    await save('一，{day}{time}{place}{code}');
    await save(OURS, 1);
    const { read } = openReader();
    expect(await read()).toBe(OURS);
    const english = { ...SMS, lang: 'en' as const };
    expect(await read(english)).toBe(builtInWords(SMS.template, 'sms', 'en')?.text);
    const mail = { ...SMS, channel: 'email' as const };
    expect(await read(mail)).toBe(builtInWords(SMS.template, 'email', 'zh')?.text);
  });

  it('are read once in a minute, for all channels and languages of a template', async () => {
    const { read, seen, pass } = openReader();
    await Promise.all([read(), read(), read({ ...SMS, lang: 'en' }), read({ ...SMS, channel: 'email' })]);
    pass(59);
    await read();
    expect(seen.queries).toBe(1);
    await read({ ...SMS, template: 'booking-moved' });
    expect(seen.queries).toBe(2);
  });

  it.each([
    [59, builtInWords(SMS.template, 'sms', 'zh')?.text],
    [60, OURS],
  ])('are the new ones a minute after they were saved: after %i seconds', async (seconds, text) => {
    const { read, pass } = openReader();
    await read();
    await save(OURS);
    pass(seconds);
    expect(await read()).toBe(text);
  });

  it('are none at all while they can’t be read, and are asked for again at once', async () => {
    await save(OURS);
    const { read, seen, pass } = openReader();
    await read();
    pass(60);
    seen.isDown = true;
    await expect(read()).rejects.toThrow('the database is down');
    await expect(read()).rejects.toThrow('the database is down');
    seen.isDown = false;
    expect(await read()).toBe(OURS);
  });
});

describe('a message that leaves', () => {
  const waiting = aNotice('123456789012');

  it('is in the office’s words, and its record says in which version', async () => {
    await save(OURS);
    await world.write(waiting);
    await world.minute();
    expect(world.sent.map(({ text }) => text)).toEqual([
      '【开门】请记得：12月2日周三08:30，市群众工作局接待大厅，预约号123456789012。',
    ]);
    expect(await listAbout(world.db, waiting.subject)).toMatchObject([{ state: 'sent', wording: 1 }]);
  });

  it('is in the words of its language', async () => {
    await save(OURS);
    await world.write({ ...waiting, lang: 'en', variables: { ...waiting.variables, day: 'Wed 2 Dec' } });
    await world.minute();
    expect(world.sent[0]?.text).toMatch(/^【开门】Reminder: Wed 2 Dec 08:30, 市群众工作局接待大厅/);
    expect(await listAbout(world.db, waiting.subject)).toMatchObject([{ state: 'sent', wording: 0 }]);
  });

  it('waits rather than leave in other words while the office’s can’t be read', async () => {
    await save(OURS);
    await world.write(waiting);
    const { readWords, seen } = openReader();
    seen.isDown = true;
    const deliver = createDeliver({ ...world.deliverDeps, readWords });
    await world.sweep.queueDue();
    await deliver(world.eventOf(world.takeQueued()));
    expect(world.sent).toEqual([]);
    seen.isDown = false;
    world.later(60);
    await world.sweep.queueDue();
    await deliver(world.eventOf(world.takeQueued()));
    expect(world.sent[0]?.text).toContain('请记得');
  });
});
