import { compactText } from './clean-text.ts';
import { isUpper, spread } from './header-rows.ts';
import { isEmpty } from './read-row.ts';
import type { Cell, Sheet } from './sheet.ts';

const LONGEST_TITLE = 60;
const SAMPLED_ROWS = 200;

const named = (cell: Cell | undefined): string => compactText(String(cell ?? '')).slice(0, LONGEST_TITLE);
const numbered = (title: string, at: number): string => (title ? `${title}(第${at + 1}列)` : `第${at + 1}列`);

const repeated = (titles: string[]): Set<string> =>
  new Set(titles.filter((title, at) => title !== '' && titles.indexOf(title) !== at));

/**
 * What a row (counted from 1) calls the columns of a sheet, no two of them the same: `姓名`; below a group's title
 * `联系人姓名`, where the name alone would be there twice; else `姓名(第3列)`. A column without a title is `第3列`, and
 * empty text where there is nothing in it at all.
 */
export const titlesIn = (sheet: Sheet, row: number): string[] => {
  const below = sheet.rows.slice(row, row + SAMPLED_ROWS);
  const width = Math.max(0, ...sheet.rows.slice(row - 1, row + SAMPLED_ROWS).map(({ length }) => length));
  const above = row > 1 ? spread(sheet, row - 2) : [];
  const group = (at: number): string => (isUpper(above) ? named(above[at]) : '');
  const own = Array.from({ length: width }, (_, at) => named(sheet.rows[row - 1]?.[at]) || group(at));
  const twice = repeated(own);
  const grouped = own.map((title, at) =>
    twice.has(title) && group(at) !== title ? `${group(at)}${title}` : title,
  );
  const still = repeated(grouped);
  return grouped.map((title, at) => {
    if (title !== '') return still.has(title) ? numbered(title, at) : title;
    return below.some((cells) => !isEmpty(cells[at] ?? null)) ? numbered('', at) : '';
  });
};
