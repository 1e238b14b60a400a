import { createHash } from 'node:crypto';
import type { Instant } from '#shared/time/instant.ts';
import type { Subject } from './notice.ts';

/** Where a notice is kept: what travels on the queue. It names no person, so it may stand in a log too. */
export type NoticeKey = { pk: string; sk: string };

/** Partitions that waiting notices are spread over: each carries 1,000 writes a second. To have fewer, let the higher ones drain first. */
const SHARDS = 8;
const DUE = 'due#';

const shardOf = (noticeId: string): number =>
  createHash('sha256').update(noticeId).digest().readUInt32BE() % SHARDS;

/** Every partition in which notices wait. */
export const duePartitions: readonly string[] = Array.from(
  { length: SHARDS },
  (_, shard) => `${DUE}${shard}`,
);

/** A waiting notice stands by the instant of its next try, so what is due is the beginning of a partition. */
export const dueKey = (noticeId: string, tryAt: Instant): NoticeKey => ({
  pk: `${DUE}${shardOf(noticeId)}`,
  sk: `${tryAt}#${noticeId}`,
});

export const isDueKey = ({ pk }: NoticeKey): boolean => pk.startsWith(DUE);

/** The instant of the next try of a waiting notice. */
export const tryAtOf = ({ sk }: NoticeKey): Instant => sk.slice(0, sk.indexOf('#'));

/** Just above the keys that are due by an instant: there an instant is followed by `#`, which is below `$`. */
export const dueUntil = (now: Instant): string => `${now}$`;

export const toldPartition = ({ kind, id }: Pick<Subject, 'kind' | 'id'>): string => `about#${kind}#${id}`;

/** Where a notice that reached its end is kept: with everything else told about its subject. */
export const toldKey = (subject: Pick<Subject, 'kind' | 'id'>, noticeId: string): NoticeKey => ({
  pk: toldPartition(subject),
  sk: noticeId,
});
