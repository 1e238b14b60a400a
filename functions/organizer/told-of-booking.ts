import type { Context } from 'hono';
import { listAbout } from '#shared/notices/notice-store.ts';
import { type NoticeView, noticeView } from '#shared/notices/told-view.ts';
import type { WebEnv } from '#shared/web/context.ts';
import type { OrganizerDeps } from './deps.ts';
import { leaveLine } from './leave-line.ts';

/** What became of the notices about a booking and its screening, the latest first; not of what waits. Leaves a line. */
export const readToldOfBooking = async (
  deps: OrganizerDeps,
  c: Context<WebEnv>,
  id: string,
): Promise<NoticeView[]> => {
  const [ofBooking, ofScreening] = await Promise.all([
    listAbout(deps.db, { kind: 'booking', id }),
    listAbout(deps.db, { kind: 'screening', id }),
  ]);
  const told = [...ofBooking, ...ofScreening];
  const subjectIds = told.map((notice) => notice.id);
  await leaveLine(deps, c, { action: 'listed', subject: 'notice', subjectIds });
  return told
    .map((one) => noticeView({ as: 'told', told: one }, c.get('now')))
    .sort((one, other) => other.at.localeCompare(one.at));
};
