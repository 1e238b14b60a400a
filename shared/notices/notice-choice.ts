import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';
import { audiences } from './templates.ts';

/** Whether somebody wants the notices that may be declined, as one of the audiences and on one channel. */
export const noticeChoiceSchema = z
  .object({
    audience: z
      .enum(audiences)
      .describe('As whom: one phone may be a citizen’s, a household’s and a cadre’s'),
    channel: z.enum(['sms', 'email']),
    to: z.string().describe('A phone in E.164 form, or a mail address'),
    wanted: z.boolean().describe('Whether reminders and the like come here'),
    declinedAt: instantSchema.optional().describe('Since when they don’t'),
  })
  .meta({ id: 'NoticeChoice' });
export type NoticeChoice = z.infer<typeof noticeChoiceSchema>;
