import type { Instant } from '#shared/time/instant.ts';
import type { Notice } from './notice.ts';

/** How a notice ended. */
export type NoticeEnd = {
  state: 'sent' | 'dropped' | 'failed';
  /** Why it was dropped or failed: a code of ours, or the provider's. */
  reason?: string;
  /** The message's id at the provider. */
  providerId?: string;
  endedAt: Instant;
};

/** A notice that reached its end: what was told about a subject, or why it was not. */
export type Told = Notice & NoticeEnd & { attempts: number; expiresAtSeconds: number };
