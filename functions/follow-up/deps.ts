import type { Edge } from '#shared/platform/edge.ts';
import type { CarryThroughDeps } from '#shared/reception/carry-through.ts';
import { defaultReceptionSettings } from '#shared/reception/reception-settings.ts';

/** What carrying through uses. */
export const createDeps = ({ db, clock, log }: Edge): CarryThroughDeps => ({
  db,
  clock,
  log,
  settings: defaultReceptionSettings,
});
