import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findMapping } from '#shared/people/column-mapping-store.ts';
import { openSites } from '#test/support/pairing/sites.ts';

const IMPORT = '/organizer/rosters/cadres/import';
const TITLES = '序号,挂钩干部编号,干部名字,工作部门,现任职务,联系手机号,最多几户';
const ROWS = [
  '1,GB0001,王强,民政局,科长,13820000175,5户',
  '2,GB0002,李梅,教育局,科员,１３８２００００１８２,6',
];
const file = (...lines: string[]) => ({
  name: '挂钩干部表.csv',
  bytes: new TextEncoder().encode(lines.join('\n')),
});
const renamed = file('东岭镇挂钩干部表', TITLES, ...ROWS);

const unescaped = (text: string): string =>
  text.replace(
    /&(quot|amp|lt|gt|#39);/g,
    (_, name: string) => ({ quot: '"', amp: '&', lt: '<', gt: '>' })[name] ?? "'",
  );
const hidden = (html: string, name: string): string =>
  unescaped(html.match(new RegExp(`type="hidden" name="${name}" value="([^"]*)"`))?.[1] ?? '');
/** What each select of a form has chosen, by its name. */
const chosenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
      ([, name = '', options = '']) => [name, options.match(/<option value="([^"]*)" selected/)?.[1] ?? ''],
    ),
  );
const carried = (html: string): Record<string, string> => ({
  packed: hidden(html, 'packed'),
  fileName: hidden(html, 'fileName'),
});

let sites: Awaited<ReturnType<typeof openSites>>;
let browser: Awaited<ReturnType<typeof sites.browserOf>>;
beforeAll(async () => {
  sites = await openSites();
});
// Anew each time: the database tidies sessions away by the machine's clock, which is later than the tests' own.
beforeEach(async () => {
  browser = await sites.browserOf('organizer', ['organizer']);
});

describe('a sheet whose columns nobody foresaw', () => {
  it('is shown as it is, without names and whole phones, with the best guess for each column', async () => {
    const asked = await browser.upload(IMPORT, renamed);
    expect(asked.status).toBe(400);
    expect(asked.html).toContain('没有认出“工号、姓名、单位');
    expect(asked.html).toMatch(/<th scope="row">干部名字<\/th><td>王\*、李\*<\/td>/);
    expect(asked.html).toContain('*******0175');
    expect(asked.html).not.toContain('王强');
    expect(chosenIn(asked.html)).toEqual({
      'columns.工号': '挂钩干部编号',
      'columns.姓名': '干部名字',
      'columns.单位': '工作部门',
      'columns.职务': '现任职务',
      'columns.手机': '联系手机号',
      'columns.邮箱': '',
      'columns.籍贯村': '',
      'columns.结对户数上限': '最多几户',
      'columns.回避户编号': '',
    });
  });

  it('can be looked at from another header row', async () => {
    const asked = await browser.upload(IMPORT, file('甲,乙,丙', TITLES, ...ROWS));
    const fields = { ...carried(asked.html), ...chosenIn(asked.html), step: 'look' };
    const above = await browser.submitForm(IMPORT, { ...fields, headerRow: '１' });
    expect(above.status).toBe(200);
    expect(above.html).toContain('表头是第 1 行');
    expect(above.html).toMatch(/<th scope="row">乙<\/th>/);
    const unclear = await browser.submitForm(IMPORT, { ...fields, headerRow: '表头' });
    expect(unclear.status).toBe(400);
    expect(unclear.html).toContain('请填表头在第几行');
    expect(chosenIn(unclear.html)).toMatchObject({ 'columns.工号': '挂钩干部编号' });
  });

  it('is asked again where one of its columns is taken twice, or a needed one left out, and what was chosen stays', async () => {
    const asked = await browser.upload(IMPORT, renamed);
    const wrong = { ...chosenIn(asked.html), 'columns.籍贯村': '工作部门', 'columns.职务': '' };
    const again = await browser.submitForm(IMPORT, { ...carried(asked.html), ...wrong, headerRow: '2' });
    expect(again.status).toBe(400);
    expect(again.html).toContain('“工作部门”已经选作“单位”了');
    expect(chosenIn(again.html)).toEqual(wrong);
    const clear = { ...wrong, 'columns.籍贯村': '' };
    const needed = await browser.submitForm(IMPORT, { ...carried(again.html), ...clear, headerRow: '2' });
    expect(needed.html).toContain('这一列必须有');
  });

  it('with the same title twice lets a person say which of the two is meant', async () => {
    const twice = file(
      '工号,姓名,单位,职务,手机,手机,结对户数上限',
      'GB0009,赵刚,水务局,科员,无,13820000189,4',
    );
    const asked = await browser.upload(IMPORT, twice);
    expect(asked.html).toContain('表头里有两个“手机”');
    expect(chosenIn(asked.html)['columns.手机']).toBe('手机(第6列)');
    const fields = { ...carried(asked.html), ...chosenIn(asked.html), headerRow: '1' };
    const checked = await browser.submitForm(IMPORT, fields);
    expect(checked.html).toContain('1 行全部可以导入');
    const first = await browser.submitForm(IMPORT, { ...fields, 'columns.手机': '手机(第5列)' });
    expect(first.html).toContain('「手机(第5列)」没有填');
  });

  it('is checked and imported with what was chosen, and writes nothing before', async () => {
    const asked = await browser.upload(IMPORT, renamed);
    const fields = { ...carried(asked.html), ...chosenIn(asked.html), headerRow: '2' };
    const checked = await browser.submitForm(IMPORT, fields);
    expect(checked.status).toBe(200);
    expect(checked.html).toContain('2 行全部可以导入');
    expect(checked.html).toContain('按您对好的列读：工号＝挂钩干部编号');
    expect(await findMapping(sites.db, 'cadres')).toBeUndefined();
    const done = await browser.submitForm(`${IMPORT}/apply`, {
      ...carried(checked.html),
      columns: hidden(checked.html, 'columns'),
      headerRow: hidden(checked.html, 'headerRow'),
    });
    expect(done.url.pathname).toBe('/organizer/rosters/cadres');
    expect(done.html).toContain('导入好了：写入 2 行');
    expect(done.html).toContain('<td>13820000182</td>');
  });

  it('is read the same way next month, without asking', async () => {
    const [first = '', ...more] = TITLES.split(',');
    const next = file([...more, first].join(','), 'GB0003,赵刚,水务局,科员,13820000189,4,1');
    const checked = await browser.upload(IMPORT, next);
    expect(checked.status).toBe(200);
    expect(checked.html).toContain('按上次对好的列读：工号＝挂钩干部编号');
    expect(checked.html).toContain('1 行全部可以导入');
    expect(checked.html).toContain('名册里有、这份表里没有：2 条');
    expect(checked.html).toMatch(/<td>GB0001<\/td><td>王强<\/td>/);
    expect(checked.html).toContain('不会删除');
    const looked = await browser.submitForm(IMPORT, {
      ...carried(checked.html),
      columns: hidden(checked.html, 'columns'),
      headerRow: hidden(checked.html, 'headerRow'),
      step: 'look',
    });
    expect(chosenIn(looked.html)).toMatchObject({ 'columns.工号': '挂钩干部编号', 'columns.邮箱': '' });
  });
});

