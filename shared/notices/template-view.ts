import { z } from 'zod';
import { channels } from './notice.ts';
import { templateIds } from './templates.ts';

const sizeSchema = z.object({
  encoding: z.enum(['gsm-7', 'ucs-2']),
  characters: z.int(),
  segments: z.int().describe('Each is paid for'),
});

/** A message about the sample, as the person would get it. */
export const wordsPreviewSchema = z
  .object({
    subject: z.string().optional().describe('Only of a mail'),
    text: z.string().describe('Of an SMS with its signature in front'),
    sms: z
      .object({
        sample: sizeSchema.describe('What the sample takes'),
        longest: sizeSchema.describe('What it takes with every variable at its longest'),
        most: z.int().describe('How many segments it may take'),
      })
      .optional(),
  })
  .meta({ id: 'WordsPreview' });

const versionSchema = z.object({
  version: z.int().describe('0: the words Kaimen comes with'),
  subject: z.string().optional().describe('Only of a mail'),
  text: z.string().describe('`{name}` stands for a variable; without the signature'),
  approvedId: z.string().optional().describe('Under which the SMS provider approved them'),
  by: z.string().optional().describe('The account that saved them'),
  at: z.iso.datetime().optional(),
});
export type WordsVersion = z.infer<typeof versionSchema>;

const wordsViewSchema = versionSchema.extend({
  channel: z.enum(channels),
  lang: z.enum(['zh', 'en']),
  isTold: z.boolean().describe('Whether anybody is told it in this language'),
  needsApproval: z
    .boolean()
    .describe(
      'Whether a provider here sends them only under an id: without one they wait, or are left to another',
    ),
  isOwn: z.boolean().describe('Whether they say otherwise than the words Kaimen comes with'),
  preview: wordsPreviewSchema,
});
export type WordsView = z.infer<typeof wordsViewSchema>;

/** A template with the words that hold now. */
export const templateViewSchema = z
  .object({
    id: z.enum(templateIds),
    group: z.enum(['booking', 'brief', 'visit', 'matter', 'sign-in', 'digest']),
    audience: z.enum(['citizen', 'household', 'staff']),
    hours: z.enum(['any', 'waking']).describe('`waking`: it waits until quiet hours are over'),
    optOut: z.enum(['honoured', 'never']).describe('`honoured`: whoever wants no reminders is spared it'),
    variables: z.array(
      z.object({
        name: z.string(),
        isNeeded: z.boolean().describe('Words have to say it'),
        sample: z.string().describe('In Chinese'),
      }),
    ),
    words: z.array(wordsViewSchema),
  })
  .meta({ id: 'NoticeTemplate' });
export type TemplateView = z.infer<typeof templateViewSchema>;

/** The words that hold now and all that held before. */
export const oneWordsViewSchema = wordsViewSchema
  .extend({ versions: z.array(versionSchema).describe('All, the newest first') })
  .meta({ id: 'NoticeWords' });
export type OneWordsView = z.infer<typeof oneWordsViewSchema>;

/** A template with all its words. */
export const oneTemplateViewSchema = templateViewSchema
  .extend({ words: z.array(oneWordsViewSchema) })
  .meta({ id: 'OneNoticeTemplate' });
export type OneTemplateView = z.infer<typeof oneTemplateViewSchema>;
