import type { Context } from 'hono';
import type { DigestRequest } from '#shared/digest/digest-request.ts';
import type { DigestSubscription } from '#shared/digest/digest-subscription.ts';
import { findOwnDigest, subscribeDigest, unsubscribeDigest } from '#shared/digest/subscribe-digest.ts';
import type { Result } from '#shared/platform/result.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import type { OrganizerDeps } from './deps.ts';
import { leaveLine } from './leave-line.ts';

/** Saves the subscription of whoever is signed in; a change of it leaves a line. Refuses `changed-meanwhile`. */
export const saveDigest = async (
  deps: OrganizerDeps,
  c: Context<WebEnv>,
  request: DigestRequest,
): Promise<Result<DigestSubscription>> => {
  const saved = await subscribeDigest(deps, { account: knownStaff(c).account, request }, c.get('now'));
  if (saved.ok && saved.value.version > request.version) await lineAbout(deps, c, saved.value.id);
  return saved;
};

/** Ends the subscription of whoever is signed in, which leaves a line where there was one. */
export const endDigest = async (deps: OrganizerDeps, c: Context<WebEnv>): Promise<void> => {
  const { account } = knownStaff(c);
  const ended = await findOwnDigest(deps, account);
  await unsubscribeDigest(deps, account);
  if (ended) await lineAbout(deps, c, ended.id);
};

/** The id of a subscription is a hash: it names neither the account nor the address. */
const lineAbout = (deps: OrganizerDeps, c: Context<WebEnv>, id: string): Promise<void> =>
  leaveLine(deps, c, { action: 'changed', subject: 'digest', subjectIds: [id] });
