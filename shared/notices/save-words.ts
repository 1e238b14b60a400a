import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { enterApproval } from './approval-store.ts';
import { builtInWords } from './built-in-words.ts';
import { checkApproval } from './check-approval.ts';
import type { KeptWords, TypedWords, Words, WordsOf } from './words.ts';
import { checkWords } from './words-rules.ts';
import { listWords, putWords } from './words-store.ts';
import { isUnchanged, lastApproval, tidyWords, versionsOf } from './words-version-rules.ts';

/** The version that somebody had before their eyes. */
type Based = { basedOn: number };

/** Who makes a version, when, and what stands in front of an SMS. */
type Making = { by: string; now: Instant; signature: string };

/** How often it looks again where another id was entered while it compared: people type them, so once is rare. */
const MOST_TRIES = 8;

type Found = { builtIn: Words; versions: KeptWords[] };

const find = async (db: Db, of: WordsOf): Promise<Result<Found>> => {
  const builtIn = builtInWords(of.template, of.channel, of.lang);
  return builtIn
    ? accept({ builtIn, versions: versionsOf(await listWords(db, of.template), of) })
    : refuse('not-found', 'not-found');
};

const save = async (
  db: Db,
  of: WordsOf,
  words: TypedWords & Based & { found: Found },
  { by, now, signature }: Making,
): Promise<Result<Words>> => {
  const { basedOn, found, ...asked } = words;
  const typed = tidyWords(asked);
  const problems = checkWords(of.template, of.channel, of.lang, typed, signature);
  if (problems.length > 0) return refuseFields(problems);
  const present = found.versions.at(-1) ?? found.builtIn;
  if (isUnchanged(present, typed)) return accept(present);
  if (present.version !== basedOn) return refuse('conflict', 'changed-meanwhile');
  return await keep(db, { ...of, ...typed, version: present.version + 1, by, at: now });
};

/** Writes a version, with an id only where no other words were given that id since they were compared. */
const keep = async (db: Db, words: KeptWords): Promise<Result<Words>> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const pieces = [putWords(db, words)];
    if (words.approvedId !== undefined) {
      const checked = await checkApproval(db, words, words);
      if (!checked.ok) return checked;
      pieces.push(enterApproval(db, checked.value.entered));
    }
    const outcome = await commit(db, pieces);
    if (outcome.ok) return accept(words);
    if (outcome.failed.has(0)) break;
  }
  return refuse('conflict', 'changed-meanwhile');
};

/**
 * Makes a new version of some words, which every message says that leaves a minute later or more. What they are already, id
 * included, makes none. Refuses `not-found` where the template has no words on that channel; `malformed` what `checkWords`
 * finds, and an id that a provider approved for other words, as `checkApproval` says; `changed-meanwhile` where somebody made
 * another version after the one that was before their eyes (`basedOn`; 0 for the words Kaimen comes with).
 */
export const saveWords = async (
  db: Db,
  of: WordsOf,
  typed: TypedWords & Based,
  making: Making,
): Promise<Result<Words>> => {
  const found = await find(db, of);
  return found.ok ? await save(db, of, { ...typed, found: found.value }, making) : found;
};

/**
 * Makes a version of the words Kaimen comes with, under the id that they were approved under when they were last said, if any.
 * Refuses as `saveWords` does.
 */
export const restoreWords = async (
  db: Db,
  of: WordsOf,
  { basedOn }: Based,
  making: Making,
): Promise<Result<Words>> => {
  const found = await find(db, of);
  if (!found.ok) return found;
  const { builtIn, versions } = found.value;
  const { subject, text } = builtIn;
  const approvedId = lastApproval(versions, builtIn);
  return await save(db, of, { subject, text, approvedId, basedOn, found: found.value }, making);
};
