import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheet } from '#shared/sheets/read-sheet.ts';
import { listZip } from '#shared/sheets/zip-directory.ts';
import { accepted, demoFile, gbk, refusalOf, textFile, workbookFile } from './files.ts';

const LINES = '姓名,职务\r\n卫志强,市委书记\r\n';
const GRID = [
  ['姓名', '职务'],
  ['卫志强', '市委书记'],
];
const codeOf = async (bytes: Uint8Array, name = 'sheet.csv') => refusalOf(await readSheet({ name, bytes }));

describe('text', () => {
  test.each([
    ['UTF-8', Buffer.from(LINES)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${LINES}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${LINES}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${LINES}`, 'utf16le').swap16()],
    ['GBK', gbk(LINES)],
    ['old Mac line ends', Buffer.from(LINES.replaceAll('\r\n', '\r'))],
    ['line ends of two kinds in one file', Buffer.from(LINES.replace('\r\n', '\n'))],
    ['line ends of two kinds, the other way round', Buffer.from(`${LINES.trimEnd()}\n`)],
    ['tabs', Buffer.from(LINES.replaceAll(',', '\t'))],
    ['semicolons', Buffer.from(LINES.replaceAll(',', ';'))],
  ])('reads %s', async (_, bytes) => {
    expect(accepted(await readSheet({ name: 'any', bytes })).rows).toEqual(GRID);
  });

  test('reads whatever text was written as GBK', async () => {
    const characters = fc.constantFrom(...'开门接访群众工作局镇街村社区①ＡＢ，。abc019');
    await fc.assert(
      fc.asyncProperty(fc.array(characters, { minLength: 1 }), async (text) => {
        const cell = text.join('');
        const { rows } = accepted(await readSheet({ name: 'a.csv', bytes: gbk(`户主姓名,${cell}\r\n`) }));
        expect(rows).toEqual([['户主姓名', cell]]);
      }),
    );
  });

  test('keeps leading zeros, lists inside a cell, quoted line breaks and the numbers of blank rows', async () => {
    const text = '编号,部门\n007,"民政局;司法局;教育局"\n\n008,"民政局\n司法局"\n';
    expect(accepted(await readSheet(textFile(text))).rows).toEqual([
      ['编号', '部门'],
      ['007', '民政局;司法局;教育局'],
      [null],
      ['008', '民政局\n司法局'],
    ]);
  });

  test('refuses bytes in an encoding nobody knows', async () => {
    expect(await codeOf(Uint8Array.of(0xff, 0xff, 0x81, 0x20, 0xc3, 0x28))).toMatchObject({
      kind: 'malformed',
      code: 'unknown-encoding',
    });
    expect(await codeOf(Uint8Array.of(0x41, 0x00, 0x42, 0x00))).toMatchObject({ code: 'unknown-encoding' });
  });

  test('refuses a row without end', async () => {
    expect(await codeOf(Buffer.alloc(1_000_000, 'a'))).toMatchObject({ code: 'file-broken' });
  });

  test('refuses a quote that is never closed', async () => {
    expect(await codeOf(Buffer.from('姓名,职务\n"卫志强,市委书记\n'))).toMatchObject({ code: 'file-broken' });
  });

  test('takes 50,000 rows and refuses one more', async () => {
    expect(accepted(await readSheet(textFile('a,b\n'.repeat(50_000)))).rows).toHaveLength(50_000);
    expect(await codeOf(Buffer.from('a,b\n'.repeat(50_001)))).toEqual({
      kind: 'too-large',
      code: 'too-many-rows',
      params: { limit: 50_000 },
    });
  });

  test('refuses more columns than any roster has', async () => {
    expect(await codeOf(Buffer.from(','.repeat(500)))).toMatchObject({ code: 'too-many-columns' });
  });
});

describe('any file', () => {
  test.each([
    ['no bytes', ''],
    ['only blanks', ' \r\n\r\n'],
    ['only a byte order mark', '\ufeff'],
  ])('refuses a file of %s as empty', async (_, text) => {
    expect(await codeOf(Buffer.from(text))).toEqual({ kind: 'malformed', code: 'file-empty' });
  });

  test('refuses a file of 50 MB without looking inside', async () => {
    const bytes = new Proxy(new Uint8Array(0), {
      get: (_, property) => {
        if (property === 'byteLength') return 50 * 1024 * 1024;
        throw new Error(`looked at ${String(property)}`);
      },
    });
    expect(await codeOf(bytes)).toMatchObject({ kind: 'too-large', code: 'file-too-large' });
  });

  test('takes 10 MB and refuses one byte more', async () => {
    const bytes = Buffer.alloc(10 * 1024 * 1024 + 1, `${'a'.repeat(999)}\n`);
    expect(await codeOf(bytes)).toMatchObject({ code: 'file-too-large', params: { limitMegabytes: 10 } });
    expect(await codeOf(bytes.subarray(1))).toBeUndefined();
  });

  test.each([
    ['an old .xls or a locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['a photo', Buffer.from('ffd8ffe000104a46', 'hex'), 'image'],
    ['a compressed file', gzipSync('a,b'), 'archive'],
    ['a web page that calls itself .xls', Buffer.from('\ufeff <html><table>'), 'web-page'],
  ])('refuses %s by its bytes, whatever its name', async (_, bytes, found) => {
    expect(await codeOf(bytes, 'roster.xlsx')).toEqual({
      kind: 'malformed',
      code: 'unknown-file-type',
      params: { found },
    });
  });

  test('reads a workbook that is called .csv', async () => {
    const { rows } = accepted(await readSheet({ ...demoFile('cadres.xlsx'), name: 'cadres.csv' }));
    expect(rows).toHaveLength(122);
  });
});

describe('workbooks', () => {
  test('keeps the type of each cell', async () => {
    const day = new Date('2026-12-02T00:00:00.000Z');
    const file = await workbookFile([
      ['编号', '户数', '日期', '是否'],
      ['007', 5, { value: day, type: Date, format: 'yyyy"年"m"月"d"日"' }, true],
    ]);
    expect(accepted(await readSheet(file)).rows[1]).toEqual(['007', 5, day, true]);
  });

  test('gives a merged cell to every row it covers', async () => {
    const file = await workbookFile([
      ['日期', '接访领导'],
      [{ value: '2026-12-02', rowSpan: 2 }, '卫志强'],
      [null, '郑丽娟'],
      [null, '冯国庆'],
    ]);
    expect(accepted(await readSheet(file)).rows.map(([first]) => first ?? null)).toEqual([
      '日期',
      '2026-12-02',
      '2026-12-02',
      null,
    ]);
  });

  test('refuses a workbook with nothing in it', async () => {
    expect(refusalOf(await readSheet(await workbookFile([[null]])))).toMatchObject({ code: 'file-empty' });
  });

  test('refuses a workbook cut short, and an archive that is no workbook', async () => {
    const { bytes } = demoFile('cadres.xlsx');
    expect(await codeOf(bytes.subarray(0, bytes.length / 2))).toMatchObject({ code: 'file-broken' });
    const other = Buffer.from(
      Buffer.from(bytes).toString('latin1').replaceAll('xl/workbook.xml', 'xl/document.xml'),
      'latin1',
    );
    expect(await codeOf(other)).toMatchObject({ code: 'unknown-file-type' });
  });

  test('refuses broken bytes inside a workbook', async () => {
    const bytes = Buffer.from(demoFile('cadres.xlsx').bytes);
    const sheet = listZip(bytes)?.find(({ name }) => name.endsWith('sheet1.xml'));
    bytes.fill(0xff, (sheet?.headerAt ?? 0) + 100, (sheet?.headerAt ?? 0) + 200);
    expect(await codeOf(bytes)).toMatchObject({ code: 'file-broken' });
  });

  const declaring = (size: number): Uint8Array => {
    const bytes = Buffer.from(demoFile('cadres.xlsx').bytes);
    const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bytes.writeUInt32LE(size, entry + 24);
    return bytes;
  };

  test('refuses a workbook that would unpack to more than 100 MB', async () => {
    expect(await codeOf(declaring(101 * 1024 * 1024))).toMatchObject({
      kind: 'too-large',
      code: 'file-too-large',
    });
  });

  test('refuses a workbook that unpacks to more than it declares', async () => {
    expect(await codeOf(declaring(1000))).toMatchObject({ code: 'file-broken' });
  });

  test.each([
    ['row 50,001', 50_001, 1, 'too-many-rows'],
    ['column 501', 1, 501, 'too-many-columns'],
  ])('refuses a stray value in %s before a grid is built for it', async (_, row, column, code) => {
    const rows: null[][] = Array.from({ length: row - 1 }, () => [null]);
    const file = await workbookFile([...rows, [...Array.from({ length: column - 1 }, () => null), 'x']]);
    expect(refusalOf(await readSheet(file))).toMatchObject({ kind: 'too-large', code });
  });
});
