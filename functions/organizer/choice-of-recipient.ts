import type { Context } from 'hono';
import { setWanted } from '#shared/notices/choose-notices.ts';
import type { ChoiceOnBehalf } from '#shared/notices/choose-notices-request.ts';
import { audiencesOn } from '#shared/notices/decline-notices.ts';
import { listChoicesOf } from '#shared/notices/list-notice-choices.ts';
import type { NoticeChoice } from '#shared/notices/notice-choice.ts';
import { readRecipient } from '#shared/notices/read-recipient.ts';
import { asCompared, type Recipient } from '#shared/notices/recipient.ts';
import { keyedHash } from '#shared/platform/ids.ts';
import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import type { WebEnv } from '#shared/web/context.ts';
import type { OrganizerDeps } from './deps.ts';
import { leaveLine } from './leave-line.ts';

type Deps = Pick<OrganizerDeps, 'db' | 'ids' | 'auditSettings' | 'hashSecret'>;

/** What stands for a phone or an address in the audit trail, where neither may. */
export const auditIdOf = ({ hashSecret }: Pick<Deps, 'hashSecret'>, recipient: Recipient): string =>
  keyedHash(hashSecret, 'recipient', asCompared(recipient).to);

/**
 * What was chosen for a phone or address, as somebody typed it, for each audience that it may be. Whether it is anybody's is
 * not said. Refuses `to`; leaves a line.
 */
export const findChoices = async (
  deps: Deps,
  c: Context<WebEnv>,
  typed: string,
): Promise<Result<NoticeChoice[]>> => {
  const recipient = readRecipient(typed);
  if (!recipient.ok) return recipient;
  const subjectIds = [auditIdOf(deps, recipient.value)];
  await leaveLine(deps, c, { action: 'read', subject: 'notice-choice', subjectIds });
  return accept(await listChoicesOf(deps, recipient.value));
};

/**
 * Lets reminders of one audience come to a phone or address, or no more, for somebody who asked for it. Refuses `to`, and
 * an `audience` that gets nothing there; leaves a line.
 */
export const changeChoice = async (
  deps: Deps,
  c: Context<WebEnv>,
  { to, audience, wanted }: ChoiceOnBehalf,
): Promise<Result<NoticeChoice[]>> => {
  const recipient = readRecipient(to);
  if (!recipient.ok) return recipient;
  if (!audiencesOn(recipient.value.channel).includes(audience))
    return refuseFields([{ field: 'audience', code: 'audience-unclear' }]);
  await setWanted(deps, { ...recipient.value, audience }, wanted, c.get('now'));
  const subjectIds = [auditIdOf(deps, recipient.value)];
  await leaveLine(deps, c, { action: 'changed', subject: 'notice-choice', subjectIds });
  return accept(await listChoicesOf(deps, recipient.value));
};
