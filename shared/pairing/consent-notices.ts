import { type Notice, newNotice } from '#shared/notices/notice.ts';
import { wakingFrom } from '#shared/notices/quiet-hours-rules.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { normalisePhone } from '#shared/people/phone.ts';
import { addDays, civilDateOf, instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Cadre } from './cadre.ts';
import type { Consent } from './consent.ts';
import type { Household } from './household.ts';

const USEFUL_DAYS = 7;

const about = ({ householdId, version }: Consent, now: Instant) => ({
  subject: { kind: 'consent' as const, id: householdId, version },
  variables: {},
  dueAt: wakingFrom(now, defaultReminderSettings),
  uselessAt: instantAt(addDays(civilDateOf(now), USEFUL_DAYS), '18:00'),
});

const toHousehold = (
  template: 'pairing-proposed' | 'pairing-ended-household',
  consent: Consent,
  { id, phone }: Pick<Household, 'id' | 'phone'>,
  now: Instant,
): Notice[] => {
  const to = phone && normalisePhone(phone);
  const whose = { kind: 'household' as const, id };
  return to ? [newNotice({ ...about(consent, now), template, channel: 'sms', to, whose })] : [];
};

/** What a household that has a mobile is told when a cadre was found for it; one without gets the letter. */
export const proposedNotices = (
  consent: Consent,
  household: Pick<Household, 'id' | 'phone'>,
  now: Instant,
): Notice[] => toHousehold('pairing-proposed', consent, household, now);

/** What the first cadre is told when a household has said something that changes visits. */
export const changedNotices = (
  consent: Consent,
  { id, phone, email }: Pick<Cadre, 'id' | 'phone' | 'email'>,
  now: Instant,
): Notice[] => {
  const whose = { kind: 'cadre' as const, id };
  const told = { ...about(consent, now), template: 'pairing-changed-cadre' as const, whose };
  return [
    newNotice({ ...told, channel: 'sms', to: phone }),
    ...(email ? [newNotice({ ...told, channel: 'email', to: email })] : []),
  ];
};

/** What a household that has a mobile is told when its cadre leaves and nobody follows yet: visits that were set are off. */
export const withoutCadreNotices = (
  consent: Consent,
  household: Pick<Household, 'id' | 'phone'>,
  now: Instant,
): Notice[] => toHousehold('pairing-ended-household', consent, household, now);
