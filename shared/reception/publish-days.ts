import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { type Refusal, type Result, refuse } from '#shared/platform/result.ts';
import { civilDateOf, daysBetween } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { publishDraftDay, publishDraftSlot } from './calendar-changes-store.ts';
import { findDay } from './calendar-store.ts';
import { opensAtOf } from './draft-rules.ts';
import { isDayId } from './keys.ts';
import type { ReceptionDay } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';

export type Publication = {
  published: ReceptionDay[];
  /** Days that were public before. */
  unchanged: string[];
  refused: { id: string; refusal: Refusal }[];
  /** Days made public later than the notice should be (domain, section 2): a warning, not a block. */
  late: { id: string; daysAhead: number }[];
};

export type PublishDaysDeps = { db: Db; settings: ReceptionSettings };

type Published = { day: ReceptionDay; wasPublic: boolean };

const publishDay = async (
  { db, settings }: PublishDaysDeps,
  id: string,
  now: Instant,
): Promise<Result<Published>> => {
  const found = isDayId(id) ? await findDay(db, id) : undefined;
  if (!found) return refuse('not-found', 'not-found');
  const { day, slots } = found;
  if (day.state === 'published') return { ok: true, value: { day, wasPublic: true } };
  if (day.state === 'cancelled') return refuse('rule', 'day-cancelled');
  if (day.on < civilDateOf(now)) return refuse('rule', 'day-past');
  const opensAt = opensAtOf(day, settings, now);
  const outcome = await commit(db, [
    publishDraftDay(db, day, opensAt),
    ...slots.map((slot) => publishDraftSlot(db, slot)),
  ]);
  if (!outcome.ok) return refuse('conflict', 'changed-meanwhile');
  const published: ReceptionDay = { ...day, state: 'published', version: day.version + 1, opensAt };
  return { ok: true, value: { day: published, wasPublic: false } };
};

/**
 * Makes drafts public: each day with all its slots in one transaction, in the version that was read. A day that can't be
 * published (`not-found`, `day-past`, `day-cancelled`, `changed-meanwhile`) keeps none of the others back.
 */
export const publishDays = async (
  deps: PublishDaysDeps,
  ids: string[],
  now: Instant,
): Promise<Publication> => {
  const publication: Publication = { published: [], unchanged: [], refused: [], late: [] };
  for (const id of new Set(ids)) {
    const result = await publishDay(deps, id, now);
    if (!result.ok) publication.refused.push({ id, refusal: result.refusal });
    else if (result.value.wasPublic) publication.unchanged.push(id);
    else {
      const { day } = result.value;
      publication.published.push(day);
      const daysAhead = daysBetween(civilDateOf(now), day.on);
      if (daysAhead < deps.settings.noticeLeadDays) publication.late.push({ id, daysAhead });
    }
  }
  return publication;
};
