import { findDeclined } from '#shared/notices/decline-notices.ts';
import { type Recipients, removeOptOut } from '#shared/notices/recipient-store.ts';
import { templates } from '#shared/notices/templates.ts';
import type { Instant } from '#shared/time/instant.ts';

const template = 'digest-organizer';
const channel = 'email';

/** Since when an address wants no mail about work, so that no digest is sent to it either; undefined where it does. */
export const digestDeclinedAt = (recipients: Recipients, email: string): Promise<Instant | undefined> =>
  findDeclined(recipients, { template, channel, to: email });

/**
 * Lets mail about work come to an address again: who subscribes asks for it just now. Says whether it had been declined. Once
 * more does nothing.
 */
export const resumeDigestAt = async (recipients: Recipients, email: string): Promise<boolean> => {
  if (!(await digestDeclinedAt(recipients, email))) return false;
  await removeOptOut(recipients, { audience: templates[template].audience, channel, to: email });
  return true;
};
