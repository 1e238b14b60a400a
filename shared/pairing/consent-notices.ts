import type { Notice } from '#shared/notices/notice.ts';
import { wakingFrom } from '#shared/notices/quiet-hours-rules.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { addDays, civilDateOf, instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Consent } from './consent.ts';
import {
  type CadreReached,
  type HouseholdReached,
  noticesToCadre,
  noticesToHousehold,
} from './notices-to-roster.ts';

const USEFUL_DAYS = 7;

const about = ({ householdId, version }: Consent, now: Instant) => ({
  subject: { kind: 'consent' as const, id: householdId, version },
  variables: {},
  dueAt: wakingFrom(now, defaultReminderSettings),
  uselessAt: instantAt(addDays(civilDateOf(now), USEFUL_DAYS), '18:00'),
});

/** What a household that has a mobile is told when a cadre was found for it; one without gets the letter. */
export const proposedNotices = (consent: Consent, household: HouseholdReached, now: Instant): Notice[] =>
  noticesToHousehold({ ...about(consent, now), template: 'pairing-proposed' }, household);

/** What the first cadre is told when a household has said something that changes visits. */
export const changedNotices = (consent: Consent, cadre: CadreReached, now: Instant): Notice[] =>
  noticesToCadre({ ...about(consent, now), template: 'pairing-changed-cadre' }, cadre);

/** What a household that has a mobile is told when its cadre leaves and nobody follows yet: visits that were set are off. */
export const withoutCadreNotices = (consent: Consent, household: HouseholdReached, now: Instant): Notice[] =>
  noticesToHousehold({ ...about(consent, now), template: 'pairing-ended-household' }, household);
