import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';
import { roleSchema } from './session.ts';

/** What staff did, one line each. Ids only: a line never repeats a name, a phone or a matter. */
export const auditLineSchema = z.object({
  id: z.string(),
  at: instantSchema,
  /** The account of the member of staff. */
  who: z.string(),
  roles: z.array(roleSchema),
  action: z.enum(['read', 'listed', 'imported', 'changed', 'exported']),
  subject: z.enum([
    'booking',
    'household',
    'visit',
    'matter',
    'pairing',
    'reception-day',
    'roster',
    'notice-choice',
    'notice',
    'notice-template',
    'digest',
  ]),
  subjectIds: z.array(z.string()),
});
export type AuditLine = z.infer<typeof auditLineSchema>;

/** What a member of staff did with what. `subjectIds` may be many: a page that was shown is one line. */
export type AuditedAct = Pick<AuditLine, 'action' | 'subject' | 'subjectIds'>;

export type AuditSettings = {
  /** How long a line is kept: three years by default, as PIPL Art. 56 asks of records of handling. */
  retentionDays: number;
};

export const defaultAuditSettings: AuditSettings = { retentionDays: 1096 };
