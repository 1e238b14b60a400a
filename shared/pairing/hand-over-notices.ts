import { type Notice, newNotice } from '#shared/notices/notice.ts';
import { whenInWords } from '#shared/notices/notice-words.ts';
import { wakingFrom } from '#shared/notices/quiet-hours-rules.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { addDays, civilDateOf, instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import type { Visit } from './visit.ts';
import { movedVisitNotices } from './visit-notices.ts';

type Addresses = Pick<Cadre, 'id' | 'phone' | 'email'>;

/** Who makes a visit from now on, who was to until now (gone from the roster, perhaps), and who lives there. */
export type HandOverParties = {
  goes: Addresses;
  went: Addresses | undefined;
  household: Pick<Household, 'id' | 'phone'>;
};

type Template = 'visit-handed-over-cadre' | 'visit-given-cadre' | 'visit-taken-back-cadre';

const USEFUL_DAYS = 7;

/** What one cadre is told at once, by SMS and, where given, mail. */
const toldAtOnce = (
  visit: Visit,
  template: Template,
  cadre: Addresses | undefined,
  now: Instant,
): Notice[] => {
  if (!cadre) return [];
  const startAt = instantAt(visit.onDate, visit.startTime);
  const inAWeek = instantAt(addDays(civilDateOf(now), USEFUL_DAYS), '18:00');
  const told = {
    subject: { kind: 'visit' as const, id: visit.id, version: visit.version },
    variables: whenInWords(startAt),
    template,
    whose: { kind: 'cadre' as const, id: cadre.id },
    dueAt: wakingFrom(now, defaultReminderSettings),
    uselessAt: startAt > inAWeek ? startAt : inAWeek,
  };
  return [
    newNotice({ ...told, channel: 'sms', to: cadre.phone }),
    ...(cadre.email ? [newNotice({ ...told, channel: 'email', to: cadre.email })] : []),
  ];
};

const remindersAfter = (before: Visit, after: Visit, { goes, household }: HandOverParties, now: Instant) =>
  movedVisitNotices(before, after, { cadre: goes, household }, now);

/**
 * What is told when a visit is handed over at `now`: both cadres at once, whoever goes and the household again at the
 * time of a reminder; a household that has heard of the visit already learns at once that somebody else comes.
 */
export const handedOverNotices = (
  before: Visit,
  after: Visit,
  parties: HandOverParties,
  now: Instant,
): Notice[] => [
  ...toldAtOnce(after, 'visit-handed-over-cadre', parties.goes, now),
  ...toldAtOnce(after, 'visit-given-cadre', parties.went, now),
  ...remindersAfter(before, after, parties, now),
];

/** What is told when a visit is taken back: the colleague that there is nothing to do, and the reminders anew. */
export const takenBackNotices = (
  before: Visit,
  after: Visit,
  parties: HandOverParties,
  now: Instant,
): Notice[] => [
  ...toldAtOnce(after, 'visit-taken-back-cadre', parties.went, now),
  ...remindersAfter(before, after, parties, now),
];
