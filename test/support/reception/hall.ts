import { readFile } from 'node:fs/promises';
import { createApp } from '#functions/citizen/app.tsx';
import { createDeps } from '#functions/citizen/deps.ts';
import { personIdOf as personIdUnder } from '#shared/people/person-id.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { createLog } from '#shared/platform/log.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { importCalendar } from '#shared/reception/import-calendar.ts';
import { publishDays } from '#shared/reception/publish-days.ts';
import { defaultReceptionSettings } from '#shared/reception/reception-settings.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';
import { createSeed } from '../create-seed.ts';
import { createTestDb } from '../dynamodb.ts';
import { smsEnv } from '../people/access.ts';

export { HASH_SECRET };
export const demoCalendar = () => readFile('infra/local/demo/reception-days-2026-12.csv');

const OPENED = '2026-11-23T02:00:00.000Z';

const sowCalendar = createSeed(async (db) => {
  const deps = { db, settings: defaultReceptionSettings };
  const file = { name: 'calendar.csv', bytes: await demoCalendar() };
  await importCalendar(deps, file, { dryRun: false, strict: false }, OPENED);
  const days = await findDays(db, { from: '2026-12-01', to: '2026-12-31' });
  await publishDays(
    deps,
    days.map(({ day }) => day.id),
    OPENED,
  );
});

/** The receptions of the demo city, a week before the first, and a clock to move. */
export const openHall = async (published = true) => {
  const db = await createTestDb();
  const clock = { at: OPENED, now: () => clock.at };
  const settings = defaultReceptionSettings;
  const lines: string[] = [];
  const importFile = (bytes: Uint8Array, options = { dryRun: false, strict: false }) =>
    importCalendar({ db, settings }, { name: 'calendar.csv', bytes }, options, clock.at);
  if (published) await sowCalendar(db);
  return { db, clock, settings, importFile, lines, app: citizenApp(db, clock, lines) };
};

/** A citizen's app for which the bearer token is the phone, so that tests needn't sign anybody in. */
const citizenApp = (db: Db, clock: { now: () => string }, lines: string[]) => {
  let count = 0;
  const ids = { token: () => `token-${++count}`, digits: (length: number) => '1'.repeat(length) };
  const edge = { db, clock, realClock: clock, ids, log: createLog((line) => lines.push(line)) };
  const env = { TABLE_PREFIX: 'kaimen', PUBLIC_URL: 'https://kaimen.example', HASH_SECRET, ...smsEnv };
  return createApp({
    ...createDeps(env, edge),
    findSession: async (token) => ({
      kind: 'citizen',
      personId: personIdOf(token),
      phone: token,
      expiresAt: '2100-01-01T00:00:00.000Z',
    }),
  });
};

export const personIdOf = (phone: string): string => personIdUnder(HASH_SECRET, phone);

export const request = (slotId: string) => ({
  slotId,
  name: '张秀英',
  topic: 'land' as const,
  summary: '宅基地和邻居有一米宽的争议，希望现场量一量。',
  partySize: 2,
});
