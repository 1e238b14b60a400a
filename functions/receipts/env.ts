import { z } from 'zod';

const envSchema = z.object({
  TABLE_PREFIX: z.string().min(1),
  /** Where receipts wait to be settled. */
  RECEIPT_QUEUE_URL: z.url(),
  /** Stands in the address that the provider pushes to, which signs nothing: whoever has it may report. */
  RECEIPTS_TOKEN: z.string().regex(/^[\w-]{32,}$/),
});
export type ReceiptsEnv = z.infer<typeof envSchema>;

/** @throws if a variable is missing or doesn't read: a function that can't work shouldn't start */
export const readEnv = (): ReceiptsEnv => envSchema.parse(process.env);
