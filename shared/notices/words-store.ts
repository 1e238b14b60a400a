import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Lang } from '#shared/platform/lang.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { builtInWords } from './built-in-words.ts';
import type { Channel } from './notice.ts';
import type { TemplateId } from './templates.ts';
import type { KeptWords, Words, WordsOf } from './words.ts';

const VERSION_DIGITS = 6;

/** Where the versions of a template's words are kept. */
export const wordsPartition = (template: TemplateId): string => `words#${template}`;

const keyOf = ({ template, channel, lang }: WordsOf, version: number) => ({
  pk: wordsPartition(template),
  sk: [channel, lang, String(version).padStart(VERSION_DIGITS, '0')].join('#'),
});

const wordsOf = ({ pk, sk, ...words }: Record<string, unknown>): KeptWords => words as KeptWords;

/** Every version of a template's words that the office made, on all channels and in all languages, the oldest of each first. */
export const listWords = async (db: Db, template: TemplateId): Promise<KeptWords[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.notices,
    KeyConditionExpression: 'pk = :words',
    ExpressionAttributeValues: { ':words': wordsPartition(template) },
    ConsistentRead: true,
  });
  return items.map(wordsOf);
};

/** The words of one version, 0 being those Kaimen comes with; undefined where there is none such. */
export const findWords = async (
  db: Db,
  template: TemplateId,
  channel: Channel,
  lang: Lang,
  version: number,
): Promise<Words | undefined> => {
  if (version === 0) return builtInWords(template, channel, lang);
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.notices, Key: keyOf({ template, channel, lang }, version) }),
  );
  return Item && wordsOf(Item);
};

/** Writes a version where there is none of its number: none is ever written over. */
export const putWords = (db: Db, words: KeptWords): TransactItem => ({
  Put: {
    TableName: db.tables.notices,
    Item: { ...keyOf(words, words.version), ...words },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
