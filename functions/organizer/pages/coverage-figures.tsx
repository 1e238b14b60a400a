import type { CoverageScope } from '#shared/pairing/coverage-scope-rules.ts';
import type { CoverageView } from '#shared/pairing/coverage-view.ts';
import { coverageWording as words } from '#shared/web/wording/coverage.ts';
import { instantInWords } from '#shared/web/wording/reception.ts';
import { areas } from '../audience.ts';

const BASE = areas.coverage.href;

/** When the figures were counted; the office may have the city counted anew. */
export const Counted = ({ scope, at }: { scope: CoverageScope; at: string }) => (
  <form method="post" action={`${BASE}/count`} class="quiet no-print">
    {words.countedAt(instantInWords(at, 'zh'))}{' '}
    {scope.unit === undefined && (
      <button class="button link" type="submit">
        {words.countAnew}
      </button>
    )}
  </form>
);

/** The sums, the lists behind them one step away. */
export const Figures = ({ scope, view }: { scope: CoverageScope; view: CoverageView }) => {
  const { counts, overdue, long } = view;
  const query = scope.unit ? `?${new URLSearchParams({ unit: scope.unit })}` : '';
  return (
    <>
      <dl class="figures">
        <div>
          <dt>{words.numbers.due}</dt>
          <dd>{words.households(counts.due)}</dd>
        </div>
        <div>
          <dt>{words.numbers.reached}</dt>
          <dd>{words.households(counts.reached)}</dd>
        </div>
        <div>
          <dt>{words.numbers.overdue}</dt>
          <dd>
            <a href={`${BASE}/overdue${query}`}>{words.cases(overdue)}</a>
          </dd>
        </div>
        <div>
          <dt>{words.numbers.long}</dt>
          <dd>
            <a href={`${BASE}/not-reached${query}`}>{words.households(long)}</a>
          </dd>
        </div>
        <div>
          <dt>{words.numbers.apart}</dt>
          <dd>{words.households(counts.apart)}</dd>
        </div>
      </dl>
      <p class="quiet small">{words.hint}</p>
    </>
  );
};
