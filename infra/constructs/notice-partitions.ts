/**
 * Parts of the table of notices, as they are granted: `shared/notices` makes the keys.
 */
export const noticePartitions = {
  /** What waits: all that a change has to write. */
  waiting: 'due#*',
  /** What was told about each subject, or why it wasn't. */
  told: 'about#*',
  /** Of that, what is about visits. */
  visitsTold: 'about#visit#*',
  /** Of the index `byList`: what is to be sent by hand. */
  byHand: 'list#by-hand',
  /** Who gets the daily digest. */
  digests: 'digest',
  /** Counts and wishes of one who is told things, under a hash. */
  recipients: 'recipient#*',
  /** The office's own words of every template. */
  words: 'words#*',
  /** Those of the one template that is sent without waiting. */
  signInWords: 'words#sign-in-code',
} as const;
