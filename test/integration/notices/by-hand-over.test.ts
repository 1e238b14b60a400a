import { beforeAll, describe, expect, it } from 'vitest';
import { runMinute } from '#functions/follow-up/run-minute.ts';
import { previewDigest } from '#shared/digest/preview-digest.ts';
import { findByHandStanding } from '#shared/notices/by-hand-store.ts';
import { dropOverByHand } from '#shared/notices/drop-over-by-hand.ts';
import { markSentByHand, takeBackByHand } from '#shared/notices/end-by-hand.ts';
import { countListed } from '#shared/notices/list-count-store.ts';
import { listNotices } from '#shared/notices/list-store.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { findTold } from '#shared/notices/told-store.ts';
import { createLog } from '#shared/platform/log.ts';
import { defaultReceptionSettings } from '#shared/reception/reception-settings.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { aConfirmation, putTold } from '#test/support/notices/put-told.ts';
import { aNotice, NOON } from './world.ts';

const ENDED = { state: 'by-hand' as const, sender: 'hand' as const, endedAt: NOON };
const HOUR = addSeconds(NOON, 3600);
const until = (notice: Notice, uselessAt: string): Notice => ({ ...notice, uselessAt });

let db: Awaited<ReturnType<typeof createTestDb>>;
const logged: string[] = [];
const log = createLog((line) => logged.push(line));
const at = (now: string) => ({ db, clock: { now: () => now }, log });
const end = async (id: string) => {
  const told = await findTold(db, id);
  return told && { state: told.state, reason: told.reason, endedAt: told.endedAt };
};

beforeAll(async () => {
  db = await createTestDb();
});

describe('what nobody sent by hand in time', () => {
  const reminder = until(aNotice('1'), HOUR);
  const mustKnow = until(aConfirmation('2', { template: 'booking-called-off' }), HOUR);
  const useful = until(aNotice('3'), addSeconds(HOUR, 1));
  const sooner = until(aNotice('4'), addSeconds(NOON, 60));
  const unknown = until(aNotice('5', { template: 'of-another-version' }), HOUR);

  it('stays until its time is over, and is counted as work to be done', async () => {
    await putTold(db, [reminder, mustKnow, useful, sooner, unknown], ENDED);
    expect(await dropOverByHand(at(NOON))).toBe(0);
    expect(await findByHandStanding(db, NOON)).toEqual({ count: 5, soonestAt: sooner.uselessAt });
    expect(await countListed(db, 'by-hand', { usefulAt: NOON })).toBe(5);
  });

  it('counts no more from then on, even before it is taken off the list', async () => {
    expect(await findByHandStanding(db, HOUR)).toEqual({ count: 1, soonestAt: useful.uselessAt });
    expect(await countListed(db, 'by-hand', { usefulAt: HOUR, most: 3 })).toBe(1);
    const { lines } = await previewDigest({ db }, undefined, HOUR);
    expect(lines.join()).toContain('等着人工发送的：1条');
  });

  it('leaves the list by itself: dropped, or failed where its person must know, so that somebody calls', async () => {
    await runMinute({ ...at(HOUR), settings: defaultReceptionSettings });
    expect(await end(reminder.id)).toEqual({ state: 'dropped', reason: 'too-late', endedAt: HOUR });
    expect(await end(sooner.id)).toMatchObject({ state: 'dropped' });
    expect(await end(unknown.id)).toMatchObject({ state: 'dropped' });
    expect(await end(mustKnow.id)).toEqual({ state: 'failed', reason: 'too-late', endedAt: HOUR });
    expect(await end(useful.id)).toMatchObject({ state: 'by-hand' });
    const idsOn = async (list: Parameters<typeof listNotices>[1]) =>
      (await listNotices(db, list, { limit: 9 })).items.map((item) => item.as === 'told' && item.told.id);
    expect(await idsOn('by-hand')).toEqual([useful.id]);
    expect(await idsOn('failed')).toEqual([mustKnow.id]);
    expect(await dropOverByHand(at(HOUR))).toBe(0);
    expect(await findByHandStanding(db, addSeconds(HOUR, 1))).toEqual({ count: 0 });
  });

  it('leaves the list though what changes have started could not be carried through', async () => {
    const late = until(aNotice('7'), HOUR);
    await putTold(db, [late], ENDED);
    const tables = { ...db.tables, reception: 'no-such-table' };
    const broken = { ...at(HOUR), db: { ...db, tables }, settings: defaultReceptionSettings };
    await expect(runMinute(broken)).rejects.toThrow();
    expect(await end(late.id)).toMatchObject({ state: 'dropped' });
    expect(logged.join()).toContain('"message":"minute-failed"');
  });

  it('ends as somebody says who deals with it at the same moment', async () => {
    const both = Array.from({ length: 8 }, (_, index) => until(aNotice(`2${index}`), HOUR));
    await putTold(db, both, ENDED);
    const [, ...marked] = await Promise.all([
      dropOverByHand(at(HOUR)),
      ...both.map(({ id }) => markSentByHand({ db }, { id, by: 'desk' }, HOUR)),
    ]);
    for (const [index, { id }] of both.entries()) {
      const told = await findTold(db, id);
      expect(told).toMatchObject(
        marked[index]?.ok ? { state: 'sent', byHand: { by: 'desk' } } : { state: 'dropped' },
      );
    }
  });

  it('and was taken back too late leaves the list again', async () => {
    await putTold(db, [until(aNotice('6'), HOUR)], ENDED);
    await markSentByHand({ db }, { id: aNotice('6').id, by: 'desk' }, NOON);
    await takeBackByHand({ db }, aNotice('6').id, HOUR);
    await dropOverByHand(at(HOUR));
    expect(await end(aNotice('6').id)).toMatchObject({ state: 'dropped', reason: 'too-late' });
  });

  it('is taken away in portions, the longest waiting first', async () => {
    const many = Array.from({ length: 5 }, (_, index) => until(aNotice(`9${index}`), HOUR));
    await putTold(db, many, ENDED);
    const done = [];
    for (let minute = 0; minute < 3; minute += 1)
      done.push(await dropOverByHand({ ...at(HOUR), mostOver: 3 }));
    expect(done).toEqual([3, 2, 0]);
    expect(logged.join()).not.toContain('13820001015');
  });
});
