import type { Context } from 'hono';
import type { AuditedAct } from '#shared/people/audit.ts';
import { type AuditDeps, recordRead } from '#shared/people/audit-store.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';

/** @throws where no guard stands in front: the role comes from the roster, and the id with it */
export const knownCadreId = (c: Context<WebEnv>): string => {
  const { cadreId } = knownStaff(c);
  if (!cadreId) throw new Error('a cadre without a work number is signed in');
  return cadreId;
};

/** Records what the cadre is about to see or has done; nothing where there is nothing to see. */
export const leaveLine = async (deps: AuditDeps, c: Context<WebEnv>, act: AuditedAct): Promise<void> => {
  if (act.subjectIds.length > 0) await recordRead(deps, knownStaff(c), act, c.get('now'));
};
