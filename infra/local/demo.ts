import { readFileSync } from 'node:fs';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { confirmPairings } from '#shared/pairing/confirm-pairings.ts';
import { importCadres } from '#shared/pairing/import-cadres.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import { proposePairings } from '#shared/pairing/propose-pairings.ts';
import { setMarketRule } from '#shared/pairing/set-market-rule.ts';
import { defaultVisitSettings } from '#shared/pairing/visit-settings.ts';
import { importDepartments } from '#shared/people/import-departments.ts';
import { importLeaders } from '#shared/people/import-leaders.ts';
import type { Edge } from '#shared/platform/edge.ts';
import type { Result } from '#shared/platform/result.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { importCalendar } from '#shared/reception/import-calendar.ts';
import { publishDays } from '#shared/reception/publish-days.ts';
import { defaultReceptionSettings } from '#shared/reception/reception-settings.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import { addDays, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { moveDatesAhead } from './demo-dates.ts';

const BY = 'organizer';
const APPLY = { dryRun: false, strict: false };
const LOADED = { pk: 'demo', sk: 'loaded' };
/** The towns have their markets; subdistricts have none. */
const MARKETS = { 东岭镇: '农历逢三、八', 西川镇: '逢1、6' };

const demoFile = (name: string): SheetFile => ({
  name,
  bytes: readFileSync(new URL(`./demo/${name}`, import.meta.url)),
});

const orThrow = <T>(step: string, result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`the demo city's ${step} was refused: ${result.refusal.code}`);
};

const wasLoaded = async ({ db }: Edge): Promise<boolean> =>
  (await db.client.send(new GetCommand({ TableName: db.tables.access, Key: LOADED }))).Item !== undefined;

const markLoaded = async ({ db }: Edge, loadedAt: Instant): Promise<void> => {
  await db.client.send(new PutCommand({ TableName: db.tables.access, Item: { ...LOADED, loadedAt } }));
};

const loadReception = async (edge: Edge, now: Instant): Promise<void> => {
  const today = civilDateOf(now);
  orThrow('leaders', await importLeaders(edge, demoFile('leaders.csv'), APPLY, now));
  orThrow('departments', await importDepartments(edge, demoFile('departments.csv'), APPLY, now));
  const calendar = demoFile('reception-days-2026-12.csv');
  const moved = moveDatesAhead(new TextDecoder().decode(calendar.bytes), today);
  const deps = { db: edge.db, settings: defaultReceptionSettings };
  const file = { ...calendar, bytes: new TextEncoder().encode(moved) };
  orThrow('calendar', await importCalendar(deps, file, APPLY, now));
  const days = await findDays(edge.db, { from: today, to: addDays(today, 62) });
  await publishDays(
    deps,
    days.map(({ day }) => day.id),
    now,
  );
};

const loadPairing = async (edge: Edge, now: Instant): Promise<void> => {
  orThrow('cadres', await importCadres(edge, demoFile('cadres.xlsx'), APPLY, now));
  orThrow('households', await importHouseholds(edge, demoFile('households.csv'), APPLY, now));
  for (const [town, rule] of Object.entries(MARKETS))
    orThrow('market days', await setMarketRule(edge, { town, rule, version: 0, by: BY }, now));
  const { id } = orThrow('pairing', await proposePairings(edge, { by: BY }, now));
  orThrow('pairing', await confirmPairings(edge, { id, by: BY }, now));
  const thisMonth = monthOf(civilDateOf(now));
  const deps = { db: edge.db, visitSettings: defaultVisitSettings };
  orThrow('visit plan', await makeVisitPlan(deps, { from: thisMonth, months: 2, by: BY }, now));
};

/** Loads the demo city once, by the code organizers import with: calendar published, pairing confirmed, visits planned. */
export const loadDemo = async (edge: Edge): Promise<void> => {
  if (await wasLoaded(edge)) return;
  console.log(
    '正在载入演示城市，只在第一次，约半分钟…  Loading the demo city, this once: about half a minute.',
  );
  const now = edge.clock.now();
  await loadReception(edge, now);
  await loadPairing(edge, now);
  await markLoaded(edge, now);
};
