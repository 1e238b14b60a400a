import { isOnFailedList } from '#shared/notices/put-aside.ts';
import type { Told } from '#shared/notices/told.ts';
import type { Instant } from '#shared/time/instant.ts';
import { toldVersionOf } from './told-version-rules.ts';
import type { Visit } from './visit.ts';
import { householdTemplates } from './visit-notices.ts';

type Record = Pick<Told, 'template' | 'subject' | 'state' | 'endedAt' | 'uselessAt' | 'again' | 'aside'>;

const ofHousehold = (told: readonly Record[]): Record[] =>
  told.filter(({ template }) => (householdTemplates as readonly string[]).includes(template));

/**
 * Whether a household has heard of a visit that it waits for at `now`, by what was told about it: something that was not dropped
 * went out, the last of it of a time yet to come and not that the visit is called off.
 */
export const hasHeard = (told: readonly Record[], now: Instant): boolean => {
  const out = ofHousehold(told).filter(({ state }) => state !== 'dropped');
  const last = out.sort((one, other) => (one.endedAt < other.endedAt ? -1 : 1)).at(-1);
  return last !== undefined && last.template !== 'visit-called-off-household' && now < last.uselessAt;
};

/** Whether what a household was to be told of a visit as it is now did not reach it, and nobody has seen to that yet. */
export const failedToHear = (
  visit: Pick<Visit, 'version' | 'toldVersion'>,
  told: readonly Record[],
): boolean =>
  ofHousehold(told).some((one) => one.subject.version === toldVersionOf(visit) && isOnFailedList(one));
