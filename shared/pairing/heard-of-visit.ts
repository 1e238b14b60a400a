import { isOnFailedList } from '#shared/notices/put-aside.ts';
import type { Told } from '#shared/notices/told.ts';
import type { Instant } from '#shared/time/instant.ts';
import { toldVersionOf } from './told-version-rules.ts';
import type { Visit } from './visit.ts';
import { householdTemplates } from './visit-notices.ts';

type Record = Pick<
  Told,
  'template' | 'subject' | 'state' | 'reason' | 'endedAt' | 'uselessAt' | 'again' | 'aside'
>;

const ofHousehold = (told: readonly Record[]): Record[] =>
  told.filter(({ template }) => (householdTemplates as readonly string[]).includes(template));

/** Whether something went out, or may have; or the staff told it otherwise. A failure that a provider or the office is sure of didn't. */
const isOut = ({ state, reason, aside }: Record): boolean =>
  state === 'sent' ||
  state === 'delivered' ||
  (state === 'failed' && (reason === 'outcome-unknown' || aside !== undefined));

/**
 * When a household that waits for a visit at `now` expects it, by what was told about it: as the last of what went out says, which
 * is useless once the visit begins. Undefined where nothing went out, or that time has passed, or the last was that it is off.
 */
export const expectedStart = (told: readonly Record[], now: Instant): Instant | undefined => {
  const out = ofHousehold(told).filter(isOut);
  const last = out.sort((one, other) => (one.endedAt < other.endedAt ? -1 : 1)).at(-1);
  const waits = last !== undefined && last.template !== 'visit-called-off-household' && now < last.uselessAt;
  return waits ? last.uselessAt : undefined;
};

/** Whether what a household was to be told of a visit as it is now did not reach it, and nobody has seen to that yet. */
export const failedToHear = (
  visit: Pick<Visit, 'version' | 'toldVersion'>,
  told: readonly Record[],
): boolean =>
  ofHousehold(told).some((one) => one.subject.version === toldVersionOf(visit) && isOnFailedList(one));
