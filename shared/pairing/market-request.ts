import { z } from 'zod';

const LONGEST_TOWN = 40;
const LONGEST_RULE = 200;

/** Which town's market days to set, as offices write them; the version that was shown, 0 where there was none. */
export const marketRequestSchema = z.object({
  town: z
    .string({ error: 'town-unknown' })
    .trim()
    .min(1, { error: 'town-unknown' })
    .max(LONGEST_TOWN, { error: 'town-unknown' }),
  rule: z
    .string({ error: 'market-rule-unclear' })
    .max(LONGEST_RULE, { error: 'market-rule-unclear' })
    .describe('Such as `农历逢三、八`, `逢1、6`, `逢周日`; empty for a town without a market'),
  version: z.coerce.number({ error: 'version-unclear' }).int({ error: 'version-unclear' }),
});