describe('another system imports a sheet with its own titles', () => {
  const send = async (query: Record<string, string>, bytes = renamed.bytes) => {
    const response = await sites.fetch(
      new Request(`http://localhost/api/organizer/rosters/departments/import?${new URLSearchParams(query)}`, {
        method: 'POST',
        body: bytes,
        headers: { Authorization: `Bearer ${await sites.tokenOf('organizer', ['organizer'])}` },
      }),
    );
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  const sheet = new TextEncoder().encode('机构,干什么,找谁,号码\n民政局,低保,金德胜,0411-82345678');
  const columns = { 部门: '机构', 职责: '干什么', 联系人: '找谁', 手机: '号码', 邮箱: '' };

  it('by saying which is which, and hears how it was read', async () => {
    const missing = await send({ dryRun: 'true' }, sheet);
    expect(missing).toMatchObject({ status: 400, json: { title: 'missing-column' } });
    const checked = await send({ dryRun: 'true', columns: JSON.stringify(columns) }, sheet);
    expect(checked.json).toMatchObject({
      rows: 1,
      accepted: 1,
      applied: 0,
      mapped: 'as-asked',
      headerRow: 1,
    });
    const applied = await send({ columns: JSON.stringify(columns) }, sheet);
    expect(applied.json).toMatchObject({
      applied: 1,
      gone: [],
      columns: { 部门: '机构', 职责: '干什么', 联系人: '找谁', 手机: '号码' },
    });
    const again = await send({}, sheet);
    expect(again.json).toMatchObject({ applied: 0, unchanged: 1, mapped: 'as-remembered' });
  });

  it.each([
    ['{', 'columns', 'mapping-unclear'],
    ['[]', 'columns', 'mapping-unclear'],
    ['{"部门":7}', 'columns.部门', 'mapping-unclear'],
    [JSON.stringify({ ...columns, 邮箱: '号码' }), 'columns.邮箱', 'column-taken'],
    [JSON.stringify({ ...columns, 民族: '' }), 'columns.民族', 'no-such-column'],
    [JSON.stringify({ ...columns, 手机: '传真' }), 'columns.手机', 'title-not-found'],
  ])('but %s is refused with the field and what to do', async (asked, field, code) => {
    const { status, json } = await send({ columns: asked }, sheet);
    expect(status).toBe(400);
    expect(json.errors).toEqual([{ field, code, message: expect.stringMatching(/请/) }]);
  });

  it.each(['0', '31', 'x', '-1'])('and so is header row %j', async (headerRow) => {
    const { status, json } = await send({ columns: JSON.stringify(columns), headerRow }, sheet);
    expect(status).toBe(400);
    expect(json.errors).toMatchObject([{ field: 'headerRow', code: 'header-row-unclear' }]);
  });
});
