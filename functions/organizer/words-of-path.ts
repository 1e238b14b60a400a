import type { Context } from 'hono';
import type { OneTemplateView, OneWordsView } from '#shared/notices/template-view.ts';
import { isTemplateId } from '#shared/notices/templates.ts';
import type { WordsOf } from '#shared/notices/words.ts';
import { wordsPathSchema } from '#shared/notices/words-request.ts';

/** Which words a path ends with, `:id/:channel/:lang`; undefined where there can be none such. */
export const wordsOfPath = (c: Context): WordsOf | undefined => {
  const { id = '', channel, lang } = c.req.param();
  const path = wordsPathSchema.safeParse({ channel, lang });
  return isTemplateId(id) && path.success ? { template: id, ...path.data } : undefined;
};

/** Some of a template's words with all their versions; undefined where it isn't told on that channel. */
export const wordsIn = (
  { words }: OneTemplateView,
  { channel, lang }: Omit<WordsOf, 'template'>,
): OneWordsView | undefined => words.find((one) => one.channel === channel && one.lang === lang);
