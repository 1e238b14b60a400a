import { z } from 'zod';

/** Which drafts to make public. */
export const publishRequestSchema = z.object({
  ids: z.array(z.string(), { error: 'days-not-chosen' }).min(1, { error: 'days-not-chosen' }).max(400),
});

const remark = z.object({ id: z.string(), code: z.string(), message: z.string() });

/** What publishing answers, day by day. */
export const publicationSchema = z.object({
  published: z.array(z.string()),
  unchanged: z.array(z.string()).describe('Public before'),
  refused: z.array(remark),
  warnings: z.array(remark).describe('Published, but late'),
  editions: z
    .array(z.object({ month: z.string(), edition: z.int() }))
    .describe('Editions of the public notice that came of it'),
});
