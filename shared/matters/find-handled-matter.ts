import { findDepartmentIds } from '#shared/people/account-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { mayHandle } from './access-rules.ts';
import { isMatterId } from './keys.ts';
import type { Matter } from './matter.ts';
import { findMatter } from './matter-store.ts';

/** A matter as the one department it is routed to has it. */
export type HandledMatter = { matter: Matter; departmentId: string };

/** A matter of a department whose contact signs in with this account. Any other is `not-found`. */
export const findHandledMatter = async (
  db: Db,
  account: string,
  matterId: string,
): Promise<Result<HandledMatter>> => {
  const [departmentIds, matter] = await Promise.all([
    findDepartmentIds(db, account),
    isMatterId(matterId) ? findMatter(db, matterId) : undefined,
  ]);
  return matter?.routing && mayHandle(matter, departmentIds)
    ? accept({ matter, departmentId: matter.routing.departmentId })
    : refuse('not-found', 'not-found');
};
