import { createReadWords } from '#shared/notices/create-read-words.ts';
import type { ByHandDeps } from '#shared/notices/list-by-hand.ts';
import { findWords } from '#shared/notices/words-store.ts';
import { createReadSubject } from '#shared/subjects/create-read-subject.ts';
import type { OrganizerDeps } from './deps.ts';

/** What sending by hand uses: what a notice speaks about is read again as before every sending. */
export const noticeDepsOf = ({ db, hashSecret, realClock, deliverySettings }: OrganizerDeps): ByHandDeps => ({
  db,
  hashSecret,
  readSubject: createReadSubject(db),
  readWords: createReadWords(db, realClock),
  findWords: (...asked) => findWords(db, ...asked),
  settings: deliverySettings,
});
