import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Matter } from './matter.ts';
import { withStep } from './receive-rules.ts';
import { writeSteps } from './write-steps.ts';

/**
 * Lets another cadre answer for a matter from now on: pieces of the transaction that gives them its household. They hold only
 * while the matter is in the version that was read. `account` is whoever of the office confirmed it.
 */
export const handMatterOn = (
  db: Db,
  matter: Matter,
  { cadreId, account }: { cadreId: string; account: string },
  now: Instant,
): TransactItem[] => {
  const by = { as: 'office' as const, account };
  const handed = withStep(
    matter,
    { firstHandler: { cadreId } },
    { kind: 'handed-on', words: cadreId },
    by,
    now,
  );
  return writeSteps(db, matter, [handed]);
};
