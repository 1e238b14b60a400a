import { z } from 'zod';
import { frequencySchema } from './household.ts';

const LONGEST_KIND = 40;

const kindSchema = z
  .string({ error: 'kind-unclear' })
  .trim()
  .min(1, { error: 'kind-unclear' })
  .max(LONGEST_KIND, { error: 'kind-unclear' });

const wholeNumber = (code: string, min: number, max: number) =>
  z.coerce.number({ error: code }).int({ error: code }).min(min, { error: code }).max(max, { error: code });

/** What an office sets; the version that was shown, 0 where nothing was set yet. */
export const policyRequestSchema = z.object({
  mostPerDay: wholeNumber('most-per-day-unclear', 1, 10).describe('The most visits of one cadre on one day'),
  minutesApart: wholeNumber('minutes-apart-unclear', 15, 240).describe('From one start to the next'),
  frequencyByKind: z
    .record(kindSchema, z.enum(frequencySchema.options, { error: 'frequency-unclear' }), {
      error: 'frequency-unclear',
    })
    .default({})
    .describe('How often households of a kind are visited, where the roster doesn’t say it of the household'),
  secondCadreKinds: z
    .array(kindSchema, { error: 'kind-unclear' })
    .default([])
    .describe('Kinds of household that have a second cadre'),
  version: z.coerce.number({ error: 'version-unclear' }).int({ error: 'version-unclear' }),
});
