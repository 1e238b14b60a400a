import type { Column } from './columns.ts';
import { headerName } from './header-name.ts';
import type { SheetColumn } from './look-at-sheet.ts';

const GOOD_ENOUGH = 0.5;
const LEAST_ALIKE = 0.2;
const MOSTLY = 0.8;

const charactersOf = (text: string): string[] => [...new Set(text)];

/** From 0 to 1: the same, one within the other, or how many characters they share. */
const alike = (one: string, other: string): number => {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length > 1 && long.includes(short)) return 0.5 + (0.5 * short.length) / long.length;
  const [few, many] = [charactersOf(short), charactersOf(long)];
  const shared = few.filter((character) => many.includes(character)).length;
  return (0.8 * shared) / Math.max(many.length, 1);
};

const nameFit = ({ header, aliases = [] }: Column, title: string): number =>
  Math.max(...[header, ...aliases].map((name) => alike(headerName(name), headerName(title))));

/** How many of a column's cells read as one of ours; where it is empty nothing speaks for it or against it. */
const contentFit = ({ read }: Column, { cells }: SheetColumn): number =>
  cells.length === 0 ? 0.5 : cells.filter((cell) => read(cell).ok).length / cells.length;

/**
 * The likeliest title for each of our columns, by its name and by whether its cells read; none where nothing is likely.
 * No two are given the same. What is known already (our header → a title) stands, as far as the sheet has it.
 */
export const guessColumns = (
  columns: readonly Column[],
  theirs: readonly SheetColumn[],
  known: Readonly<Record<string, string>> = {},
): Record<string, string> => {
  const offers = columns.flatMap((column) => {
    const fits = theirs.map((one) => contentFit(column, one));
    const usual = fits.reduce((sum, fit) => sum + fit, 0) / Math.max(fits.length, 1);
    return theirs.map(({ title }, index) => {
      const fit = fits[index] ?? 0;
      // What reads everything tells nothing; what reads this column and hardly another tells a lot.
      const telling = fit >= MOSTLY ? 0.6 * (fit - usual) : 0;
      const name = nameFit(column, title);
      return {
        header: column.header,
        title,
        likely: name === 1 || (fit > 0 && name >= LEAST_ALIKE) ? name + telling : 0,
      };
    });
  });
  const guessed = Object.fromEntries(
    Object.entries(known).filter(([, chosen]) => theirs.some(({ title }) => title === chosen)),
  );
  const taken = new Set(Object.values(guessed));
  for (const { header, title, likely } of offers.sort((one, other) => other.likely - one.likely)) {
    if (likely < GOOD_ENOUGH || guessed[header] !== undefined || taken.has(title)) continue;
    guessed[header] = title;
    taken.add(title);
  }
  return guessed;
};
