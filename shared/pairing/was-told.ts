import { listAbout } from '#shared/notices/notice-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { hasHeard } from './heard-of-visit.ts';
import { toldVersionOf } from './told-version-rules.ts';
import type { Visit } from './visit.ts';

/**
 * Whether a household was told of a visit that it waits for, before it is changed. A visit that is still as it was first planned
 * is told on its evening before only, which the clock says: nothing is read of it, so that planning many anew reads little.
 */
export const wasTold = async (db: Db, visit: Visit, now: Instant): Promise<boolean> =>
  toldVersionOf(visit) > 1 && hasHeard(await listAbout(db, { kind: 'visit', id: visit.id }), now);
