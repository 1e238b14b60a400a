import { z } from 'zod';
import { absenceSchema } from '#shared/pairing/absence.ts';
import {
  absenceNamedSchema,
  absenceRequestSchema,
  cadreNamedSchema,
} from '#shared/pairing/absence-request.ts';
import { marketRuleSchema } from '#shared/pairing/market-day.ts';
import { marketRequestSchema } from '#shared/pairing/market-request.ts';
import { policyRequestSchema } from '#shared/pairing/policy-request.ts';
import { importReportSchema, rejectionSchema } from '#shared/sheets/import-report.ts';
import { civilDateSchema } from '#shared/time/civil.ts';
import type { Operation } from './operation.ts';

const organizerOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };
const json = 'application/json' as const;

const marketLineSchema = z.object({
  town: z.string(),
  rule: marketRuleSchema.optional(),
  words: z.string().describe('The rule as offices write it; empty for a town without a market'),
  version: z.int().describe('Hand it back when setting the rule; 0 where none was set yet'),
  nextDays: z.array(z.object({ on: civilDateSchema, lunar: z.string() })).describe('To check the rule by'),
});

const cadreAbsenceSchema = absenceNamedSchema.extend(cadreNamedSchema.shape);

/** What visits are planned by: market days, leave and duty, settings. */
export const visitPlanningOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/organizer/market-days',
    id: 'listMarketDays',
    summary: 'The market days of each town of the roster',
    signedIn: 'staff',
    answers: { 200: { description: 'The towns', schema: z.object({ items: z.array(marketLineSchema) }) } },
    refusals: organizerOnly,
  },
  {
    method: 'put',
    path: '/api/organizer/market-days',
    id: 'setMarketDays',
    summary: 'Set the market days of a town, as offices write them',
    signedIn: 'staff',
    body: { type: json, schema: marketRequestSchema },
    answers: { 200: { description: 'The town as it is now', schema: marketLineSchema } },
    refusals: { 400: ['malformed', 'not-json'], ...organizerOnly, 409: ['changed-meanwhile'] },
  },
  {
    method: 'get',
    path: '/api/organizer/visit-settings',
    id: 'getVisitSettings',
    summary: 'How visits are planned',
    signedIn: 'staff',
    answers: { 200: { description: 'The settings that hold', schema: policyRequestSchema } },
    refusals: organizerOnly,
  },
  {
    method: 'put',
    path: '/api/organizer/visit-settings',
    id: 'setVisitSettings',
    summary: 'Set how visits are planned; what is planned already stays',
    signedIn: 'staff',
    body: { type: json, schema: policyRequestSchema },
    answers: { 200: { description: 'The settings that hold now', schema: policyRequestSchema } },
    refusals: { 400: ['malformed', 'not-json'], ...organizerOnly, 409: ['changed-meanwhile'] },
  },
  {
    method: 'get',
    path: '/api/organizer/absences',
    id: 'listAbsences',
    summary: 'Leave and duty of cadres from today on, the one that ends first leading',
    signedIn: 'staff',
    answers: { 200: { description: 'The absences', schema: z.object({ items: z.array(absenceSchema) }) } },
    refusals: organizerOnly,
  },
  {
    method: 'post',
    path: '/api/organizer/absences',
    id: 'enterAbsence',
    summary: 'Enter days on which a cadre is on leave or on duty',
    description: 'To enter the same again changes nothing. Visits planned on those days are listed and stay.',
    signedIn: 'staff',
    body: { type: json, schema: z.intersection(absenceRequestSchema, cadreNamedSchema) },
    answers: {
      201: {
        description: 'The absence, and the visits that fall on it',
        schema: absenceSchema.extend({
          affected: z.array(
            z.object({
              id: z.string(),
              onDate: civilDateSchema,
              stays: z.boolean().describe('Agreed, moved or taken over: planning leaves it to people'),
            }),
          ),
        }),
      },
    },
    refusals: { 400: ['malformed', 'not-json'], ...organizerOnly },
  },
  {
    method: 'delete',
    path: '/api/organizer/absences',
    id: 'removeAbsence',
    summary: 'Take an absence away',
    signedIn: 'staff',
    body: { type: json, schema: cadreAbsenceSchema },
    answers: { 204: { description: 'It is gone, or was never there' } },
    refusals: { 400: ['malformed', 'not-json'], ...organizerOnly },
  },
  {
    method: 'post',
    path: '/api/organizer/absences/import',
    id: 'importAbsences',
    summary: 'Import a roster of duty and leave (工号、从、到、事由), xlsx or csv',
    signedIn: 'staff',
    query: z.object({ dryRun: z.string().optional(), strict: z.string().optional() }),
    body: { type: 'multipart/form-data', schema: z.object({ file: z.string().meta({ format: 'binary' }) }) },
    answers: {
      200: {
        description: 'What became of its rows',
        schema: importReportSchema.extend({ unchanged: z.int(), warnings: z.array(rejectionSchema) }),
      },
    },
    refusals: {
      400: ['malformed', 'missing-column', 'file-broken'],
      ...organizerOnly,
      413: ['file-too-large'],
    },
  },
  {
    method: 'post',
    path: '/api/organizer/absences/replan',
    id: 'replanAbsences',
    summary: 'Move visits off the days their cadre is away',
    description:
      'Each within the month it is for, with new notices. What was agreed, moved or taken over is left.',
    signedIn: 'staff',
    answers: {
      200: {
        description: 'What moved, and what was left where it is, with the reason',
        schema: z.object({
          moved: z.array(z.object({ id: z.string(), from: civilDateSchema, to: civilDateSchema })),
          left: z.array(z.object({ id: z.string(), onDate: civilDateSchema, because: z.string() })),
        }),
      },
    },
    refusals: organizerOnly,
  },
];
