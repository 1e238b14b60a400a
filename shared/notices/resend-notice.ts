import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { againOf, type Notice } from './notice.ts';
import { putNotice } from './notice-store.ts';
import { mayResend } from './resend-rules.ts';
import type { Told } from './told.ts';
import { findTold, replaceTold } from './told-store.ts';

/** The notice that a record is about, without what became of it. */
const noticeOf = ({
  id,
  subject,
  template,
  channel,
  to,
  whose,
  lang,
  variables,
  dueAt,
  uselessAt,
}: Told): Notice => ({
  ...{ id, subject, template, channel, to, variables, dueAt, uselessAt },
  ...(whose && { whose }),
  ...(lang && { lang }),
});

/**
 * Lets a notice that failed wait once more, due now, under an id of its own, and takes it off the list of those that failed;
 * whether it still holds is read again when it is sent. Gives the new one. Refuses `not-found`, `notice-not-failed`,
 * `notice-too-late` and `changed-meanwhile`: somebody else did so a moment ago.
 */
export const resendNotice = async (
  { db }: { db: Db },
  { id, by }: { id: string; by: string },
  now: Instant,
): Promise<Result<Notice>> => {
  const told = await findTold(db, id);
  if (!told) return refuse('not-found', 'not-found');
  const allowed = mayResend(told, now);
  if (!allowed.ok) return allowed;
  const again = againOf(noticeOf(told), now);
  const outcome = await commit(db, [
    replaceTold(db, told, { ...told, again: { at: now, by } }, civilDateOf(told.endedAt)),
    putNotice(db, again),
  ]);
  return outcome.ok ? accept(again) : refuse('conflict', 'changed-meanwhile');
};
