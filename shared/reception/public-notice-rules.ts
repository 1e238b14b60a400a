import { civilDateOf, daysBetween } from '#shared/time/civil.ts';
import type { NoticeChange, NoticedDay, PublicNotice } from './public-notice.ts';
import type { ReceptionDay } from './reception-day.ts';

/** Whether the public may know of a day: it is published, or was before it was called off. A draft never is. */
export const wasPublished = ({ state, opensAt }: ReceptionDay): boolean =>
  state === 'published' || (state === 'cancelled' && opensAt !== undefined);

const statedAs = (day: ReceptionDay): NoticedDay => {
  const held = day.sittings.filter(({ calledOff }) => !calledOff);
  const calledOff = day.state === 'cancelled' || held.length === 0;
  const { id, on, leader, post, portfolio, venue, mode, provisional } = day;
  const times = (calledOff ? day.sittings : held).map(({ from, to }) => ({ from, to }));
  return { id, on, leader, post, portfolio, times, venue, mode, provisional, calledOff };
};

const orderOf = ({ on, times, id }: NoticedDay): string => `${on} ${times[0]?.from ?? ''} ${id}`;

const inOrder = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** The days of a month as its notice states them, in order of date and time. Nothing that was never public is among them. */
export const noticedDaysOf = (days: ReceptionDay[]): NoticedDay[] =>
  days
    .filter(wasPublished)
    .map(statedAs)
    .sort((one, other) => inOrder(orderOf(one), orderOf(other)));

const hoursOf = ({ times }: NoticedDay): string => times.map(({ from, to }) => `${from}-${to}`).join();

const differences: [NoticeChange['kind'], (day: NoticedDay) => unknown][] = [
  ['leader', ({ leader, post }) => `${leader}\n${post}`],
  ['portfolio', ({ portfolio }) => portfolio],
  ['time', (day) => `${day.on} ${hoursOf(day)}`],
  ['place', ({ venue }) => venue],
  ['form', ({ mode }) => mode],
  ['certainty', ({ provisional }) => provisional],
];

const changesOf = (was: NoticedDay, day: NoticedDay): NoticeChange[] => {
  if (day.calledOff && !was.calledOff) return [{ kind: 'called-off', dayId: day.id, was }];
  const restored = was.calledOff && !day.calledOff ? [{ kind: 'restored' as const, dayId: day.id, was }] : [];
  const changed = differences.filter(([, stated]) => stated(was) !== stated(day));
  // A new portfolio comes with a new leader, and is no news of its own.
  const told = changed.filter(([kind]) => kind !== 'portfolio' || !changed.some(([one]) => one === 'leader'));
  return [...restored, ...told.map(([kind]) => ({ kind, dayId: day.id, was }))];
};

/** A day that went and one that came, of the same leader, are one day that moved; taken in order of date. */
const takeMove = (came: NoticedDay, gone: NoticedDay[]): NoticedDay | undefined => {
  const at = gone.findIndex(
    ({ calledOff, leader, post }) => !calledOff && leader === came.leader && post === came.post,
  );
  return at < 0 ? undefined : gone.splice(at, 1)[0];
};

const arrivalOf = (day: NoticedDay, gone: NoticedDay[]): NoticeChange[] => {
  const was = day.calledOff ? undefined : takeMove(day, gone);
  if (!was) return [{ kind: 'added', dayId: day.id }];
  const onItsDate = was.on === day.on ? changesOf(was, day) : [];
  return onItsDate.length > 0 ? onItsDate : [{ kind: 'moved', dayId: day.id, was }];
};

/**
 * What one edition says otherwise than the one before it, in order of the days; empty exactly where both say the same.
 * A day that is gone from the calendar altogether was called off.
 */
export const changesBetween = (before: NoticedDay[], after: NoticedDay[]): NoticeChange[] => {
  const old = new Map(before.map((day) => [day.id, day]));
  const present = new Set(after.map(({ id }) => id));
  const kept = after.flatMap((day) => {
    const was = old.get(day.id);
    return was ? changesOf(was, day) : [];
  });
  const vanished = before.filter(({ id }) => !present.has(id));
  const gone = [...kept.flatMap(({ kind, was }) => (kind === 'called-off' && was ? was : [])), ...vanished];
  const came = after.filter(({ id }) => !old.has(id)).flatMap((day) => arrivalOf(day, gone));
  const stillGone = new Set(gone.map(({ id }) => id));
  const calledOff = vanished.map((was): NoticeChange => ({ kind: 'called-off', dayId: was.id, was }));
  const whereOf = new Map([...before, ...after].map((day) => [day.id, orderOf(day)]));
  return [...kept, ...calledOff, ...came]
    .filter(({ kind, dayId }) => kind !== 'called-off' || stillGone.has(dayId))
    .sort((one, other) => inOrder(whereOf.get(one.dayId) ?? '', whereOf.get(other.dayId) ?? ''));
};

export type LateDay = { day: NoticedDay; daysAhead: number };

/**
 * The coming days of which an edition brought news later than the lead time (domain, section 2: 3 days ahead; a warning,
 * not a block). The first edition is news of all its days.
 */
export const lateDaysOf = (
  { edition, publishedAt, days, changes }: PublicNotice,
  leadDays: number,
): LateDay[] => {
  const news = new Set(changes.map(({ dayId }) => dayId));
  return days
    .filter(({ id }) => edition === 1 || news.has(id))
    .map((day) => ({ day, daysAhead: daysBetween(civilDateOf(publishedAt), day.on) }))
    .filter(({ daysAhead }) => daysAhead >= 0 && daysAhead < leadDays);
};
