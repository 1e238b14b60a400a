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
  'mapping-unclear': {
    zh: '列的对照没有读懂，请写成 {"工号": "表里的列名"} 的样子。',
    en: 'Please give the columns as JSON, such as {"工号": "the title in your sheet"}.',
  },
  'header-row-unclear': {
    zh: '请填表头在第几行，要在前 30 行里，如 3。',
    en: 'Please give the row of the header, one of the first 30.',
  },
  'no-such-column': {
    zh: '系统里没有这一列，请去掉。',
    en: 'There is no such column. Please leave it out.',
  },
  'column-taken': {
    zh: ({ title, by }) => `“${title}”已经选作“${by}”了，请另选一列。`,
    en: ({ title, by }) => `“${title}” is taken for “${by}” already. Please choose another.`,
  },
  'title-not-found': {
    zh: ({ title }) => `表里没有找到“${title}”这一列，请另选。`,
    en: ({ title }) => `The sheet has no column “${title}”. Please choose another.`,
  },
  'column-needed': {
    zh: '这一列必须有，请选是表里的哪一列。',
    en: 'This column is needed. Please say which one of the sheet it is.',
  },
  'export-too-large': {
    zh: '要导出的内容太多，一个文件放不下。请联系维护人员。',
    en: 'There is too much to export in one file.',
  },
} satisfies Record<string, Sentence>;
