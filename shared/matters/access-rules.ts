import type { Matter } from './matter.ts';

/**
 * Whether somebody who works for these departments may see a matter: it is routed to one of them, and is a report against
 * none of them (信访工作条例, Art. 30). What was routed elsewhere since, or given back, isn't theirs any more.
 */
export const mayHandle = (
  { routing, aboutDepartmentId }: Pick<Matter, 'routing' | 'aboutDepartmentId'>,
  departmentIds: string[],
): boolean =>
  routing !== undefined &&
  departmentIds.includes(routing.departmentId) &&
  !(aboutDepartmentId !== undefined && departmentIds.includes(aboutDepartmentId));
