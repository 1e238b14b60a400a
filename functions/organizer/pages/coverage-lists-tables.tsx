import type { OverdueLine, UnreachedLine } from '#shared/pairing/coverage-view.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { coverageWording as words } from '#shared/web/wording/coverage.ts';

type TableProps<L> = { lines: L[]; total: number; today: CivilDate };

const Household = ({ head, householdId }: Pick<OverdueLine, 'head' | 'householdId'>) => (
  <th scope="row">
    {head} <span class="quiet">{householdId}</span>
  </th>
);

const Place = ({ town, village, group, label }: PlaceProps) => (
  <td data-label={label}>
    {town} {village} {group}
  </td>
);
type PlaceProps = Pick<OverdueLine, 'town' | 'village' | 'group'> & { label: string };

const Cadre = ({ cadreId, cadreName, label }: CadreProps) => (
  <td data-label={label}>
    {cadreId ? (
      <>
        {cadreName} <span class="quiet">{cadreId}</span>
      </>
    ) : (
      words.nobody
    )}
  </td>
);
type CadreProps = Pick<OverdueLine, 'cadreId' | 'cadreName'> & { label: string };

const Headers = ({ columns }: { columns: Record<string, string> }) => (
  <thead>
    <tr>
      {Object.values(columns).map((header) => (
        <th scope="col">{header}</th>
      ))}
    </tr>
  </thead>
);

/** Visits whose day is over, and households that are due without one: what is to be caught up, and why. */
export const OverdueTable = ({ lines, total, today }: TableProps<OverdueLine>) => {
  const { columns, reasons } = words.overdue;
  return (
    <table class="lines">
      <caption>{words.overdue.caption(total)}</caption>
      <Headers columns={columns} />
      <tbody>
        {lines.map((line) => (
          <tr>
            <Household {...line} />
            <Place {...line} label={columns.place} />
            <Cadre {...line} label={columns.cadre} />
            <td data-label={columns.since} class="day">
              {line.since ? (
                <>
                  {words.day(line.since, today)} <span class="quiet">{words.daysAgo(line.since, today)}</span>
                </>
              ) : (
                words.nobody
              )}
            </td>
            <td data-label={columns.reason}>{reasons[line.reason]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Households not met within their interval: when they were met last, and when the next visit is. */
export const UnreachedTable = ({ lines, total, today }: TableProps<UnreachedLine>) => {
  const { columns } = words.unreached;
  return (
    <table class="lines">
      <caption>{words.unreached.caption(total)}</caption>
      <Headers columns={columns} />
      <tbody>
        {lines.map((line) => (
          <tr>
            <Household {...line} />
            <Place {...line} label={columns.place} />
            <Cadre {...line} label={columns.cadre} />
            <td data-label={columns.every}>{words.everyMonths(line.everyMonths)}</td>
            <td data-label={columns.last}>
              {line.lastMetOn
                ? words.day(line.lastMetOn, today)
                : words.unreached.never(words.day(line.since, today))}{' '}
              {line.long && <span class="mark wait">{words.unreached.longMark}</span>}
            </td>
            <td data-label={columns.next} class="day">
              {line.nextOn ? words.day(line.nextOn, today) : words.unreached.notPlanned}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
