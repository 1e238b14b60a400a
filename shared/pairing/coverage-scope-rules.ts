import { accept, type Result, refuse } from '#shared/platform/result.ts';

/** Whose households somebody may see: one unit's, or everybody's. */
export type CoverageScope = { unit?: string };

/** Who looks: the office sees every unit, a supervisor the one the identity provider names. */
export type CoverageViewer = { roles: readonly string[]; unit?: string };

/**
 * What somebody may see of what they ask for. To a supervisor another unit is as if it weren't there, so nobody learns
 * which units there are. Refuses `supervisor-without-unit` and `not-found`. (Domain, section 5: overdue visits are shown
 * to the cadre and their own supervisor only.)
 */
export const scopeOf = (viewer: CoverageViewer, askedUnit?: string): Result<CoverageScope> => {
  if (viewer.roles.includes('organizer')) return accept(askedUnit ? { unit: askedUnit } : {});
  if (!viewer.unit) return refuse('forbidden', 'supervisor-without-unit');
  if (askedUnit && askedUnit !== viewer.unit) return refuse('not-found', 'not-found');
  return accept({ unit: viewer.unit });
};
