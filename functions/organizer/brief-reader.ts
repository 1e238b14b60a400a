import type { Context } from 'hono';
import type { BriefReader } from '#shared/reception/load-brief.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';

/** Who asks for a brief: the office for any day, a leader for those they receive on. */
export const briefReaderOf = (c: Context<WebEnv>): BriefReader => {
  const { account, roles } = knownStaff(c);
  return { account, ownOnly: !roles.some((role) => role === 'organizer' || role === 'desk') };
};
