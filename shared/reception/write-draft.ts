import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { putDraftDay, putDraftSlot, removeDraftSlot } from './calendar-changes-store.ts';
import type { Draft } from './draft-rules.ts';
import type { DayWithSlots } from './reception-day.ts';

/** Writes the draft of a day with its slots, over the version that was read. False where somebody changed it meanwhile. */
export const writeDraft = async (
  db: Db,
  draft: Pick<Draft, 'day' | 'slots'>,
  over: DayWithSlots | undefined,
): Promise<boolean> => {
  const day = { ...draft.day, version: (over?.day.version ?? 0) + 1 };
  const kept = new Set(draft.slots.map(({ id }) => id));
  const gone = (over?.slots ?? []).filter(({ id }) => !kept.has(id));
  const outcome = await commit(db, [
    putDraftDay(db, day, over?.day.version),
    ...draft.slots.map((slot) => putDraftSlot(db, slot)),
    ...gone.map(({ id }) => removeDraftSlot(db, id)),
  ]);
  return outcome.ok;
};
