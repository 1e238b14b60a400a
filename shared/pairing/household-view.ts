import { z } from 'zod';
import { matterStateSchema } from '#shared/matters/matter.ts';
import { civilDateSchema, civilTimeSchema } from '#shared/time/civil.ts';
import { instantSchema } from '#shared/time/instant.ts';
import { cadreSchema } from './cadre.ts';
import { consentSchema } from './consent.ts';
import { sayings } from './consent-rules.ts';
import { askedTimeSchema, visitLogSchema } from './visit.ts';

/** Who said something, where the household said it itself; else it is an account of the office. */
export const BY_HOUSEHOLD = 'household';

const whoSchema = cadreSchema.pick({ name: true, unit: true, post: true, phone: true });
export type Who = z.infer<typeof whoSchema>;

const comingSchema = z.object({
  id: z.string(),
  onDate: civilDateSchema,
  startTime: civilTimeSchema,
  version: z.int(),
  provisional: z.boolean().describe('The year has no holiday notice yet, so the day may still change'),
  who: whoSchema.optional().describe('Who comes'),
  standsIn: z.boolean().describe('A colleague comes in place of the household’s own cadre'),
  askedTime: askedTimeSchema.omit({ insteadOf: true, by: true }).optional(),
});
export type ComingVisit = z.infer<typeof comingSchema>;

const loggedSchema = visitLogSchema
  .pick({ how: true, outcome: true, raised: true, agreed: true, solved: true, loggedAt: true })
  .extend({ onDate: civilDateSchema, byName: z.string().optional() });

const matterOfVisitSchema = z.object({
  state: matterStateSchema,
  department: z.string().optional(),
  reportBy: civilDateSchema.optional(),
  answer: z.string().optional(),
  closed: z.string().optional().describe('Why it was closed'),
});

const copySchema = z.object({
  visitId: z.string(),
  onDate: civilDateSchema,
  logs: z.array(loggedSchema).describe('As they were written, the first leading: the last one counts'),
  additions: z.array(
    z.object({ words: z.string(), at: instantSchema, own: z.boolean().describe('Said by itself') }),
  ),
  matter: matterOfVisitSchema.optional().describe('What became of what was raised'),
});
export type CopyOfVisit = z.infer<typeof copySchema>;

/** All that is kept of a household's pairing and visits, as the household itself sees it. */
export const householdOwnViewSchema = z
  .object({
    id: z.string(),
    head: z.string(),
    place: z.string(),
    consent: consentSchema.pick({ state: true, pausedUntil: true, version: true }).optional(),
    maySay: z.array(z.enum(sayings)),
    first: whoSchema.optional(),
    second: whoSchema.optional(),
    coming: z.array(comingSchema).describe('The next visit leads'),
    copies: z.array(copySchema).describe('Visits that were logged, the newest leading'),
  })
  .meta({ id: 'OwnHousehold' });
export type HouseholdOwnView = z.infer<typeof householdOwnViewSchema>;
