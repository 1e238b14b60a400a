import type { Clock } from '#shared/platform/clock.ts';
import type { Log } from '#shared/platform/log.ts';
import type { Instant } from '#shared/time/instant.ts';
import { carryDayChange } from './carry-day-change.ts';
import type { FollowUp, FollowUpKind } from './follow-up.ts';
import { endFollowUp, findDueFollowUps } from './follow-up-store.ts';
import { type OfferDeps, offerFreedSlot } from './offer-freed-slot.ts';
import { tellBrief } from './tell-brief.ts';

export type CarryThroughDeps = OfferDeps & { clock: Clock; log: Log };

const PAGE = 50;
/** So many pages in one run; what is left is due at the next. */
const MOST_PAGES = 20;

type Carry = (deps: CarryThroughDeps, id: string, now: Instant) => Promise<void>;

const carryOf: Record<FollowUpKind, Carry> = {
  'slot-freed': offerFreedSlot,
  'day-changed': carryDayChange,
  brief: tellBrief,
};

/** Carries one thing through. May run again at any point. */
export const carryOne = async (deps: CarryThroughDeps, followUp: FollowUp, now: Instant): Promise<void> => {
  await carryOf[followUp.kind](deps, followUp.id, now);
  await endFollowUp(deps.db, followUp);
};

/**
 * Carries through what changes have started and is due by now. One that fails stays due and keeps none of the others
 * back. Run each minute; two runs at once do nothing twice.
 */
export const carryThrough = async (deps: CarryThroughDeps): Promise<number> => {
  const { db, clock, log } = deps;
  const now = clock.now();
  const failed = new Set<string>();
  let done = 0;
  const carry = async (followUp: FollowUp): Promise<void> => {
    const { kind, id, dueAt } = followUp;
    try {
      await carryOne(deps, followUp, now);
      done += 1;
    } catch (error) {
      failed.add(`${dueAt}#${kind}#${id}`);
      log.error('follow-up-failed', error, { kind });
    }
  };
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const due = (await findDueFollowUps(db, now, PAGE + failed.size)).filter(
      ({ dueAt, kind, id }) => !failed.has(`${dueAt}#${kind}#${id}`),
    );
    if (due.length === 0) break;
    for (const followUp of due) await carry(followUp);
  }
  log.info('carried-through', { done, failed: failed.size });
  return done;
};
