import { z } from 'zod';
import type { Lang } from '#shared/platform/lang.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { fieldErrorsInWords, refusalInWords } from './wording/refusals.ts';

/** The HTTP status of each kind of refusal. */
export const statusOf = {
  malformed: 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  rule: 422,
  'too-many': 429,
  broken: 500,
} as const satisfies Record<Refusal['kind'], number>;

/** An RFC 9457 problem document. `type` is `/problems/<code>`; 5xx say no more than the request's id. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
    requestId: z.string(),
  })
  .loose();
export type Problem = z.infer<typeof problemSchema>;

/** The problem document of a refusal, its params included as extension members. */
export const problemOf = (refusal: Refusal, requestId: string, lang: Lang): Problem => {
  const words = fieldErrorsInWords(refusal.errors, lang);
  return {
    ...refusal.params,
    type: `/problems/${refusal.code}`,
    title: refusal.code,
    status: statusOf[refusal.kind],
    detail: refusalInWords(refusal, lang),
    ...(refusal.errors && {
      errors: refusal.errors.map(({ field, code }) => ({ field, code, message: words[field] ?? '' })),
    }),
    requestId,
  };
};
