import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { accept, type FieldError, type Result, refuseFields } from '#shared/platform/result.ts';
import { countEntered } from './approval-store.ts';
import { templateIds } from './templates.ts';
import type { TypedWords, Words, WordsOf } from './words.ts';
import { checkWords } from './words-rules.ts';
import { listWords } from './words-store.ts';
import { approvedOtherwise, isUnchanged, tidyWords } from './words-version-rules.ts';

const WIDTH = 8;

/**
 * Whether words may have the id that was typed with them: one Query for each template, since the id next to the right one in the
 * provider's list belongs to another message, which would be sent instead. Gives how many ids had been entered before it looked.
 * Refuses, by the field `approvedId`, `approved-id-of-other-words` and `approved-id-of-other-message`.
 */
export const checkApproval = async (
  db: Db,
  of: WordsOf,
  typed: TypedWords,
): Promise<Result<{ entered: number }>> => {
  const entered = await countEntered(db);
  const all = await inParallel(templateIds, WIDTH, (template) => listWords(db, template));
  const other = approvedOtherwise(all.flat(), of, typed);
  if (!other) return accept({ entered });
  const { template, lang, version } = other;
  return refuseFields([
    template === of.template
      ? { field: 'approvedId', code: 'approved-id-of-other-words', params: { lang, version } }
      : { field: 'approvedId', code: 'approved-id-of-other-message', params: { lang, template } },
  ]);
};

/** Why words can't be saved after those that hold now; the same as `saveWords` would say, a change meanwhile aside. */
export const problemsOfWords = async (
  db: Db,
  of: WordsOf,
  words: { typed: TypedWords; present: Words },
  signature: string,
): Promise<FieldError[]> => {
  const typed = tidyWords(words.typed);
  const problems = checkWords(of.template, of.channel, of.lang, typed, signature);
  if (problems.length > 0 || typed.approvedId === undefined || isUnchanged(words.present, typed))
    return problems;
  const checked = await checkApproval(db, of, typed);
  return checked.ok ? [] : (checked.refusal.errors ?? []);
};
