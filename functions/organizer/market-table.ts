import type { MarketRule, TownMarket } from '#shared/pairing/market-day.ts';
import { nextMarketDays } from '#shared/pairing/market-day-rules.ts';
import { findMarkets, listTownsAndKinds } from '#shared/pairing/market-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { lunarDateOf } from '#shared/time/almanac.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { marketRuleInWords } from '#shared/web/wording/market-days.ts';

const DAYS_SHOWN = 5;

/** A town and its market: the rule, how it reads, and its next days to check it by. */
export type MarketLine = {
  town: string;
  rule?: MarketRule;
  words: string;
  version: number;
  nextDays: { on: CivilDate; lunar: string }[];
};

export const marketLine = (town: string, market: TownMarket | undefined, from: CivilDate): MarketLine => ({
  town,
  rule: market?.rule,
  words: marketRuleInWords(market?.rule),
  version: market?.version ?? 0,
  nextDays: (market?.rule ? nextMarketDays(market.rule, from, DAYS_SHOWN) : []).map((on) => ({
    on,
    lunar: lunarDateOf(on).words,
  })),
});

/** Every town of the roster with its market days, and those that are kept though the roster has no such town any more. */
export const marketTable = async (db: Db, from: CivilDate): Promise<MarketLine[]> => {
  const [{ towns }, markets] = await Promise.all([listTownsAndKinds(db), findMarkets(db)]);
  const gone = [...markets.values()].filter(({ town, rule }) => rule && !towns.includes(town));
  return [...towns, ...gone.map(({ town }) => town)].map((town) => marketLine(town, markets.get(town), from));
};
