import { accept, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Workdays } from '#shared/time/workdays.ts';
import { isOver, opinionBy, returnBy } from './clock-rules.ts';
import { isOpen, type Matter, type StepBy, type Stepped } from './matter.ts';
import type { RouteRequest } from './matter-request.ts';
import type { MatterSettings } from './matter-settings.ts';
import { withStep } from './receive-rules.ts';

/** What the steps of a matter are decided by, besides the matter. */
export type StepFacts = { by: StepBy; now: Instant; workdays: Workdays; settings: MatterSettings };

type Asked = Omit<RouteRequest, 'version'> & { department: string };

const isRouted = ({ state }: Matter): boolean => state === 'forwarded' || state === 'assigned';

/** Without an answer, what an earlier routing came to. */
const unanswered = ({ answer, ...matter }: Matter): Matter => matter;
const unrouted = ({ routing, ...matter }: Matter): Matter => matter;

/**
 * Forwards a matter to a department, or assigns it with a date to report back by; again, as often as needed, until it is
 * closed. Refuses `matter-closed`, and fields: `matter-about-department` (a report against it, Art. 30),
 * `report-by-missing`, `report-by-past`, `report-by-too-late` (after the last day by law, its extension included).
 */
export const route = (
  matter: Matter,
  { way, departmentId, department, reportBy, aboutDepartmentId = matter.aboutDepartmentId ?? '' }: Asked,
  { by, now, workdays, settings }: StepFacts,
): Result<Stepped> => {
  if (!isOpen(matter)) return refuse('rule', 'matter-closed');
  const on = civilDateOf(now);
  if (departmentId === aboutDepartmentId)
    return refuseFields([{ field: 'departmentId', code: 'matter-about-department' }]);
  const wrongDay = (code: string, day?: string) =>
    refuseFields([{ field: 'reportBy', code, ...(day && { params: { day } }) }]);
  if (way === 'assign') {
    if (!reportBy) return wrongDay('report-by-missing');
    if (reportBy < on) return wrongDay('report-by-past');
    const latest = opinionBy(on, true, settings, workdays);
    if (isOver(latest, reportBy)) return wrongDay('report-by-too-late', latest.rolled);
  }
  const state = way === 'assign' ? 'assigned' : 'forwarded';
  const isDated = way === 'assign' && reportBy !== undefined;
  const due = isDated ? reportBy : opinionBy(on, false, settings, workdays).rolled;
  const { aboutDepartmentId: before, ...rest } = unanswered(matter);
  const about = aboutDepartmentId === '' ? {} : { aboutDepartmentId };
  return accept(
    withStep(
      { ...rest, ...about },
      { state, routing: { departmentId, department, on, reportBy: due }, turn: true },
      { kind: state, department, reportBy: due },
      by,
      now,
    ),
  );
};

/** What a department may only do to what it has. */
const isTheirs = ({ routing }: Matter, by: StepBy): boolean =>
  by.as !== 'department' || by.departmentId === routing?.departmentId;

/**
 * Gives a matter back to the office, with the reason. A department does so within 5 workdays of arrival (Art. 23); the
 * office that sent it may take it back at any time. Refuses `not-found`, `matter-not-routed`, `return-too-late`.
 */
export const giveBack = (
  matter: Matter,
  words: string,
  { by, now, workdays, settings }: StepFacts,
): Result<Stepped> => {
  const { routing } = matter;
  if (!isTheirs(matter, by)) return refuse('not-found', 'not-found');
  if (!routing || !isRouted(matter)) return refuse('rule', 'matter-not-routed');
  const last = returnBy(routing.on, settings, workdays);
  if (by.as === 'department' && isOver(last, civilDateOf(now)))
    return refuse('rule', 'return-too-late', { params: { day: last.rolled } });
  const said = { kind: 'returned' as const, words, department: routing.department };
  return accept(withStep(unrouted(matter), { state: 'received', turn: true }, said, by, now));
};

/** Answers a matter in writing. Refuses `not-found` and `matter-not-routed`. */
export const answer = (matter: Matter, words: string, { by, now }: StepFacts): Result<Stepped> => {
  if (!isTheirs(matter, by)) return refuse('not-found', 'not-found');
  if (!matter.routing || !isRouted(matter)) return refuse('rule', 'matter-not-routed');
  const said = { kind: 'answered' as const, words, department: matter.routing.department };
  return accept(
    withStep(matter, { state: 'answered', answer: { words, at: now }, turn: true }, said, by, now),
  );
};

/** Closes a matter, with the reason. Refuses `matter-closed`. */
export const close = (matter: Matter, reason: string, { by, now }: StepFacts): Result<Stepped> => {
  if (!isOpen(matter)) return refuse('rule', 'matter-closed');
  const said = { kind: 'closed' as const, words: reason };
  return accept(
    withStep(matter, { state: 'closed', closed: { reason, at: now }, turn: true }, said, by, now),
  );
};
