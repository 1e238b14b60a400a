import { compactText } from './clean-text.ts';
import type { Cell } from './sheet.ts';

/** A column's name as it is compared: no blanks, line breaks, marks of a required field, nor full-width brackets. */
export const headerName = (cell: Cell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : compactText(String(cell))
        .replace(/^\*+|[*:]+$/g, '')
        .toLowerCase();
