import type { Notice } from './notice.ts';
import type { Told } from './told.ts';
import type { WaitingNotice } from './waiting-store.ts';

/** A notice in one of the office's lists: where it waits for its next try, or how it ended. */
export type ListedNotice = { as: 'waiting'; waiting: WaitingNotice } | { as: 'told'; told: Told };

/** The notice itself, whatever became of it. */
export const noticeIn = (listed: ListedNotice): Notice =>
  listed.as === 'told' ? listed.told : listed.waiting.notice;
