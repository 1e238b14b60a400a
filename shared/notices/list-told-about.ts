import type { Db } from '#shared/platform/dynamo.ts';
import { type NewestNotices, newestNotices } from './newest-notices.ts';
import type { Subject } from './notice.ts';
import { findRecordsAbout } from './record-store.ts';

/** What was told about some subjects, what was not, with the reason, and what is being tried again: the newest of it. */
export const listToldAbout = async (
  db: Db,
  subjects: Pick<Subject, 'kind' | 'id'>[],
): Promise<NewestNotices> =>
  await newestNotices(db, await findRecordsAbout(db, subjects), ({ subject }) =>
    subjects.some(({ kind, id }) => kind === subject.kind && id === subject.id),
  );
