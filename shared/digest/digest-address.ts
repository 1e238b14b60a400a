import { findDeclined } from '#shared/notices/decline-notices.ts';
import type { Recipients } from '#shared/notices/recipient-store.ts';
import type { Instant } from '#shared/time/instant.ts';

/**
 * Since when an address wants no mail about work, so that no digest is sent to it either; undefined where it does. Subscribing
 * changes nothing about it: anybody can type any address, and what its owner declined is theirs to take back.
 */
export const digestDeclinedAt = (recipients: Recipients, email: string): Promise<Instant | undefined> =>
  findDeclined(recipients, { template: 'digest-organizer', channel: 'email', to: email });
