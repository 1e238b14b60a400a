import { createHash } from 'node:crypto';
import { keyedHash } from '#shared/platform/ids.ts';
import { type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Channel, Notice, Subject } from './notice.ts';

/** Where a notice is kept: what travels on the queue. It names no person, so it may stand in a log too. */
export type NoticeKey = { pk: string; sk: string };

/** Partitions that each channel's waiting notices are spread over: each carries 1,000 writes a second. To have fewer, let the higher ones drain first. */
const SHARDS = 8;
const DUE = 'due#';

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Every partition in which notices of a channel wait: a channel that is slow keeps no other back. */
export const duePartitions = (channel: Channel): string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `${DUE}${channel}#${shard}`);

/** A waiting notice stands by the instant of its next try, so what is due is the beginning of a partition. */
export const dueKey = ({ id, channel }: Pick<Notice, 'id' | 'channel'>, tryAt: Instant): NoticeKey => ({
  pk: `${DUE}${channel}#${hashOf(id).readUInt32BE() % SHARDS}`,
  sk: `${tryAt}#${id}`,
});

/** The channel of a waiting notice, told from its key; undefined for every other key. */
export const channelOfDue = ({ pk }: NoticeKey): Channel | undefined => {
  const channel = pk.startsWith(DUE) ? pk.split('#')[1] : undefined;
  return channel === 'sms' || channel === 'email' ? channel : undefined;
};

const instantIn = (sortKey: string): Instant => sortKey.slice(0, sortKey.indexOf('#'));

/** The instant of the next try of a waiting notice. */
export const tryAtOf = ({ sk }: NoticeKey): Instant => instantIn(sk);

/** Just above the keys that are due by an instant: there an instant is followed by `#`, which is below `$`. */
export const dueUntil = (now: Instant): string => `${now}$`;

export const toldPartition = ({ kind, id }: Pick<Subject, 'kind' | 'id'>): string => `about#${kind}#${id}`;

/**
 * Where a notice has its record from the moment it is claimed: with everything else told about its subject, once for its id.
 * So the same notice can't be told twice, wherever it waited.
 */
export const toldKey = ({ id, subject }: Pick<Notice, 'id' | 'subject'>): NoticeKey => ({
  pk: toldPartition(subject),
  sk: id,
});

/**
 * Where one recipient's counts and wishes are kept. Under a keyed hash, so that no key shows a phone: of an unkeyed one it is
 * found by trying every number.
 */
export const recipientPartition = (hashSecret: string, to: string): string =>
  `recipient#${keyedHash(hashSecret, 'recipient', to)}`;

/** What the office lists: not yet taken by a provider, failed, to be sent by hand, or all that was told on a day. */
export type NoticeList = 'retrying' | 'failed' | 'by-hand' | CivilDate;

export const listPartition = (list: NoticeList): string => `list#${list}`;

/** Where an item stands in the index `byList`, newest last. */
export const listKey = (list: NoticeList, at: Instant, noticeId: string) => ({
  listPk: listPartition(list),
  listedSk: `${at}#${noticeId}`,
});

/** Since when an item stands on its list in the index `byList`. */
export const listedAtOf = ({ listedSk }: { listedSk?: unknown }): Instant => instantIn(String(listedSk));

/** The list that a notice is in once it ended so. */
export const listOf = (state: string, endedAt: Instant): NoticeList =>
  state === 'failed' || state === 'by-hand' ? state : civilDateOf(endedAt);
