import type { CoveredDay } from '#shared/pairing/coverage.ts';
import type { CoverageScope } from '#shared/pairing/coverage-scope-rules.ts';
import { addMonths, type CivilMonth, monthOf } from '#shared/time/civil.ts';
import { coverageWording as words } from '#shared/web/wording/coverage.ts';
import { dayInWords, monthInWords } from '#shared/web/wording/pairing.ts';
import { areas } from '../audience.ts';

const BASE = areas.coverage.href;
const MONTHS = 12;

type Sums = Omit<CoveredDay, 'date'>;

const sumOf = (days: CoveredDay[]): Sums =>
  days.reduce(
    (sum, day) => ({
      planned: sum.planned + day.planned,
      made: sum.made + day.made,
      tried: sum.tried + day.tried,
    }),
    { planned: 0, made: 0, tried: 0 },
  );

const queryOf = (scope: CoverageScope, more: Record<string, string>): string => {
  const query = new URLSearchParams({ ...more, ...(scope.unit && { unit: scope.unit }) });
  return query.size > 0 ? `?${query}` : '';
};

/** What the shades mean. */
export const Legend = ({ shades, blank }: { shades: readonly string[]; blank?: string }) => (
  <ul class="legend">
    {shades.map((label, shade) => (
      <li>
        <span class={`shade${shade}`} />
        {label}
      </li>
    ))}
    {blank && (
      <li>
        <span />
        {blank}
      </li>
    )}
  </ul>
);

type Props = { scope: CoverageScope; thisMonth: CivilMonth; days: CoveredDay[] };

/** A month as a calendar, and the same numbers as a table. */
export const MonthFigure = (props: Props & { month: CivilMonth; lastMonth: CivilMonth }) => {
  const { scope, month, thisMonth, lastMonth, days } = props;
  const title = words.monthTitle(monthInWords(month));
  const sums = sumOf(days);
  const latest = lastMonth > thisMonth ? lastMonth : thisMonth;
  return (
    <section id="month">
      <h2>{title}</h2>
      <p class="no-print">
        {month > addMonths(thisMonth, 1 - MONTHS) && (
          <a href={`${BASE}${queryOf(scope, { month: addMonths(month, -1) })}#month`}>{words.earlierMonth}</a>
        )}{' '}
        {month < latest && (
          <a href={`${BASE}${queryOf(scope, { month: addMonths(month, 1) })}#month`}>{words.laterMonth}</a>
        )}
      </p>
      <p>{days.length === 0 ? words.nothingInMonth : words.monthSums(sums)}</p>
      <figure class="month">
        <img
          src={`${BASE}/month.svg${queryOf(scope, { month })}`}
          width="344"
          height="244"
          alt={words.calendarAlt(title, sums)}
        />
      </figure>
      <Legend shades={words.shades} blank={words.ahead} />
      {days.length > 0 && (
        <details>
          <summary>{words.dayTable}</summary>
          <NumbersTable
            caption={title}
            first={words.dayColumns.date}
            rows={days.map((day) => ({ ...day, name: dayInWords(day.date) }))}
          />
        </details>
      )}
    </section>
  );
};

/** The twelve months up to this one as a strip, and their sums as a table. */
export const YearFigure = ({ scope, thisMonth, days }: Props) => {
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(thisMonth, index + 1 - MONTHS));
  const rows = months.map((month) => ({
    name: monthInWords(month),
    ...sumOf(days.filter(({ date }) => monthOf(date) === month)),
  }));
  const sums = sumOf(days.filter(({ date }) => months.includes(monthOf(date))));
  return (
    <section>
      <h2>{words.yearTitle}</h2>
      <figure>
        <picture>
          <source
            media="(max-width:44rem)"
            srcset={`${BASE}/year.svg${queryOf(scope, { narrow: '' })}`}
            width="340"
            height="226"
          />
          <img
            src={`${BASE}/year.svg${queryOf(scope, {})}`}
            width="960"
            height="151"
            alt={words.calendarAlt(words.yearTitle, sums)}
          />
        </picture>
      </figure>
      <details>
        <summary>{words.monthTable}</summary>
        <NumbersTable caption={words.yearTitle} first={words.monthColumn} rows={rows} />
      </details>
    </section>
  );
};

const NumbersTable = (props: { caption: string; first: string; rows: (Sums & { name: string })[] }) => (
  <table class="small">
    <caption>{props.caption}</caption>
    <thead>
      <tr>
        <th scope="col">{props.first}</th>
        {(['planned', 'made', 'tried'] as const).map((column) => (
          <th scope="col" class="number">
            {words.dayColumns[column]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {props.rows.map(({ name, planned, made, tried }) => (
        <tr>
          <th scope="row">{name}</th>
          <td class="number">{planned}</td>
          <td class="number">{made}</td>
          <td class="number">{tried}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
