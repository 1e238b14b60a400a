import type { DataRow } from './data-rows.ts';
import type { Header } from './find-header.ts';
import type { Rejection } from './import-report.ts';
import { isEmpty } from './read-row.ts';
import type { Cell } from './sheet.ts';

const MOST_NAMED = 20;

const inWords = (rows: number[]): string =>
  `第 ${rows.slice(0, MOST_NAMED).join('、')}${rows.length > MOST_NAMED ? ' …' : ''} 行`;

/**
 * Gives the empty cells of columns that offices merge what stands above them, for a csv made of a sheet with merged
 * cells. Only where somebody asks for it, and it says what it has filled in.
 */
export const fillDown = (data: DataRow[], { found }: Header): { rows: DataRow[]; warnings: Rejection[] } => {
  const above = new Map<number, Cell>();
  const filled = new Map<string, number[]>();
  const columns = found.filter(({ column }) => column.mergeable);
  let section: string | undefined;
  const rows = data.map((one) => {
    if (one.section !== section) above.clear();
    section = one.section;
    const cells = [...one.cells];
    for (const { at, title } of columns) {
      const own = cells[at] ?? null;
      if (!isEmpty(own)) above.set(at, own);
      else if (above.has(at) && (own === null || own === '')) {
        cells[at] = above.get(at) ?? null;
        const named = filled.get(title);
        if (named) named.push(one.row);
        else filled.set(title, [one.row]);
      }
    }
    return { ...one, cells };
  });
  const warnings = [...filled].map(([title, at]) => ({
    row: at[0] ?? 1,
    column: title,
    code: 'filled-down',
    message: `「${title}」有 ${at.length} 格空着（${inWords(at)}），已按上面一格的内容读，请核对`,
  }));
  return { rows, warnings };
};
