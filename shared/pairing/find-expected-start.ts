import { listAbout } from '#shared/notices/notice-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { expectedStart } from './heard-of-visit.ts';
import { toldVersionOf } from './told-version-rules.ts';
import type { Visit } from './visit.ts';

/**
 * When a household that was told of a visit expects it, read before it is changed: not always as it stands, since what was to be
 * told of its last change may still wait for the morning. A visit that is still as it was first planned is told of on its evening
 * before only, which the clock says: nothing is read of it, so that planning many anew reads little.
 */
export const findExpectedStart = async (db: Db, visit: Visit, now: Instant): Promise<Instant | undefined> =>
  toldVersionOf(visit) > 1
    ? expectedStart(await listAbout(db, { kind: 'visit', id: visit.id }), now)
    : undefined;
