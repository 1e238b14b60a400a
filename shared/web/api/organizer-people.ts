import { z } from 'zod';
import { cadreSchema } from '#shared/pairing/cadre.ts';
import { householdSchema } from '#shared/pairing/household.ts';
import { auditLineSchema } from '#shared/people/audit.ts';
import { departmentSchema } from '#shared/people/department.ts';
import { leaderSchema } from '#shared/people/leader.ts';
import { columnMappingSchema } from '#shared/sheets/column-mapping.ts';
import { rosterImportSchema } from '#shared/sheets/import-verb.ts';
import { XLSX_TYPE } from '#shared/sheets/sheet.ts';
import { civilMonthSchema } from '#shared/time/civil.ts';
import type { Operation } from './operation.ts';
import { importQuerySchema, uploadSchema } from './organizer-reception.ts';
import { cursorSchema, pageOf } from './page-of.ts';

const staffOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };
const roster = z.object({ roster: z.enum(['leaders', 'departments', 'cadres', 'households']) });
const rosterQuerySchema = importQuerySchema.extend({
  columns: z
    .string()
    .optional()
    .describe(
      'Which title of the sheet is which column, as JSON: `{"工号": "挂钩干部编号", "邮箱": ""}`, empty for none. A query parameter or a field of the form. Remembered for the next sheet with the same titles',
    ),
  headerRow: columnMappingSchema.shape.headerRow,
});
const workbook = {
  description: 'An xlsx file, an attachment',
  type: XLSX_TYPE,
  schema: uploadSchema.shape.file,
};
const record = z.union([leaderSchema, departmentSchema, cadreSchema, householdSchema]);

/** The rosters, and who of the staff read what. */
export const peopleOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/organizer/rosters/{roster}',
    id: 'listRoster',
    summary: 'The records of a roster, in the order of their ids',
    signedIn: 'staff',
    params: roster,
    query: cursorSchema,
    answers: { 200: { description: 'A page of records', schema: pageOf(record) } },
    refusals: { 400: ['malformed'], ...staffOnly, 404: ['not-found'] },
  },
  {
    method: 'post',
    path: '/api/organizer/rosters/{roster}/import',
    id: 'importRoster',
    summary: 'Import a roster',
    description:
      'The same file twice changes nothing; a changed row updates its record; nothing is deleted. The file is the field `file` of a form, or the body itself.',
    signedIn: 'staff',
    params: roster,
    query: rosterQuerySchema,
    body: { type: 'multipart/form-data', schema: uploadSchema },
    answers: { 200: { description: 'What became of each row', schema: rosterImportSchema } },
    refusals: {
      400: ['malformed', 'missing-column', 'duplicate-column', 'unknown-encoding', 'unknown-file-type'],
      ...staffOnly,
      404: ['not-found'],
      413: ['too-large'],
    },
  },
  {
    method: 'get',
    path: '/api/organizer/rosters/{roster}/export',
    id: 'exportRoster',
    summary: 'A roster as xlsx, in the columns it is imported in',
    description: 'Importing it again changes nothing. Leaves a line.',
    signedIn: 'staff',
    params: roster,
    answers: { 200: workbook },
    refusals: { ...staffOnly, 404: ['not-found'], 413: ['export-too-large'] },
  },
  {
    method: 'get',
    path: '/api/organizer/pairings/export',
    id: 'exportPairings',
    summary: 'Who is paired with whom, as xlsx',
    description: 'One row for each household and seat, with the reason and since when. Leaves a line.',
    signedIn: 'staff',
    answers: { 200: workbook },
    refusals: { ...staffOnly, 413: ['export-too-large'] },
  },
  {
    method: 'get',
    path: '/api/organizer/visits/export',
    id: 'exportVisits',
    summary: 'The visits of a month and their logs, as xlsx',
    description: 'Two worksheets. The logs hold what households raised; leaves a line.',
    signedIn: 'staff',
    query: z.object({ month: civilMonthSchema.describe('`2026-12`') }),
    answers: { 200: workbook },
    refusals: { 400: ['malformed'], ...staffOnly, 413: ['export-too-large'] },
  },
  {
    method: 'get',
    path: '/api/organizer/audit',
    id: 'listAuditLines',
    summary: 'Who of the staff read or changed what, newest first',
    signedIn: 'staff',
    query: cursorSchema.extend({ month: civilMonthSchema.optional().describe('This month, if left out') }),
    answers: {
      200: {
        description: 'A page of lines',
        schema: pageOf(auditLineSchema.extend({ at: z.iso.datetime() })),
      },
    },
    refusals: { 400: ['malformed'], ...staffOnly },
  },
];
