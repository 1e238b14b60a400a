import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { type Refusal, type Result, refuse } from '#shared/platform/result.ts';
import { civilDateOf, daysBetween, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { briefDueAt } from './brief-rules.ts';
import { publishDraftDay, publishDraftSlot } from './calendar-changes-store.ts';
import { findDay } from './calendar-store.ts';
import { opensAtOf } from './draft-rules.ts';
import { putFollowUp } from './follow-up-store.ts';
import { isDayId } from './keys.ts';
import type { NoticeEdition } from './public-notice.ts';
import type { ReceptionDay } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';
import { settlePublicNotice } from './settle-public-notice.ts';

export type Publication = {
  published: ReceptionDay[];
  /** Days that were public before. */
  unchanged: string[];
  refused: { id: string; refusal: Refusal }[];
  /** Days made public later than the notice should be (domain, section 2): a warning, not a block. */
  late: { id: string; daysAhead: number }[];
  /** What the public notice says from now on, for each month where it says something new. */
  editions: NoticeEdition[];
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
    putFollowUp(db, { kind: 'brief', id, dueAt: briefDueAt(day.on, now) }),
  ]);
  if (!outcome.ok) return refuse('conflict', 'changed-meanwhile');
  const published: ReceptionDay = { ...day, state: 'published', version: day.version + 1, opensAt };
  return { ok: true, value: { day: published, wasPublic: false } };
};

/**
 * Makes drafts public: each day with all its slots in one transaction, in the version that was read. A day that can't be
 * published (`not-found`, `day-past`, `day-cancelled`, `changed-meanwhile`) keeps none of the others back. At the end the
 * public notice is brought up to the calendar, also for days that were public before: to publish again heals a crash
 * between the two. `by` is the account of whoever publishes.
 */
export const publishDays = async (
  deps: PublishDaysDeps,
  ids: string[],
  now: Instant,
  by?: string,
): Promise<Publication> => {
  const publication: Publication = { published: [], unchanged: [], refused: [], late: [], editions: [] };
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
  const publicIds = [...publication.published.map(({ id }) => id), ...publication.unchanged];
  for (const month of new Set(publicIds.map(monthOf))) {
    const edition = await settlePublicNotice(deps, month, by, now);
    if (edition) publication.editions.push(edition);
  }
  return publication;
};
