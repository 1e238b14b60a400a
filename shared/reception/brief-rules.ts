import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { addDays, type CivilDate, instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type Briefed, type Meeting, type Party, partiesOf } from './brief.ts';
import type { ReceptionDay } from './reception-day.ts';

/** What is still to be told to one party. */
export type BriefTelling = Pick<Briefed, 'party' | 'expected' | 'meeting'>;

/** When leader and departments of a day are told (domain, section 2: the day before; at 18:00, or at once where that is past). */
export const briefDueAt = (on: CivilDate, now: Instant): Instant => {
  const eve = instantAt(addDays(on, -1), defaultReminderSettings.eveAtTime);
  return eve > now ? eve : now;
};

/** When and where the public is received; undefined where the day isn't public, or was called off altogether. */
export const meetingOf = ({ state, on, venue, sittings }: ReceptionDay): Meeting | undefined => {
  const times = sittings.filter(({ calledOff }) => !calledOff).map(({ from, to }) => ({ from, to }));
  return state === 'published' && times.length > 0 ? { on, times, venue } : undefined;
};

export const beginsAt = ({ on, times }: Meeting): Instant => instantAt(on, times[0]?.from ?? '00:00');
export const endsAt = ({ on, times }: Meeting): Instant => instantAt(on, times.at(-1)?.to ?? '23:59');

const inOneLine = ({ on, times, venue }: Meeting): string =>
  [on, venue, ...times.map(({ from, to }) => `${from}-${to}`)].join('\n');

const isThere = (parties: Party[], { id }: Party): boolean => parties.some((party) => party.id === id);

/** Whether what a party was told last is how things are. */
export const stillHolds = (day: ReceptionDay, { party, expected, meeting }: BriefTelling): boolean => {
  const now = meetingOf(day);
  const isExpected = now !== undefined && isThere(partiesOf(day), party);
  return isExpected ? expected && inOneLine(meeting) === inOneLine(now) : !expected;
};

/**
 * What is to be told of a day, given what was told before: who is expected and doesn't know it, or knows another time or
 * place; and who was told to come and need not any more. Nothing, where everybody knows how it is: bookings that come
 * and go are no reason to tell anybody again.
 */
export const briefTellings = (day: ReceptionDay, briefed: Briefed[]): BriefTelling[] => {
  const meeting = meetingOf(day);
  const parties = meeting ? partiesOf(day) : [];
  const invited = parties.flatMap((party): BriefTelling[] =>
    meeting ? [{ party, expected: true, meeting }] : [],
  );
  const released = briefed
    .filter(({ party, expected }) => expected && !isThere(parties, party))
    .map(({ party, meeting: told }): BriefTelling => ({ party, expected: false, meeting: told }));
  const known = new Map(briefed.map((one) => [one.party.id, one]));
  return [...invited, ...released].filter(({ party }) => {
    const last = known.get(party.id);
    return !last || !stillHolds(day, last);
  });
};
