import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { UnitCoverage } from '#shared/pairing/coverage.ts';
import { joinVillages } from '#shared/pairing/coverage-sum-rules.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { coverageWording as words } from '#shared/web/wording/coverage.ts';
import { instantInWords } from '#shared/web/wording/reception.ts';
import { areas } from '../audience.ts';
import { NarrowList } from './coverage-narrow.tsx';

const BASE = areas.coverage.href;

type Query = { unit?: string; place?: string; cursor?: string; reason?: string; show?: string };

const hrefOf = (path: string, query: Query): string => {
  const filled = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return filled.length > 0 ? `${path}?${new URLSearchParams(filled)}` : path;
};

type ListProps = {
  c: Context<WebEnv>;
  path: string;
  words: { title: string; intro: string; empty: string };
  query: Query;
  units: UnitCoverage[];
  total: number;
  nextCursor?: string;
  /** What else the list can be narrowed to. */
  choice: Child;
  children?: Child;
};

/** A list behind the figures: what it is narrowed to, its lines, and the way on and back. */
export const CoverageList = (props: ListProps) => {
  const { c, path, query, units, total, nextCursor, choice } = props;
  const anyUnit = knownStaff(c).roles.includes('organizer');
  const { cursor, ...narrowed } = query;
  const [counted = ''] = units.map(({ computedAt }) => computedAt).sort();
  return (
    <div class="coverage">
      <h1>{props.words.title}</h1>
      <p>{props.words.intro}</p>
      <p class="quiet">{words.countedAt(instantInWords(counted, 'zh'))}</p>
      <NarrowList
        action={path}
        units={units}
        villages={joinVillages(units.flatMap(({ villages }) => villages))}
        unit={query.unit}
        place={query.place}
        anyUnit={anyUnit}
      >
        {choice}
      </NarrowList>
      {total === 0 ? <p>{props.words.empty}</p> : props.children}
      <p class="actions">
        {nextCursor && (
          <a class="button second" href={hrefOf(path, { ...narrowed, cursor: nextCursor })}>
            {words.more}
          </a>
        )}
        {cursor && (
          <a class="button second" href={hrefOf(path, narrowed)}>
            {words.first}
          </a>
        )}
        <a class="button second" href={hrefOf(BASE, { unit: query.unit })}>
          {words.back}
        </a>
      </p>
    </div>
  );
};
