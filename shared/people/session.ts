import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';

export const roleSchema = z.enum([
  'organizer',
  'desk',
  'leader',
  'handler',
  'cadre',
  'supervisor',
  'auditor',
]);
/** What a member of staff may do. Organizer, desk, supervisor and auditor come from the identity provider, the others from the rosters. */
export type Role = z.infer<typeof roleSchema>;

/** A citizen who proved a phone. `personId` is a keyed hash of the phone. */
export const citizenSessionSchema = z.object({
  kind: z.literal('citizen'),
  personId: z.string(),
  phone: z.string(),
  expiresAt: instantSchema,
});
export type CitizenSession = z.infer<typeof citizenSessionSchema>;

/** A member of staff whom the identity provider knows. `account` is a work number, a phone or a provider's account. */
export const staffSessionSchema = z.object({
  kind: z.literal('staff'),
  account: z.string(),
  name: z.string(),
  roles: z.array(roleSchema),
  cadreId: z.string().optional(),
  /** The unit a supervisor answers for; they see no other. */
  unit: z.string().optional(),
  expiresAt: instantSchema,
});
export type StaffSession = z.infer<typeof staffSessionSchema>;

/** Whoever has the letter of a household: its number and code open that household's page, and nothing else. */
export const householdSessionSchema = z.object({
  kind: z.literal('household'),
  householdId: z.string(),
  expiresAt: instantSchema,
});

export const sessionSchema = z.discriminatedUnion('kind', [
  citizenSessionSchema,
  staffSessionSchema,
  householdSessionSchema,
]);
export type Session = z.infer<typeof sessionSchema>;
