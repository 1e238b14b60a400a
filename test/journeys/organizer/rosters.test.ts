import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, signInAs } from '#test/support/people/office.ts';

const demo = async (name: string) => ({
  name,
  bytes: new Uint8Array(await readFile(`infra/local/demo/${name}`)),
});
const hidden = (html: string, name: string): string =>
  html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';

let office: Awaited<ReturnType<typeof openOffice>>;
let browser: ReturnType<typeof office.browse>;
beforeAll(async () => {
  office = await openOffice();
  browser = office.browse();
  await signInAs(browser, 'organizer');
});
afterAll(() => office.close());

const importThrough = async (roster: string, fileName: string) => {
  const checked = await browser.upload(`/organizer/rosters/${roster}/import`, await demo(fileName));
  const packed = hidden(checked.html, 'packed');
  const fields = { packed, fileName: hidden(checked.html, 'fileName') };
  return { checked, done: await browser.submitForm(`/organizer/rosters/${roster}/import/apply`, fields) };
};

describe('an organizer imports a roster', () => {
  it('after seeing what would come of it, without choosing the file twice', async () => {
    const { checked, done } = await importThrough('leaders', 'leaders.csv');
    expect(checked.html).toContain('还没有导入');
    expect(done.url.pathname).toBe('/organizer/rosters/leaders');
    expect(done.html).toContain('导入好了');
    expect(done.html).toContain('卫志强');
  });

  it('and the same file again has nothing to import', async () => {
    const checked = await browser.upload('/organizer/rosters/leaders/import', await demo('leaders.csv'));
    expect(checked.html).toContain('和名册里的完全一样');
    expect(checked.html).not.toContain('name="packed"');
  });

  it('of cadres with a title above its header, and of households as GBK, and is shown what was refused and why', async () => {
    const { checked } = await importThrough('cadres', 'cadres.xlsx');
    expect(checked.html).toContain('检查好了');
    const households = await importThrough('households', 'households.csv');
    expect(households.done.html).toContain('导入好了');
    const listed = await browser.get('/organizer/rosters/households');
    expect(listed.html).toContain('H00001');
  });

  it('and where rows are refused, row, column and reason stand in a table and the good rows can go in', async () => {
    const text = '部门,职责,联系人,手机\n民政局,低保,金德胜,13820000007\n教育局,入学,,1382000';
    const checked = await browser.upload('/organizer/rosters/departments/import', {
      name: '部门.csv',
      bytes: new TextEncoder().encode(text),
    });
    expect(checked.status).toBe(200);
    expect(checked.html).toContain('共 2 行：1 行可以导入，1 行要改');
    expect(checked.html).toMatch(/<td class="number">3<\/td><td>联系人<\/td>/);
    expect(checked.html).toContain('先导入能收的 1 行');
  });

  it.each([
    ['nothing', new Uint8Array(), 400, '请先选择要导入的文件'],
    ['a sheet without a column', new TextEncoder().encode('部门,职责\n民政局,低保'), 400, '缺少'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 400, '只能导入'],
  ])('but with %s is told what to do', async (_, bytes, status, sentence) => {
    const refused = await browser.upload('/organizer/rosters/departments/import', { name: 'a', bytes });
    expect(refused.status).toBe(status);
    expect(refused.html).toContain(sentence);
  });

  it('but a step that lost its file says to choose it again', async () => {
    const lost = await browser.submitForm('/organizer/rosters/leaders/import/apply', { packed: 'x' });
    expect(lost.status).toBe(400);
    expect(lost.html).toContain('重新选择文件');
  });
});

describe('another system imports a roster', () => {
  const send = async (
    path: string,
    body: FormData | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ) =>
    office.app.request(`${office.origin}${path}`, {
      method: 'POST',
      body,
      headers: { Authorization: `Bearer ${await office.tokenOf('organizer')}`, ...headers },
    });

  it('as a form or as the bare file, checked or applied', async () => {
    const { bytes } = await demo('departments.csv');
    const form = new FormData();
    form.set('file', new File([bytes], 'departments.csv'));
    const checked = await send('/api/organizer/rosters/departments/import?dryRun=true', form);
    const report = (await checked.json()) as { rows: number };
    expect(report).toMatchObject({ rejected: [], applied: 0, unchanged: 0 });
    const applied = await send('/api/organizer/rosters/departments/import', bytes, {
      'Content-Type': 'text/csv',
    });
    expect(await applied.json()).toMatchObject({ rows: report.rows, applied: report.rows });
  });

  it('and reads it page by page', async () => {
    const ids = new Set<string>();
    let cursor = '';
    do {
      const headers = { Authorization: `Bearer ${await office.tokenOf('organizer')}` };
      const page = await office.app.request(`${office.origin}/api/organizer/rosters/households?${cursor}`, {
        headers,
      });
      const { items, nextCursor } = (await page.json()) as { items: { id: string }[]; nextCursor?: string };
      for (const { id } of items) ids.add(id);
      cursor = nextCursor ? `cursor=${encodeURIComponent(nextCursor)}` : '';
    } while (cursor);
    expect(ids.size).toBeGreaterThan(100);
  });

  it('but a file of 50 MB is refused before it is read', async () => {
    const refused = await send('/api/organizer/rosters/leaders/import', new Uint8Array(50_000_000), {
      'Content-Type': 'text/csv',
      'Content-Length': '50000000',
    });
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('太大') });
  });
});

describe('every look at the households', () => {
  it('leaves a line with ids and no names, which an auditor can read', async () => {
    office.clock.at = '2026-11-24T01:00:01.000Z';
    await browser.get('/organizer/rosters/households');
    const headers = { Authorization: `Bearer ${await office.tokenOf('auditor')}` };
    const lines = await office.app.request(`${office.origin}/api/organizer/audit`, { headers });
    const { items } = (await lines.json()) as { items: Record<string, unknown>[] };
    expect(items[0]).toMatchObject({ who: 'organizer', action: 'listed', subject: 'household' });
    expect(items.some(({ action, subject }) => action === 'imported' && subject === 'roster')).toBe(true);
    expect(JSON.stringify(items)).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
