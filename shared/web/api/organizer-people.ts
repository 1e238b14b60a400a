import { z } from 'zod';
import { cadreSchema } from '#shared/pairing/cadre.ts';
import { householdSchema } from '#shared/pairing/household.ts';
import { auditLineSchema } from '#shared/people/audit.ts';
import { departmentSchema } from '#shared/people/department.ts';
import { leaderSchema } from '#shared/people/leader.ts';
import { rosterImportSchema } from '#shared/sheets/import-verb.ts';
import { civilMonthSchema } from '#shared/time/civil.ts';
import type { Operation } from './operation.ts';
import { importQuerySchema, uploadSchema } from './organizer-reception.ts';
import { cursorSchema, pageOf } from './page-of.ts';

const staffOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };
const roster = z.object({ roster: z.enum(['leaders', 'departments', 'cadres', 'households']) });
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
    query: importQuerySchema,
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
