import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { TownMarket } from './market-day.ts';
import { findMarkets, listTownsAndKinds, putMarket } from './market-store.ts';
import { readMarketRule } from './read-market-rule.ts';

/**
 * Sets the market days of a town of the roster, as they are written, over the version that was shown (0 where there was
 * none). To what it is already, nothing changes. Refuses the fields `rule` (`market-rule-unclear`) and `town`
 * (`town-unknown`), and `changed-meanwhile`.
 */
export const setMarketRule = async (
  { db }: { db: Db },
  { town, rule, version, by }: { town: string; rule: string; version: number; by: string },
  now: Instant,
): Promise<Result<TownMarket>> => {
  const read = readMarketRule(rule);
  if (!read.ok) return refuseFields([{ field: 'rule', code: read.refusal.code }]);
  const [markets, { towns }] = await Promise.all([findMarkets(db), listTownsAndKinds(db)]);
  const before = markets.get(town);
  if (!before && !towns.includes(town)) return refuseFields([{ field: 'town', code: 'town-unknown' }]);
  if (before && JSON.stringify(before.rule) === JSON.stringify(read.value)) return accept(before);
  if (version !== (before?.version ?? 0)) return refuse('conflict', 'changed-meanwhile');
  const market: TownMarket = { town, rule: read.value, version: version + 1, at: now, by };
  const outcome = await commit(db, [putMarket(db, market)]);
  return outcome.ok ? accept(market) : refuse('conflict', 'changed-meanwhile');
};
