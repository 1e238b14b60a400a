import type { Subject } from '#shared/notices/notice.ts';
import { listAllVisitsOfHousehold } from '#shared/pairing/household-view-store.ts';
import { addDays, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { OrganizerDeps } from './deps.ts';

/** What notices about a household speak of: what it said of its pairing, and its visits, as long as is kept what was told. */
export const subjectsOfHousehold = async (
  { db, deliverySettings }: Pick<OrganizerDeps, 'db' | 'deliverySettings'>,
  id: string,
  now: Instant,
): Promise<Pick<Subject, 'kind' | 'id'>[]> => {
  const since = addDays(civilDateOf(now), -deliverySettings.keepDays);
  const visits = (await listAllVisitsOfHousehold(db, id)).filter(({ onDate }) => onDate >= since);
  return [{ kind: 'consent', id }, ...visits.map((visit) => ({ kind: 'visit' as const, id: visit.id }))];
};
