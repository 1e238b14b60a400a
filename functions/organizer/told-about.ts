import type { Context } from 'hono';
import { listToldAbout } from '#shared/notices/list-told-about.ts';
import { listToldTo } from '#shared/notices/list-told-to.ts';
import { noticeIn } from '#shared/notices/listed-notice.ts';
import type { NewestNotices } from '#shared/notices/newest-notices.ts';
import type { Subject } from '#shared/notices/notice.ts';
import { readRecipient } from '#shared/notices/read-recipient.ts';
import { type NoticeView, noticeView } from '#shared/notices/told-view.ts';
import type { AuditDeps } from '#shared/people/audit-store.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { auditIdOf } from './choice-of-recipient.ts';
import type { OrganizerDeps } from './deps.ts';
import { leaveLine } from './leave-line.ts';

/** The newest notices, masked. `isPart`: there is more than is shown. */
export type NewestShown = { items: NoticeView[]; isPart: boolean };

/** Shows notices to the member of staff who asked, which leaves a line that names them. */
const show = async (
  deps: AuditDeps,
  c: Context<WebEnv>,
  { items, isPart }: NewestNotices,
): Promise<NewestShown> => {
  const subjectIds = items.map((item) => noticeIn(item).id);
  await leaveLine(deps, c, { action: 'listed', subject: 'notice', subjectIds });
  return { items: items.map((item) => noticeView(item, c.get('now'))), isPart };
};

/** What became of the notices about some subjects, the latest first; not of what waits for its first time. Leaves a line. */
export const readToldAbout = async (
  deps: AuditDeps,
  c: Context<WebEnv>,
  subjects: Pick<Subject, 'kind' | 'id'>[],
): Promise<NewestShown> => show(deps, c, await listToldAbout(deps.db, subjects));

/**
 * What somebody was sent in the last thirty days at a phone or address, as it was typed, the latest first. Whether it is
 * anybody's is not said. Refuses `to`; leaves a line for that phone or address, and one for what was found.
 */
export const readToldTo = async (
  deps: AuditDeps & Pick<OrganizerDeps, 'hashSecret'>,
  c: Context<WebEnv>,
  typed: string,
): Promise<Result<NewestShown>> => {
  const recipient = readRecipient(typed);
  if (!recipient.ok) return recipient;
  const subjectIds = [auditIdOf(deps, recipient.value)];
  await leaveLine(deps, c, { action: 'listed', subject: 'notice', subjectIds });
  return accept(await show(deps, c, await listToldTo(deps, recipient.value, c.get('now'))));
};
