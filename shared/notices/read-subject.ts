import type { SubjectNow } from './delivery-rules.ts';
import type { Notice, Subject } from './notice.ts';

/**
 * Reads what a notice speaks about as it is now, and where its recipient is reached, if a roster says so; undefined where the
 * subject isn't there any more.
 */
export type ReadSubject = (
  subject: Subject,
  told: Pick<Notice, 'template' | 'channel' | 'whose'>,
) => Promise<SubjectNow | undefined>;

/** A notice as it goes out now: to where the roster says that its recipient is reached. */
export const addressedNow = <T extends Notice>(notice: T, subject: SubjectNow | undefined): T => {
  const address = subject?.address;
  return address && address !== 'none' && address.to !== notice.to ? { ...notice, to: address.to } : notice;
};
