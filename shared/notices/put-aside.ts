import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listOf } from './keys.ts';
import { knownAtOf, type Told } from './told.ts';
import { findTold, replaceTold } from './told-store.ts';

type Aside = { at: Instant; by: string };

/** Whether a notice stands on the list of those that failed: there is still something to do about it. */
export const isOnFailedList = ({ state, again, aside }: Pick<Told, 'state' | 'again' | 'aside'>): boolean =>
  state === 'failed' && !again && !aside;

/** Takes a notice off the list of those that failed; nothing where it has changed since it was read. */
export const setAside = (db: Db, told: Told, aside: Aside): TransactItem =>
  replaceTold(db, told, { ...told, aside }, civilDateOf(told.endedAt));

/**
 * Undoes that, in whatever state the notice is by now: one that failed stands on that list where it stood, and one that a
 * provider has told of since comes there if it fails after all. Nothing where it has changed since it was read.
 */
export const unsetAside = (db: Db, told: Told): TransactItem => {
  const { aside, ...open } = told;
  return replaceTold(db, told, open, listOf(told.state, told.endedAt), knownAtOf(told));
};

/**
 * Takes a notice off the list of those that failed, since somebody of the staff has told the person otherwise or it needn't
 * be told any more; it stays on record as failed. Refuses `not-found`, `notice-not-failed` and `changed-meanwhile`.
 */
export const putAside = async (
  { db }: { db: Db },
  { id, by }: { id: string; by: string },
  now: Instant,
): Promise<Result<Told>> => {
  const told = await findTold(db, id);
  if (!told) return refuse('not-found', 'not-found');
  if (told.state !== 'failed') return refuse('rule', 'notice-not-failed');
  if (told.again || told.aside) return refuse('conflict', 'changed-meanwhile');
  const aside = { at: now, by };
  const outcome = await commit(db, [setAside(db, told, aside)]);
  return outcome.ok ? accept({ ...told, aside }) : refuse('conflict', 'changed-meanwhile');
};

/** Whether somebody put a notice aside and may undo that: it wasn't told once more. */
export const mayTakeBackAside = ({ again, aside }: Pick<Told, 'again' | 'aside'>): boolean =>
  aside !== undefined && !again;

/**
 * Undoes that a notice was put aside, also where it has gone out or arrived since: whoever did so had pressed the wrong button.
 * Refuses `not-found`, and `changed-meanwhile` where nobody put it aside, or it was told once more since.
 */
export const takeBackAside = async ({ db }: { db: Db }, id: string): Promise<Result<Told>> => {
  const told = await findTold(db, id);
  if (!told) return refuse('not-found', 'not-found');
  if (!mayTakeBackAside(told)) return refuse('conflict', 'changed-meanwhile');
  const outcome = await commit(db, [unsetAside(db, told)]);
  const { aside, ...open } = told;
  return outcome.ok ? accept(open) : refuse('conflict', 'changed-meanwhile');
};
