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
  template: HouseholdTemplate = announcementOf(visit),
): Notice[] => noticesToHousehold({ ...common(visit), template, ...when }, household);

/**
 * What cadre and household are told of a visit planned at `now`: at 18:00 the day before (domain, section 6), the cadre
 * by SMS and, where given, mail; the household by SMS, where it has a mobile.
 */
export const visitNotices = (visit: Visit, { cadre, household }: VisitParties, now: Instant): Notice[] => {
  const when = visitReminder(startOf(visit), now);
  return when ? [...toCadre(visit, cadre, when), ...toHousehold(visit, household, when)] : [];
};

/** Whether a household would wait at the wrong time: one that was told of the old time, and hasn't seen it pass. */
const waitsInVain = (before: Visit, moved: Visit, now: Instant): boolean =>
  startOf(before) !== startOf(moved) && now < startOf(before);

/** Whether the evening before has come on which a household is told of a visit: it may have heard of it. */
const mayHaveHeard = (visit: Visit, now: Instant): boolean => {
  const heardAt = visitReminder(startOf(visit), EVER)?.dueAt;
  return heardAt === undefined || heardAt <= now;
};

/**
 * What they are told of a visit that stands at another time, or that somebody else makes, since `now`. A household that
 * has heard of it as it was (`told`), or may have by now, learns at once how it is, and not on the evening before: until then it
 * would wait at the wrong time, which it is told even if it wants no announcements, or for somebody else.
 */
export const movedVisitNotices = (
  before: Visit,
  moved: Visit,
  { cadre, household }: VisitParties,
  { told }: { told: boolean },
  now: Instant,
): Notice[] => {
  const when = visitReminder(startOf(moved), now);
  if (!when) return [];
  if (!(told || mayHaveHeard(before, now)))
    return [...toCadre(moved, cadre, when), ...toHousehold(moved, household, when)];
  const soon = { ...when, dueAt: wakingFrom(now, defaultReminderSettings) };
  const template = waitsInVain(before, moved, now) ? 'visit-moved-household' : undefined;
  return [...toCadre(moved, cadre, when), ...toHousehold(moved, household, soon, template)];
};

/**
 * What a household is told of a visit that was called off, if it has heard of it (`told`) or may have by now: at once, or when
 * quiet hours end. Nothing where the visit would have begun by then, or no SMS reaches it.
 */
export const calledOffNotices = (
  off: Visit,
  household: HouseholdReached,
  { told }: { told: boolean },
  now: Instant,
): Notice[] => {
  const [dueAt, uselessAt] = [wakingFrom(now, defaultReminderSettings), startOf(off)];
  if (dueAt >= uselessAt || !(told || mayHaveHeard(off, now))) return [];
  return toHousehold(off, household, { dueAt, uselessAt }, 'visit-called-off-household');
};
