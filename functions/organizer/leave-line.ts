import type { Context } from 'hono';
import type { AuditedAct } from '#shared/people/audit.ts';
import { type AuditDeps, recordRead } from '#shared/people/audit-store.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';

/** A line is one item of the table, so it names so many at most. */
const IDS_PER_LINE = 5000;

/**
 * Records what the signed-in member of staff is about to see or has done; nothing where there is nothing to see,
 * several lines where it is very much.
 */
export const leaveLine = async (deps: AuditDeps, c: Context<WebEnv>, act: AuditedAct): Promise<void> => {
  for (let first = 0; first < act.subjectIds.length; first += IDS_PER_LINE) {
    const subjectIds = act.subjectIds.slice(first, first + IDS_PER_LINE);
    await recordRead(deps, knownStaff(c), { ...act, subjectIds }, c.get('now'));
  }
};
