import type { Sentence } from './refusals.ts';

const kinds: Record<string, string> = {
  'old-excel': '旧版 Excel（.xls）',
  pdf: 'PDF',
  image: '图片',
  archive: '压缩包',
  'web-page': '网页',
};

/** Why a whole file can't be read; a single cell carries its own sentence. */
export const sheetRefusals = {
  'year-unclear': {
    zh: '年份请写四位数字，如 2026；表里都写了年份可以不填。',
    en: 'Please write the year in four digits, such as 2026.',
  },
  'file-missing': {
    zh: '请先选择要导入的文件（.xlsx 或 .csv）。',
    en: 'Please choose a file to import (.xlsx or .csv).',
  },
  'file-too-large': {
    zh: ({ limitMegabytes }) =>
      `文件太大，最多 ${limitMegabytes} MB。请删去图片和用不到的工作表，或者分成几个文件导入。`,
    en: ({ limitMegabytes }) => `The file is too large: ${limitMegabytes} MB at most. Please split it.`,
  },
  'file-empty': { zh: '文件里没有内容，请核对后再导入。', en: 'The file is empty.' },
  'file-broken': {
    zh: '文件打不开，可能没有传完整。请用表格软件打开、另存一份再导入。',
    en: 'The file can’t be opened. Please open it in a spreadsheet program, save it again and retry.',
  },
  'unknown-encoding': {
    zh: '认不出文件的文字编码。请用表格软件打开，另存为 .xlsx 再导入。',
    en: 'The text encoding is not known. Please save the file as .xlsx and retry.',
  },
  'unknown-file-type': {
    zh: ({ found }) =>
      `只能导入 .xlsx 或 .csv 文件${kinds[found] ? `，这是${kinds[found]}` : ''}。请用表格软件打开，另存为 .xlsx 再导入。`,
    en: 'Only .xlsx and .csv files can be imported. Please save the file as .xlsx and retry.',
  },
  'too-many-rows': {
    zh: ({ limit }) => `行数太多，一次最多 ${limit} 行。请分成几个文件导入。`,
    en: ({ limit }) => `Too many rows: ${limit} at most. Please split the file.`,
  },
  'too-many-columns': {
    zh: ({ limit }) => `列数太多，最多 ${limit} 列。请删去用不到的列再导入。`,
    en: ({ limit }) => `Too many columns: ${limit} at most.`,
  },
  'missing-column': {
    zh: ({ column }) => `表里缺少“${column}”这一列。请补上表头后再导入。`,
    en: ({ column }) => `The column “${column}” is missing.`,
  },
  'duplicate-column': {
    zh: ({ column, row }) => `第 ${row} 行的表头里有两个“${column}”，请删去一个再导入。`,
    en: ({ column, row }) => `Row ${row} has the header “${column}” twice.`,
  },
} satisfies Record<string, Sentence>;
