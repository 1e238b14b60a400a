import { z } from 'zod';
import { civilDateSchema } from '#shared/time/civil.ts';
import { instantSchema } from '#shared/time/instant.ts';

/** Why a cadre can't go out: away (请假、出差), or on duty in the office (值班). */
export const absenceKindSchema = z.enum(['leave', 'duty']);
export type AbsenceKind = z.infer<typeof absenceKindSchema>;

/** Days of a cadre on which no visit is planned, both included. */
export const absenceSchema = z.object({
  cadreId: z.string(),
  from: civilDateSchema,
  to: civilDateSchema,
  kind: absenceKindSchema,
  note: z.string().optional(),
  at: instantSchema,
  /** The account of whoever entered it. */
  by: z.string(),
});
export type Absence = z.infer<typeof absenceSchema>;
