import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { readHouseholds } from '#shared/pairing/household-sheet.ts';
import { readSheet } from '#shared/sheets/read-sheet.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import { randomCity } from '#test/support/random-city.ts';
import type { Figure, Scenario } from './figure.ts';
import { medianOf } from './timing.ts';

const ROWS = 10_000;
/** One row in so many can't be used, as in sheets that offices send. */
const BAD_EVERY = 50;

const HEADER = [
  '户编号',
  '户主',
  '镇街',
  '村(社区)',
  '人口',
  '类别',
  '联系电话',
  '走访频次',
  '方便时间',
  '备注',
];
const FREQUENCIES = ['每月', '每两月', '每季', '每半年'];
const TIMES = ['工作日上午', '工作日下午', '晚上', '周末', '不限', '赶集日除外'];

const rows = (): string[][] => {
  const { households } = randomCity(1, { households: ROWS, cadres: 1 });
  return households.map(({ id, head, town, village, kind }, index) => [
    id,
    head,
    town,
    village,
    String(1 + (index % 7)),
    kind,
    `139${String(10_000_000 + index)}`,
    index % BAD_EVERY === 0 ? '有空就去' : (FREQUENCIES[index % FREQUENCIES.length] ?? ''),
    TIMES[index % TIMES.length] ?? '',
    '',
  ]);
};

const files = async (): Promise<SheetFile[]> => {
  const all = [HEADER, ...rows()];
  const data: SheetData = all.map((row) => row.map((value) => ({ value })));
  return [
    { name: 'csv', bytes: Buffer.from(all.map((row) => row.join(',')).join('\n')) },
    { name: 'xlsx', bytes: await writeExcelFile(data).toBuffer() },
  ];
};

const check = async (file: SheetFile) => {
  const sheet = await readSheet(file);
  if (!sheet.ok) throw new Error('the sheet should read');
  const parsed = readHouseholds(sheet.value);
  if (!parsed.ok) throw new Error('the header should read');
  const { rows: read, rejected } = parsed.value;
  if (read !== ROWS || rejected.length !== ROWS / BAD_EVERY)
    throw new Error(`${read} rows, ${rejected.length} refused`);
};

/** Reading a roster of households and saying of each row what is wrong with it. */
export const sheets: Scenario = {
  name: 'sheets',
  measure: async (progress) => {
    const figures: Figure[] = [];
    for (const file of await files()) {
      progress(`${ROWS} rows of ${file.name}`);
      const { seconds } = await medianOf(5, () => check({ ...file, name: `households.${file.name}` }));
      figures.push({ name: `sheet-${ROWS}-${file.name}`, value: seconds, unit: 's', target: { atMost: 3 } });
    }
    return figures;
  },
};
