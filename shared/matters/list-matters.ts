import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import { civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Workdays } from '#shared/time/workdays.ts';
import { mayHandle } from './access-rules.ts';
import { clocksOf, isOver, type MatterClock } from './clock-rules.ts';
import { isOpen, type Matter, type MatterState } from './matter.ts';
import type { MattersQuery } from './matter-request.ts';
import { defaultMatterSettings, type MatterSettings } from './matter-settings.ts';
import { mattersClosedIn, mattersInState, mattersOfDepartment } from './matter-store.ts';
import type { MatterDeps } from './take-step.ts';

/** A matter in a list, with the term it is listed by. */
export type ListedMatter = { matter: Matter; due?: MatterClock; overdue: boolean };

const OPEN: MatterState[] = ['received', 'forwarded', 'assigned', 'answered'];

const listedAs = (
  matter: Matter,
  now: Instant,
  settings: MatterSettings,
  workdays: Workdays,
): ListedMatter => {
  const [due] = clocksOf(matter, settings, workdays);
  return { matter, due, overdue: due !== undefined && isOver(due, civilDateOf(now)) };
};

/** What is due first stands first; what has no term any more, by the day it was received. */
const orderOf = ({ matter, due }: ListedMatter): string =>
  `${due?.rolled ?? '9999-12-31'} ${matter.receivedOn} ${matter.id}`;

const PER_PAGE = 40;

/** A page of a list, after the place that a cursor names; what was there may have gone meanwhile. */
export const pageOfMatters = (
  listed: ListedMatter[],
  cursor: string | undefined,
): { items: ListedMatter[]; nextCursor?: string } => {
  const rest = cursor === undefined ? listed : listed.filter((one) => orderOf(one) > cursor);
  const items = rest.slice(0, PER_PAGE);
  const last = items.at(-1);
  return { items, ...(last && rest.length > PER_PAGE && { nextCursor: orderOf(last) }) };
};

const inOrder = (one: ListedMatter, other: ListedMatter): number => (orderOf(one) < orderOf(other) ? -1 : 1);

/** The matters the office asks for, what is due first on top. */
export const listMatters = async (
  { db, matterSettings = defaultMatterSettings }: MatterDeps,
  { state, source, overdue, month }: Omit<MattersQuery, 'cursor'>,
  now: Instant,
): Promise<ListedMatter[]> => {
  const today = civilDateOf(now);
  const states = state ? [state] : OPEN;
  const [workdays, ...found] = await Promise.all([
    loadWorkdays(db, today),
    ...states.map((one) =>
      one === 'closed' ? mattersClosedIn(db, month ?? monthOf(today)) : mattersInState(db, one),
    ),
  ]);
  return found
    .flat()
    .filter((matter) => source === undefined || matter.source.kind === source)
    .map((matter) => listedAs(matter, now, matterSettings, workdays))
    .filter((listed) => overdue === undefined || listed.overdue)
    .sort(inOrder);
};

/** The open matters of somebody's departments, what is due first on top; those only that they may see. */
export const listHandledMatters = async (
  { db, matterSettings = defaultMatterSettings }: MatterDeps,
  departmentIds: string[],
  now: Instant,
): Promise<ListedMatter[]> => {
  const [workdays, ...found] = await Promise.all([
    loadWorkdays(db, civilDateOf(now)),
    ...departmentIds.map((id) => mattersOfDepartment(db, id)),
  ]);
  return found
    .flat()
    .filter((matter) => isOpen(matter) && mayHandle(matter, departmentIds))
    .map((matter) => listedAs(matter, now, matterSettings, workdays))
    .sort(inOrder);
};
