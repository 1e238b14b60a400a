import { beforeEach, describe, expect, it } from 'vitest';
import { addVisit } from '#shared/pairing/add-visit.ts';
import { askOtherTime } from '#shared/pairing/ask-other-time.ts';
import { logVisit } from '#shared/pairing/log-visit.ts';
import { moveVisit } from '#shared/pairing/move-visit.ts';
import { findVisit } from '#shared/pairing/visit-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { addDays, type CivilTime, instantAt } from '#shared/time/civil.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { accepted, pairCity, planning } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';

const WANG = 'GB0001';
const PLANNED = 'H00001.2026-12';
/** A Thursday on which nothing is planned, and its eve. */
const DAY = '2026-12-10';
const ADDED = `H00001.${DAY}`;
const onTheEve = (time: CivilTime) => instantAt('2026-12-09', time);
const onTheDay = (time: CivilTime) => instantAt(DAY, time);

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
  await pairCity(db, { month: '2026-12' });
});

const add = async (now: string) =>
  accepted(
    await addVisit(
      { db, ...planning },
      { cadreId: WANG, householdId: 'H00001', onDate: DAY, startTime: '15:00', ifWarned: 'add' },
      now,
    ),
  );
const ask = async (visitId: string, now: string, words = '上午更好') =>
  accepted(
    await askOtherTime(
      { db, ...planning },
      { householdId: 'H00001', visitId, wished: { words }, by: 'household' },
      now,
    ),
  );
const logNobodyHome = async (visitId: string, now: string) =>
  accepted(
    await logVisit(
      { db, ids: randomIds },
      { cadreId: WANG, visitId, stated: { how: 'phone', outcome: 'nobody-home' } },
      now,
    ),
  );
const sentAbout = async (visitId: string, now: string) =>
  (await sendDue(db, now))
    .filter(({ noticeId }) => noticeId.includes(visitId))
    .map(({ template, text }) => `${template} ${text.match(/\d\d:\d\d/)?.[0]}`)
    .sort();

const REMINDED = ['visit-coming-household 15:00', 'visit-reminder-cadre 15:00', 'visit-reminder-cadre 15:00'];

describe('a visit that was added in the evening, of which nobody was told yet', () => {
  it('is told in the morning although its household asks for another time in the night', async () => {
    await add(onTheEve('21:30'));
    await ask(ADDED, onTheEve('21:45'));
    expect(await sentAbout(ADDED, onTheEve('21:46'))).toEqual([]);
    expect(await sentAbout(ADDED, onTheDay('08:00'))).toEqual([
      ...REMINDED,
      'visit-time-asked 15:00',
      'visit-time-asked 15:00',
    ]);
    expect(await sentAbout(ADDED, onTheDay('08:01'))).toEqual([]);
  });

  it('is told in the morning although its cadre tried a call in the night', async () => {
    await add(onTheEve('21:30'));
    await logNobodyHome(ADDED, onTheEve('21:45'));
    expect(await sentAbout(ADDED, onTheDay('08:00'))).toEqual(REMINDED);
  });

  it('is told at its new time where it was moved before', async () => {
    await add(onTheEve('21:30'));
    const to = { onDate: DAY, startTime: '16:00', ifWarned: 'move' } as const;
    accepted(
      await moveVisit({ db, ...planning }, { cadreId: WANG, visitId: ADDED, ...to }, onTheEve('21:40')),
    );
    await ask(ADDED, onTheEve('21:45'));
    const sent = await sentAbout(ADDED, onTheDay('08:00'));
    expect(sent).toContain('visit-moved-household 16:00');
    expect(sent.join()).not.toContain('15:00');
  });

  it('is told by one SMS of two wishes in the night: the newest', async () => {
    await add(onTheEve('21:30'));
    await ask(ADDED, onTheEve('21:45'));
    await ask(ADDED, onTheEve('21:50'), '下午更好');
    const sent = await sendDue(db, onTheDay('08:00'));
    const asked = sent.filter(({ template }) => template === 'visit-time-asked');
    expect(asked.map(({ noticeId }) => noticeId.split('#')[2])).toEqual(['3', '3']);
  });
});

describe('a visit in the plan', () => {
  const eveOfPlanned = async (time: CivilTime) =>
    instantAt(addDays((await findVisit(db, PLANNED))?.onDate ?? '', -1), time);
  const templates = (sent: string[]) => sent.map((one) => one.split(' ')[0]);

  it('is told whose reminders were due and still waiting when its household asked for another time', async () => {
    await ask(PLANNED, await eveOfPlanned('18:00'));
    expect(templates(await sentAbout(PLANNED, await eveOfPlanned('18:01')))).toEqual([
      'visit-coming-household',
      ...['visit-reminder-cadre', 'visit-reminder-cadre', 'visit-time-asked', 'visit-time-asked'],
    ]);
  });

  it('is not told again, whatever is asked or logged after it was', async () => {
    expect(await sentAbout(PLANNED, await eveOfPlanned('18:00'))).toHaveLength(3);
    await ask(PLANNED, await eveOfPlanned('18:30'));
    await logNobodyHome(PLANNED, await eveOfPlanned('18:40'));
    const later = await sentAbout(PLANNED, await eveOfPlanned('18:45'));
    expect(later.filter((one) => !one.startsWith('visit-time-asked'))).toEqual([]);
  });
});
