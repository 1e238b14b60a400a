import { z } from 'zod';
import { consentSchema } from './consent.ts';
import { householdSchema } from './household.ts';
import type { OwnHousehold } from './own-households.ts';
import type { OwnVisit } from './own-visits.ts';
import { seatSchema } from './pairing.ts';
import { askedTimeSchema, visitLogSchema } from './visit.ts';
import type { KeptVisit } from './visit-store.ts';

const visitFields = {
  id: z.string(),
  householdId: z.string(),
  occasion: z
    .string()
    .describe('The month it is due for, `2026-12`; of a visit beside the plan its first day, `2026-12-05`'),
  standsInFor: z
    .string()
    .optional()
    .describe('The work number of the household’s cadre, where a colleague goes in their place'),
  onDate: z.iso.date(),
  startTime: z.string().describe('`09:00`'),
  state: z.enum(['planned', 'done', 'cancelled']),
  agreed: z.boolean().describe('Moved by the cadre: planning again leaves it where it is'),
  provisional: z.boolean().describe('The year has no holiday notice yet'),
  version: z.int(),
  askedTime: askedTimeSchema
    .optional()
    .describe(
      'Another time the household asked for, in place of `insteadOf`; moved since, it says nothing any more',
    ),
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
    seat: seatSchema.describe('`second`: one stands in where the household’s first cadre can’t go'),
    consent: consentSchema
      .pick({ state: true, pausedUntil: true })
      .optional()
      .describe('What the household says to being paired; left out where it was not told yet'),
    lastVisit: shortVisitSchema.optional(),
    nextVisit: shortVisitSchema.optional(),
  })
  .meta({ id: 'HouseholdOfCadre' });
export type HouseholdView = z.infer<typeof householdViewSchema>;

const shortVisit = ({
  cadreId,
  lastLog,
  changedAt,
  ...visit
}: KeptVisit): z.infer<typeof shortVisitSchema> => ({
  ...visit,
  log: lastLog,
});

export const visitView = ({ visit, household }: OwnVisit): VisitView => ({ ...shortVisit(visit), household });

export const householdView = (own: OwnHousehold): HouseholdView => {
  const { household, seat, consent, lastVisit, nextVisit } = own;
  return {
    ...household,
    seat,
    consent: consent && { state: consent.state, pausedUntil: consent.pausedUntil },
    lastVisit: lastVisit && shortVisit(lastVisit),
    nextVisit: nextVisit && shortVisit(nextVisit),
  };
};
