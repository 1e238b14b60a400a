import type { Notice } from '#shared/notices/notice.ts';
import { whenInWords } from '#shared/notices/notice-words.ts';
import { wakingFrom } from '#shared/notices/quiet-hours-rules.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { addDays, civilDateOf, instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type CadreReached, type HouseholdReached, noticesToCadre } from './notices-to-roster.ts';
import type { Visit } from './visit.ts';
import { type Heard, movedVisitNotices } from './visit-notices.ts';

/** Who makes a visit from now on, who was to until now (gone from the roster, perhaps), and who lives there. */
export type HandOverParties = {
  goes: CadreReached;
  went: CadreReached | undefined;
  household: HouseholdReached;
};

type Template = 'visit-handed-over-cadre' | 'visit-given-cadre' | 'visit-taken-back-cadre';

const USEFUL_DAYS = 7;

/** What one cadre is told at once, by SMS and, where given, mail. */
const toldAtOnce = (
  visit: Visit,
  template: Template,
  cadre: CadreReached | undefined,
  now: Instant,
): Notice[] => {
  if (!cadre) return [];
  const startAt = instantAt(visit.onDate, visit.startTime);
  const inAWeek = instantAt(addDays(civilDateOf(now), USEFUL_DAYS), '18:00');
  return noticesToCadre(
    {
      subject: { kind: 'visit', id: visit.id, version: visit.version },
      template,
      variables: whenInWords(startAt),
      dueAt: wakingFrom(now, defaultReminderSettings),
      uselessAt: startAt > inAWeek ? startAt : inAWeek,
    },
    cadre,
  );
};

const remindersAfter = (
  before: Visit,
  after: Visit,
  { goes, household }: HandOverParties,
  heard: Heard,
  now: Instant,
) => movedVisitNotices(before, after, { cadre: goes, household }, heard, now);

/**
 * What is told when a visit is handed over at `now`: both cadres at once, whoever goes and the household again at the
 * time of a reminder; a household that has heard of the visit already learns at once that somebody else comes.
 */
export const handedOverNotices = (
  before: Visit,
  after: Visit,
  parties: HandOverParties,
  heard: Heard,
  now: Instant,
): Notice[] => [
  ...toldAtOnce(after, 'visit-handed-over-cadre', parties.goes, now),
  ...toldAtOnce(after, 'visit-given-cadre', parties.went, now),
  ...remindersAfter(before, after, parties, heard, now),
];

/** What is told when a visit is taken back: the colleague that there is nothing to do, and the reminders anew. */
export const takenBackNotices = (
  before: Visit,
  after: Visit,
  parties: HandOverParties,
  heard: Heard,
  now: Instant,
): Notice[] => [
  ...toldAtOnce(after, 'visit-taken-back-cadre', parties.went, now),
  ...remindersAfter(before, after, parties, heard, now),
];
