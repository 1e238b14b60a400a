import { z } from 'zod';
import { isCivilDate } from '#shared/time/civil.ts';
import { absenceKindSchema } from './absence.ts';

const LONGEST_NOTE = 40;

const blankAsMissing = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const dateSchema = z
  .string({ error: 'not-a-date' })
  .transform((text) => text.normalize('NFKC').trim())
  .refine(isCivilDate, { error: 'not-a-date' });

/** What is entered of an absence; a single day needs no last one. */
export const absenceRequestSchema = z
  .object({
    from: dateSchema,
    to: z.preprocess(blankAsMissing, dateSchema.optional()),
    kind: z.enum(absenceKindSchema.options, { error: 'absence-kind-missing' }),
    note: z.preprocess(
      blankAsMissing,
      z.string().trim().max(LONGEST_NOTE, { error: 'absence-note-too-long' }).optional(),
    ),
  })
  .transform(({ to, ...asked }) => ({ ...asked, to: to ?? asked.from }));

/** Which absence is taken away. */
export const absenceNamedSchema = z.object({
  from: dateSchema,
  to: dateSchema,
  kind: z.enum(absenceKindSchema.options, { error: 'absence-kind-missing' }),
});

/** Whose absence the office enters. */
export const cadreNamedSchema = z.object({
  cadreId: z
    .string({ error: 'cadre-id-missing' })
    .transform((text) => text.normalize('NFKC').trim().toUpperCase())
    .pipe(z.string().regex(/^[A-Z0-9][A-Z0-9_-]{0,39}$/, { error: 'cadre-id-missing' })),
});
