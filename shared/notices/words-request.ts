import { z } from 'zod';
import { channels } from './notice.ts';
import type { TypedWords } from './words.ts';

/** More than any words may have: `checkWords` says how many those are. */
const MOST_CHARACTERS = 20_000;

const optionalText = z.string().max(MOST_CHARACTERS, { error: 'words-too-long' }).optional();

/** What somebody sends to see words before they are saved. */
const typedWordsSchema = z.object({
  subject: optionalText.describe('A mail has one, an SMS has none'),
  text: z
    .string({ error: 'words-missing' })
    .max(MOST_CHARACTERS, { error: 'words-too-long' })
    .describe('`{name}` stands for a variable; without the signature'),
  approvedId: optionalText.describe('The id under which the SMS provider approved exactly these words'),
});

/** Whether words that were typed are short enough to be looked at, and shown as a message. */
export const isWithinLimits = (typed: TypedWords): boolean => typedWordsSchema.safeParse(typed).success;

/** Of one template: on which channel, in which language. */
export const wordsPathSchema = z.object({
  channel: z.enum(channels, { error: 'channel-unclear' }),
  lang: z.enum(['zh', 'en'], { error: 'lang-unclear' }),
});

export const previewRequestSchema = typedWordsSchema.extend(wordsPathSchema.shape);

/** What somebody sends to make a new version. */
export const wordsRequestSchema = typedWordsSchema.extend({
  basedOn: z.coerce
    .number({ error: 'version-unclear' })
    .int({ error: 'version-unclear' })
    .min(0, { error: 'version-unclear' })
    .describe('The version that was read before; 0 for the words Kaimen comes with'),
});

/** What somebody sends to have again the words Kaimen comes with. */
export const restoreRequestSchema = wordsRequestSchema.pick({ basedOn: true });
