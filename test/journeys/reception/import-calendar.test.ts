import { beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { findDays } from '#shared/reception/calendar-store.ts';
import { openHall } from '#test/support/reception/hall.ts';
import { importPeople, openOfficeOf } from '#test/support/reception/office.ts';
import { textOf, typedIn } from '#test/support/reception/pages.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;
let office: ReturnType<typeof openOfficeOf>;
beforeAll(async () => {
  hall = await openHall(false);
  await importPeople(hall.db, hall.clock.at);
  office = openOfficeOf(hall.db, hall.clock);
});

const PATH = '/organizer/reception-days/import';
const API = '/api/organizer/reception-days/import';
const HEADER = ['日期', '时间', '接访领导', '职务', '分管工作', '地点', '形式', '陪同部门'];
const WANG = ['王素珍', '副市长', '自然资源、住建、交通', '市群众工作局接待大厅', '定点接访', '民政局'];
const csv = (...lines: (string | null)[][]) => [HEADER, ...lines].map((line) => line.join()).join('\n');
const merged = (value: string, rowSpan: number) => ({ value, rowSpan });

const send = async (
  path: string,
  file: Uint8Array | string | undefined,
  fields: Record<string, string> = {},
) => {
  const body = new FormData();
  if (file !== undefined) body.set('file', new File([Uint8Array.from(Buffer.from(file))], 'calendar'));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const headers = { Authorization: 'Bearer organizer', Origin: 'http://localhost' };
  const answer = await office.request(`http://localhost${path}`, { method: 'POST', body, headers });
  return { status: answer.status, html: await answer.text() };
};
const codes = (remarks: { row: number; code: string }[]) => remarks.map(({ row, code }) => [row, code]);
const december = () => findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' });

describe('a sheet without a year', () => {
  const sheet = csv(['12月15日（星期二）', '上午8:30-11:30', ...WANG]);

  it('takes it from the field, which is filled in with the year of the coming month and can be changed', async () => {
    const page = await office.request(`http://localhost${PATH}`, {
      headers: { Authorization: 'Bearer organizer' },
    });
    expect(typedIn(await page.text(), 'year')).toBe('2026');
    const checked = await send(PATH, sheet, { dryRun: 'true', year: '２０２６年' });
    expect(textOf(checked.html)).toContain('共 1 行：可以导入 1 行');
    const imported = await send(PATH, undefined, {
      packed: typedIn(checked.html, 'packed') ?? '',
      year: '2026',
    });
    expect(textOf(imported.html)).toContain('写入 1 行');
    expect((await december()).map(({ day }) => [day.on, day.level])).toEqual([['2026-12-15', 'city']]);
  });

  it('is refused cell by cell where nobody says the year, and the weekday tells a wrong one', async () => {
    const answer = async (query: string) =>
      JSON.parse((await send(`${API}?dryRun=true${query}`, sheet)).html);
    expect(codes((await answer('')).rejected)).toEqual([[2, 'year-missing']]);
    expect(codes((await answer('&year=2027')).rejected)).toEqual([[2, 'wrong-weekday']]);
    expect(await answer('&year=2026')).toMatchObject({
      accepted: 1,
      unchanged: 1,
      rejected: [],
      warnings: [],
    });
  });

  it('is not read at all with a year that is none; what was typed is kept, and both mistakes are named', async () => {
    const wrong = await send(PATH, undefined, {
      dryRun: 'true',
      year: '26',
      fillDown: 'true',
      strict: 'true',
    });
    expect(wrong.status).toBe(400);
    expect(textOf(wrong.html)).toContain('年份请写四位数字');
    expect(textOf(wrong.html)).toContain('请先选择要导入的文件');
    expect(typedIn(wrong.html, 'year')).toBe('26');
    expect(wrong.html.match(/value="true" checked/g)).toHaveLength(2);
    expect((await send(`${API}?year=26`, sheet)).status).toBe(400);
  });
});

describe('a workbook as the office draws it', () => {
  it('is imported with its title, merged cells, total and notes, and a day written in two rows is one day', async () => {
    const title = { value: '2026年12月份领导接访安排表', columnSpan: 8 };
    const rows = [
      [title],
      HEADER,
      [merged('22日（星期二）', 2), '全天', ...WANG],
      [null, '上午8:30-11:30', '沈桂兰', '副市长', '农业农村', '市群众工作局接待大厅', '定点接访', '水务局'],
      [merged('24日', 2), '上午8:30-11:30', ...WANG.map((one) => merged(one, 2))],
      [null, '下午2:30-5:30'],
      ['25日（星期四）', '上午8:30-11:30', ...WANG],
      ['合计', '3天'],
      ['注：遇特殊情况另行通知。'],
    ];
    const { html } = await send(API, await writeExcelFile(rows).toBuffer());
    const report = JSON.parse(html);
    expect(report).toMatchObject({ rows: 5, accepted: 4, applied: 4, unchanged: 0 });
    expect(codes(report.rejected)).toEqual([[7, 'wrong-weekday']]);
    expect(codes(report.warnings)).toEqual([
      [3, 'usual-hours'],
      [4, 'department-not-in-roster'],
      [5, 'joined-rows'],
    ]);
    const days = (await december()).filter(({ day }) => day.on > '2026-12-20');
    expect(days.map(({ day, slots }) => [day.on, day.leader, slots.length]).sort()).toEqual([
      ['2026-12-22', '沈桂兰', 6],
      ['2026-12-22', '王素珍', 12],
      ['2026-12-24', '王素珍', 12],
    ]);
    expect(JSON.parse((await send(API, await writeExcelFile(rows).toBuffer())).html)).toMatchObject({
      accepted: 4,
      applied: 0,
      unchanged: 4,
    });
  });
});

describe('a csv made of merged cells', () => {
  const sheet = csv(
    ['2026-12-28', '上午8:30-11:30', ...WANG],
    ['', '上午8:30-11:30', '沈桂兰', '副市长', '农业农村、水利、民政', '', '', ''],
  );

  it('is refused where it is empty, says how to go on, and is filled down once somebody asks for it', async () => {
    const refused = await send(PATH, sheet, { dryRun: 'true' });
    expect(textOf(refused.html)).toContain(
      '如果和第 2 行是同一格（“2026-12-28”），请照着填上，或选“空格按上一行读”',
    );
    const filled = await send(PATH, sheet, { dryRun: 'true', fillDown: 'true' });
    expect(textOf(filled.html)).toContain('「日期」有 1 格空着（第 3 行），已按上面一格的内容读，请核对');
    const carried = {
      packed: typedIn(filled.html, 'packed') ?? '',
      fillDown: typedIn(filled.html, 'fillDown') ?? '',
    };
    expect(textOf((await send(PATH, undefined, carried)).html)).toContain('写入 2 行');
    expect((await december()).filter(({ day }) => day.on === '2026-12-28')).toHaveLength(2);
  });
});

it('offers no step that would import nothing, where somebody wants all rows or none', async () => {
  const sheet = csv(['2026-12-29', '上午8:30-11:30', ...WANG], ['2026-12-32', '上午8:30-11:30', ...WANG]);
  const strict = await send(PATH, sheet, { dryRun: 'true', strict: 'true' });
  expect(typedIn(strict.html, 'packed')).toBeUndefined();
  expect(typedIn((await send(PATH, sheet, { dryRun: 'true' })).html, 'packed')).toBeDefined();
});
