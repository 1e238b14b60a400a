import { z } from 'zod';

/** A cadre who keeps in touch with households. */
export const cadreSchema = z.object({
  /** Work number (工号). */
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  post: z.string(),
  /** Mobile in E.164 form. */
  phone: z.string(),
  email: z.string().optional(),
  /** Where the cadre comes from; near home is tried first. */
  homeVillage: z.string().optional(),
  /** The most households at one time. */
  cap: z.int().min(0),
  /** Households never paired with this cadre: relatives, a dispute, a refusal. */
  avoidHouseholdIds: z.array(z.string()),
});
export type Cadre = z.infer<typeof cadreSchema>;
