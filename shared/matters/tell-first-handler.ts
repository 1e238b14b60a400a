import type { Notice } from '#shared/notices/notice.ts';
import { findCadreContact } from '#shared/people/account-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Matter } from './matter.ts';
import { progressNotices } from './matter-notices.ts';

/** What tells a cadre who took a matter first how it goes on. The office's own see it in their list. */
export const tellFirstHandler = async (db: Db, matter: Matter, now: Instant): Promise<Notice[]> => {
  if (!('cadreId' in matter.firstHandler)) return [];
  const contact = await findCadreContact(db, matter.firstHandler.cadreId);
  return contact ? progressNotices(matter, contact, now) : [];
};
