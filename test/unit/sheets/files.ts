import { readFileSync } from 'node:fs';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { Result } from '#shared/platform/result.ts';
import { readSheet } from '#shared/sheets/read-sheet.ts';
import type { Cell, Sheet, SheetFile } from '#shared/sheets/sheet.ts';

/** A file of the demo city, as the office sent it. */
export const demoFile = (name: string): SheetFile => ({
  name,
  bytes: readFileSync(new URL(`../../../infra/local/demo/${name}`, import.meta.url)),
});

export const textFile = (text: string, name = 'sheet.csv'): SheetFile => ({ name, bytes: Buffer.from(text) });

/** An xlsx file of these cells; a cell may carry a format or span rows. */
export const workbookFile = async (rows: SheetData): Promise<SheetFile> => ({
  name: 'sheet.xlsx',
  bytes: await writeExcelFile(rows, { dateFormat: 'yyyy-mm-dd' }).toBuffer(),
});

/** An xlsx file of several worksheets, by name; `since1904` counts its days as old Macs do. */
export const workbookOf = async (
  sheets: Record<string, SheetData>,
  { since1904 = false, hidden = [] as string[] } = {},
): Promise<SheetFile> => {
  const transform = (xml: string): string =>
    hidden.reduce(
      (text, name) => text.replace(`name="${name}"`, `name="${name}" state="hidden"`),
      since1904
        ? xml.replace(/<workbookPr\b([^>]*?)\/>|(?=<bookViews|<sheets)/, '<workbookPr$1 date1904="1"/>')
        : xml,
    );
  const features = [{ files: { transform: { 'xl/workbook.xml': { transform } } } }];
  const parts = Object.entries(sheets).map(([sheet, data]) => ({ sheet, data, dateFormat: 'yyyy-mm-dd' }));
  return { name: 'workbook.xlsx', bytes: await writeExcelFile(parts, { features }).toBuffer() };
};

export const accepted = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

export const refusalOf = (result: Result<unknown>) => (result.ok ? undefined : result.refusal);

export const demoSheet = async (name: string): Promise<Sheet> => accepted(await readSheet(demoFile(name)));

/** A grid written as text: cells between bars, one row a line. */
export const grid = (...lines: string[]): Sheet => ({
  rows: lines.map((line) => line.split('|').map((cell): Cell => (cell.trim() === '' ? null : cell))),
});

let gbkCodes: Map<string, number[]> | undefined;

/** Encodes text as GBK, by turning the decoder's table round. */
export const gbk = (text: string): Uint8Array => {
  if (!gbkCodes) {
    gbkCodes = new Map();
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high <= 0xfe; high++) {
      for (let low = 0x40; low <= 0xfe; low++) {
        if (low !== 0x7f) gbkCodes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
      }
    }
  }
  const codes = gbkCodes;
  return Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
};
