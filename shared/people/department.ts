import { z } from 'zod';
import { stableId } from './stable-id.ts';

/** A body that attends receptions and is handed matters. */
export const departmentSchema = z.object({
  id: z.string(),
  name: z.string().min(1).max(60),
  duties: z.string().min(1).max(200),
  contact: z.string().min(1).max(40),
  /** A mobile, or a landline that gets no SMS. */
  phone: z.string(),
  email: z.email().optional(),
});
export type Department = z.infer<typeof departmentSchema>;

export const departmentIdOf = (name: string): string => stableId('D', name);
