import { type Context, Hono } from 'hono';
import { listAllPairings } from '#shared/pairing/export-pairings.ts';
import { listVisitsOfMonth } from '#shared/pairing/export-visits.ts';
import { planRequestSchema } from '#shared/pairing/office-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { organizerWording } from '#shared/web/wording/organizer.ts';
import { rosterMappingWording } from '#shared/web/wording/roster-mapping.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { answerWorkbook } from '../export-answer.ts';
import { logSheet, pairingSheet, visitSheet } from '../export-sheets.ts';
import { leaveLine } from '../leave-line.ts';
import { isRosterName, rosters } from '../rosters.ts';

const { fileNames } = rosterMappingWording.exports;
const EVERYTHING = ['all'];

/** Under the site's own address the browser gets a file, or a page that says why not; under `/api` a program does. */
const inBoth = (path: string): string[] => [path, `/api${path}`];

/** What goes out as xlsx: rosters as they come in, pairings, and the visits of a month with their logs. Each leaves a line. */
export const exportFiles = (deps: OrganizerDeps) => {
  const exportRoster = async (c: Context<WebEnv>) => {
    const name = c.req.param('roster') ?? '';
    if (!isRosterName(name))
      return answerRefusal(c, organizerAudience, { kind: 'not-found', code: 'not-found' });
    const rows = await rosters[name].listStatedRows(deps.db);
    await leaveLine(deps, c, { action: 'exported', subject: 'roster', subjectIds: [name] });
    const zh = organizerWording.rosters.names[name];
    return await answerWorkbook(c, { plain: name, zh }, [{ name: zh, header: rosters[name].headers, rows }]);
  };

  const exportPairings = async (c: Context<WebEnv>) => {
    const pairings = await listAllPairings(deps.db);
    await leaveLine(deps, c, { action: 'exported', subject: 'pairing', subjectIds: EVERYTHING });
    return await answerWorkbook(c, { plain: 'pairings', zh: fileNames.pairings }, [pairingSheet(pairings)]);
  };

  const exportVisits = async (c: Context<WebEnv>) => {
    const asked = readInput(planRequestSchema, { month: c.req.query('month') });
    if (!asked.ok) return answerRefusal(c, organizerAudience, asked.refusal);
    const { month } = asked.value;
    const visits = await listVisitsOfMonth(deps.db, month);
    await leaveLine(deps, c, { action: 'exported', subject: 'visit', subjectIds: [month] });
    const name = { plain: `visits-${month}`, zh: fileNames.visits(month) };
    return await answerWorkbook(c, name, [visitSheet(visits), logSheet(visits)]);
  };

  return new Hono<WebEnv>()
    .on('GET', inBoth(`${areas.rosters.href}/:roster/export`), exportRoster)
    .on('GET', inBoth(`${areas.pairings.href}/export`), exportPairings)
    .on('GET', [`${areas.visitPlans.href}/export`, '/api/organizer/visits/export'], exportVisits);
};
