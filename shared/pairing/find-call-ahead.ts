import { listNoticeChoices } from '#shared/notices/list-notice-choices.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import type { Recipients } from '#shared/notices/recipient-store.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { type CallAhead, callAheadOf, isNear } from './call-ahead.ts';
import { failedToHear } from './heard-of-visit.ts';
import type { Household } from './household.ts';
import type { OwnVisit } from './own-visits.ts';
import { recipientsOfHousehold } from './recipients.ts';

const WIDTH = 8;

const hasDeclined = async (recipients: Recipients, household: Household): Promise<boolean> => {
  const choices = await listNoticeChoices(recipients, 'household', recipientsOfHousehold(household));
  return choices.some(({ wanted }) => !wanted);
};

/**
 * Which households a cadre tells of a visit that is near, and how, by the ids of the visits. What a household chose and what
 * did not reach it is read now: it may have declined after the visit was planned.
 */
export const findCallAhead = async (
  recipients: Recipients,
  visits: readonly OwnVisit[],
  today: CivilDate,
): Promise<Map<string, CallAhead>> => {
  const near = visits.filter(({ visit }) => isNear(visit, today));
  const households = [...new Map(near.map(({ household }) => [household.id, household])).values()];
  const declined = new Map(
    await inParallel(
      households,
      WIDTH,
      async (household) => [household.id, await hasDeclined(recipients, household)] as const,
    ),
  );
  const found = await inParallel(near, WIDTH, async (own) => {
    const told = await listAbout(recipients.db, { kind: 'visit', id: own.visit.id });
    const facts = {
      declined: declined.get(own.household.id) === true,
      failed: failedToHear(own.visit, told),
    };
    return [own.visit.id, callAheadOf(own, facts, today)] as const;
  });
  return new Map(found.flatMap(([id, how]) => (how ? [[id, how] as const] : [])));
};
