import type { Clock } from '#shared/platform/clock.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { type Instant, secondsBetween } from '#shared/time/instant.ts';
import { builtInWords } from './built-in-words.ts';
import type { TemplateId } from './templates.ts';
import type { KeptWords, ReadWords } from './words.ts';
import { listWords } from './words-store.ts';
import { versionsOf } from './words-version-rules.ts';

/** For so long what was read is said; then what the office has changed since is. */
const KEPT_SECONDS = 60;

type Kept = { readAt: Instant; words: Promise<KeptWords[]> };

/**
 * Reads the words that hold now: the office's newest version, else those Kaimen comes with. One Query for all the words of a
 * template, kept in memory for a minute of `realClock`. A read that fails throws: other words than the office's aren't sent.
 */
export const createReadWords = (db: Db, realClock: Clock): ReadWords => {
  const kept = new Map<TemplateId, Kept>();

  const read = (template: TemplateId): Promise<KeptWords[]> => {
    const now = realClock.now();
    const before = kept.get(template);
    if (before && Math.abs(secondsBetween(before.readAt, now)) < KEPT_SECONDS) return before.words;
    const words = listWords(db, template);
    const own = { readAt: now, words };
    kept.set(template, own);
    words.catch(() => {
      if (kept.get(template) === own) kept.delete(template);
    });
    return words;
  };

  return async (template, channel, lang) =>
    versionsOf(await read(template), { channel, lang }).at(-1) ?? builtInWords(template, channel, lang);
};
