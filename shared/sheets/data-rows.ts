import { compactText } from './clean-text.ts';
import type { Header } from './find-header.ts';
import { headerName } from './header-name.ts';
import type { Cell, Sheet } from './sheet.ts';

/** A row of data, numbered as the sheet numbers it. */
export type DataRow = { row: number; cells: Cell[] };

const TOTAL = /^(合计|总计|小计|共计)/;
const NOTE = /^((备注|说明|填表说明|附注|注)\d*:|备注$|说明$|注$)/;
const SIGNATURE = /^(填表|制表|填报|审核|审批|报送|联系|负责|打印)(人|单位|日期|时间|领导)*:/;

const filledCells = (cells: Cell[]): string[] =>
  cells.map((cell) => compactText(String(cell ?? ''))).filter(Boolean);

const repeatsHeader = (cells: Cell[], header: Header): boolean =>
  header.found.every(({ at, title }) => headerName(cells[at]) === headerName(title));

/** The rows below the header that hold data: not blank, no totals, no notes or signatures, no header repeated on a new page. */
export const dataRows = (sheet: Sheet, header: Header): DataRow[] => {
  let inNotes = false;
  return sheet.rows.slice(header.row).flatMap((cells, index) => {
    const filled = filledCells(cells);
    const first = filled[0];
    if (first === undefined) return [];
    if (NOTE.test(first) || SIGNATURE.test(first)) inNotes = true;
    // A note often goes on in the next rows, which then hold a single cell.
    else if (!(inNotes && filled.length === 1)) inNotes = false;
    if (inNotes || TOTAL.test(first) || repeatsHeader(cells, header)) return [];
    return [{ row: header.row + index + 1, cells }];
  });
};
