import { z } from 'zod';
import { householdSchema } from './household.ts';
import type { OwnHousehold } from './own-households.ts';
import type { OwnVisit } from './own-visits.ts';
import { visitLogSchema } from './visit.ts';
import type { KeptVisit } from './visit-store.ts';

const visitFields = {
  id: z.string(),
  householdId: z.string(),
  occasion: z.string().describe('The month it is due for, `2026-12`'),
  onDate: z.iso.date(),
  startTime: z.string().describe('`09:00`'),
  state: z.enum(['planned', 'done']),
  agreed: z.boolean().describe('Moved by the cadre: planning again leaves it where it is'),
  provisional: z.boolean().describe('The year has no holiday notice yet'),
  version: z.int(),
  log: visitLogSchema
    .meta({ id: 'VisitLog' })
    .optional()
    .describe('The last log; with nobody home or put off the visit stays planned'),
};

const shortVisitSchema = z.object(visitFields).meta({ id: 'Visit' });

/** A visit with its household, as its cadre sees it. */
export const visitViewSchema = z
  .object({ ...visitFields, household: householdSchema })
  .meta({ id: 'VisitOfHousehold' });
export type VisitView = z.infer<typeof visitViewSchema>;

/** A household with its last and next visit, as its cadre sees it. */
export const householdViewSchema = z
  .object({
    ...householdSchema.shape,
    lastVisit: shortVisitSchema.optional(),
    nextVisit: shortVisitSchema.optional(),
  })
  .meta({ id: 'HouseholdOfCadre' });
export type HouseholdView = z.infer<typeof householdViewSchema>;

const shortVisit = ({ cadreId, lastLog, ...visit }: KeptVisit): z.infer<typeof shortVisitSchema> => ({
  ...visit,
  log: lastLog,
});

export const visitView = ({ visit, household }: OwnVisit): VisitView => ({ ...shortVisit(visit), household });

export const householdView = ({ household, lastVisit, nextVisit }: OwnHousehold): HouseholdView => ({
  ...household,
  lastVisit: lastVisit && shortVisit(lastVisit),
  nextVisit: nextVisit && shortVisit(nextVisit),
});
