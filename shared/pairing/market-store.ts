import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { HOUSEHOLDS, MARKET_DAYS } from './keys.ts';
import { type TownMarket, townMarketSchema } from './market-day.ts';
import { type MarketCalendar, marketCalendarOf } from './market-day-rules.ts';

/** What is kept of each town's market, by town. */
export const findMarkets = async (db: Db): Promise<Map<string, TownMarket>> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :markets',
    ExpressionAttributeValues: { ':markets': MARKET_DAYS },
    ConsistentRead: true,
  });
  const markets = items.map((item) => townMarketSchema.parse(item));
  return new Map(markets.map((market) => [market.town, market]));
};

/** The market days of all towns that told theirs. */
export const loadMarketCalendar = async (db: Db): Promise<MarketCalendar> => {
  const markets = [...(await findMarkets(db)).values()];
  return marketCalendarOf(new Map(markets.flatMap(({ town, rule }) => (rule ? [[town, rule]] : []))));
};

/** Writes a town's market over the version that was read; version 1 where there was none. */
export const putMarket = (db: Db, market: TownMarket): TransactItem => ({
  Put: {
    TableName: db.tables.pairing,
    Item: { pk: MARKET_DAYS, sk: market.town, ...market },
    ...(market.version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :before',
          ExpressionAttributeValues: { ':before': market.version - 1 },
        }),
  },
});

/** The towns and the kinds that households of the roster have, each once and in order. */
export const listTownsAndKinds = async (db: Db): Promise<{ towns: string[]; kinds: string[] }> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :households',
    ExpressionAttributeValues: { ':households': HOUSEHOLDS },
    ExpressionAttributeNames: { '#town': 'town', '#kind': 'kind' },
    ProjectionExpression: '#town, #kind',
    ConsistentRead: true,
  });
  const each = (name: string): string[] =>
    [...new Set(items.map((item) => String(item[name])))].sort((a, b) => a.localeCompare(b, 'zh'));
  return { towns: each('town'), kinds: each('kind') };
};
