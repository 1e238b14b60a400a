import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';

/** How a notice reaches a person. */
export const channelSchema = z.enum(['sms', 'email']);
export type Channel = z.infer<typeof channelSchema>;

/**
 * What a notice speaks about, and the version it speaks of. Read again at send:
 * a subject that is gone or has moved on to another version drops the notice.
 */
export const subjectSchema = z.object({
  kind: z.enum(['booking', 'visit']),
  id: z.string(),
  version: z.number().int(),
});
export type Subject = z.infer<typeof subjectSchema>;

/** Something to be told to one person, on one channel, at one time. */
export const noticeSchema = z.object({
  /** `subject#version#kind#channel`: the same notice can't be written twice. */
  id: z.string(),
  subject: subjectSchema,
  channel: channelSchema,
  /** Phone in E.164 form, or mail address. */
  to: z.string(),
  template: z.string(),
  variables: z.record(z.string(), z.string()),
  dueAt: instantSchema,
  /** After this the message makes no sense any more and is dropped. */
  uselessAt: instantSchema,
});
export type Notice = z.infer<typeof noticeSchema>;
