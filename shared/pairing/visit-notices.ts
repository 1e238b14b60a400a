import type { Notice } from '#shared/notices/notice.ts';
import { whenInWords } from '#shared/notices/notice-words.ts';
import { wakingFrom } from '#shared/notices/quiet-hours-rules.ts';
import { visitReminder } from '#shared/notices/reminder-rules.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import {
  type CadreReached,
  type HouseholdReached,
  noticesToCadre,
  noticesToHousehold,
} from './notices-to-roster.ts';
import type { Visit } from './visit.ts';

/** Who is told of a visit. */
export type VisitParties = { cadre: CadreReached; household: HouseholdReached };

type When = Pick<Notice, 'dueAt' | 'uselessAt'>;

/** Long before any visit was planned. */
const EVER: Instant = '1970-01-01T00:00:00.000Z';

/** What a household is told of one visit. */
export const householdTemplates = [
  'visit-coming-household',
  'visit-colleague-household',
  'visit-moved-household',
  'visit-called-off-household',
] as const;

type HouseholdTemplate = (typeof householdTemplates)[number];

const startOf = ({ onDate, startTime }: Visit): Instant => instantAt(onDate, startTime);

const common = (visit: Visit) => ({
  subject: { kind: 'visit' as const, id: visit.id, version: visit.version },
  variables: whenInWords(startOf(visit)),
});

const toCadre = (visit: Visit, cadre: CadreReached, when: When): Notice[] =>
  noticesToCadre({ ...common(visit), template: 'visit-reminder-cadre', ...when }, cadre);

const announcementOf = ({ standsInFor }: Visit): HouseholdTemplate =>
  standsInFor ? 'visit-colleague-household' : 'visit-coming-household';

const toHousehold = (
  visit: Visit,
  household: HouseholdReached,
  when: When,
  template: HouseholdTemplate,
): Notice[] => noticesToHousehold({ ...common(visit), template, ...when }, household);

/** When a household expects a visit, by what it was told of it; nothing where it waits for none. */
export type Heard = { expectedAt?: Instant | undefined };

/**
 * What cadre and household are told of a visit planned at `now`: at 18:00 the day before (domain, section 6), the cadre
 * by SMS and, where given, mail; the household by SMS, where it has a mobile. A household that has heard of it before (`expectedAt`)
 * is told at once. Where it would wait at the wrong time, it is told that the visit is moved, even if it wants no announcements;
 * and, on the evening before, if a colleague comes.
 */
export const visitNotices = (
  visit: Visit,
  { cadre, household }: VisitParties,
  now: Instant,
  { expectedAt }: Heard = {},
): Notice[] => {
  const when = visitReminder(startOf(visit), now);
  if (!when) return [];
  const soon = { ...when, dueAt: wakingFrom(now, defaultReminderSettings) };
  const told = (template: HouseholdTemplate, at: When) => toHousehold(visit, household, at, template);
  const waitsInVain = expectedAt !== undefined && now < expectedAt && expectedAt !== startOf(visit);
  return [
    ...toCadre(visit, cadre, when),
    ...(waitsInVain ? told('visit-moved-household', soon) : []),
    ...(waitsInVain && !visit.standsInFor
      ? []
      : told(announcementOf(visit), waitsInVain || expectedAt === undefined ? when : soon)),
  ];
};

/** When a household expects a visit that nothing was told of beside the evening before, if that evening has come: it may have heard. */
const announcedStart = (visit: Visit, now: Instant): Instant | undefined => {
  const startAt = startOf(visit);
  const heardAt = visitReminder(startAt, EVER)?.dueAt;
  return heardAt === undefined || heardAt <= now ? startAt : undefined;
};

/**
 * What they are told of a visit that stands at another time, or that somebody else makes, since `now`. A household that
 * has heard of it, or may have by now, learns at once how it is, and not on the evening before: until then it would wait at the
 * wrong time or for somebody else. What it expects already it is told on the evening before, as ever.
 */
export const movedVisitNotices = (
  before: Visit,
  moved: Visit,
  parties: VisitParties,
  heard: Heard,
  now: Instant,
): Notice[] => {
  const expectedAt = heard.expectedAt ?? announcedStart(before, now);
  const isExpected = expectedAt === startOf(moved) && before.cadreId === moved.cadreId;
  return visitNotices(moved, parties, now, isExpected ? {} : { expectedAt });
};

/**
 * What a household is told of a visit that was called off, if it has heard of it or may have by now: at once, or when
 * quiet hours end, that nobody comes when it expects somebody. Nothing where that would have begun by then, or no SMS reaches it.
 */
export const calledOffNotices = (
  off: Visit,
  household: HouseholdReached,
  heard: Heard,
  now: Instant,
): Notice[] => {
  const expectedAt = heard.expectedAt ?? announcedStart(off, now);
  const dueAt = wakingFrom(now, defaultReminderSettings);
  if (expectedAt === undefined || dueAt >= expectedAt) return [];
  return noticesToHousehold(
    {
      ...common(off),
      variables: whenInWords(expectedAt),
      template: 'visit-called-off-household',
      ...{ dueAt, uselessAt: expectedAt },
    },
    household,
  );
};
