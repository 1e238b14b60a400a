import type { Department } from '#shared/people/department.ts';
import { findRecords } from '#shared/people/find-records.ts';
import { type Result, refuseFields } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Matter } from './matter.ts';
import { assignedNotices } from './matter-notices.ts';
import type { RouteRequest } from './matter-request.ts';
import { route } from './step-rules.ts';
import { type MatterDeps, takeStep } from './take-step.ts';

/**
 * Routes a matter to a department of the roster and tells it so. Refuses `not-found`, `changed-meanwhile`, the field
 * `department-missing`, and what `route` refuses.
 */
export const routeMatter = async (
  deps: MatterDeps,
  { matterId, request, account }: { matterId: string; request: RouteRequest; account: string },
  now: Instant,
): Promise<Result<Matter>> => {
  const { version, ...asked } = request;
  const { departmentId, aboutDepartmentId = '', way, reportBy } = asked;
  const known = new Map<string, Department>(
    (await findRecords(deps.db, 'departments', [departmentId, aboutDepartmentId].filter(Boolean))).map(
      (department) => [department.id, department],
    ),
  );
  const department = known.get(departmentId);
  if (!department) return refuseFields([{ field: 'departmentId', code: 'department-missing' }]);
  if (aboutDepartmentId !== '' && !known.has(aboutDepartmentId))
    return refuseFields([{ field: 'aboutDepartmentId', code: 'department-missing' }]);
  return await takeStep(
    deps,
    { matterId, version, by: { as: 'office', account } },
    {
      says: {
        kind: way === 'assign' ? 'assigned' : 'forwarded',
        department: department.name,
        ...(way === 'assign' && { reportBy }),
      },
      decide: (matter, facts) => route(matter, { ...asked, department: department.name }, facts),
      tell: async (matter) => assignedNotices(matter, department, now),
    },
    now,
  );
};
