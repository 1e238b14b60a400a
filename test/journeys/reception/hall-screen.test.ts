import { beforeAll, describe, expect, it } from 'vitest';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { openHall, request } from '#test/support/reception/hall.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse, linksOf, textOf } from '#test/support/reception/pages.ts';

const PATH = '/organizer/screen';
const HALL = '市群众工作局接待大厅';
let hall: Awaited<ReturnType<typeof openHall>>;
let office: ReturnType<typeof openOfficeOf>;
beforeAll(async () => {
  hall = await openHall();
  office = openOfficeOf(hall.db, hall.clock);
  const citizen = browse(hall.app, '+8613820001015');
  const days = await citizen.api('GET', '/api/reception-days?from=2026-12-02&to=2026-12-02');
  await citizen.api('POST', '/api/bookings', request(days.body.items[0].slots[1].id), {
    'Idempotency-Key': 'k',
  });
});

const desk = () => browse(office, 'desk');
const wall = `${PATH}?venue=${encodeURIComponent(HALL)}`;
const screenLines = async (month: string) =>
  (await listAuditLines(hall.db, month, { limit: 50 })).lines.filter(({ action }) => action === 'listed');
const refreshOf = ({ headers }: { headers: Headers }): string =>
  /^60; url=(.+)$/.exec(headers.get('Refresh') ?? '')?.[1] ?? '';

describe('the screen of a hall', () => {
  it('asks which hall it hangs in', async () => {
    const page = await desk().get(PATH);
    expect(page.headers.get('Refresh')).toBeNull();
    expect(linksOf(page.html, /screen\?venue=/)).toHaveLength(3);
  });

  it('shows the next day before it comes, without names', async () => {
    const page = await desk().get(wall);
    expect(textOf(page.html)).toContain('下一次接访 12月2日（星期三）');
    expect(textOf(page.html)).not.toContain('张*');
    expect(await screenLines('2026-11')).toEqual([]);
  });

  it('shows today in turn with masked names and nothing of any matter, and refreshes itself each minute', async () => {
    hall.clock.at = '2026-12-02T01:10:00.000Z';
    const page = await desk().get(wall);
    expect(textOf(page.html)).toContain('今天接访 12月2日（星期三）');
    expect(textOf(page.html)).toContain('8:30 已过 空号 9:00 现在 张* 9:30 空号');
    for (const secret of ['张秀英', '宅基地', '13820001015']) expect(page.html).not.toContain(secret);
    expect(refreshOf(page)).toMatch(/^\/organizer\/screen\?venue=/);
    expect(page.html).not.toContain('<script');
  });

  it('leaves one line when it begins to show a day, and none for each minute', async () => {
    const before = (await screenLines('2026-12')).length;
    let page = await desk().get(wall);
    for (let minutes = 0; minutes < 3; minutes += 1) page = await desk().get(refreshOf(page));
    expect(await screenLines('2026-12')).toHaveLength(before + 1);
    hall.clock.at = '2026-12-04T01:10:00.000Z';
    page = await desk().get(refreshOf(page));
    expect(textOf(page.html)).toContain('今天接访 12月4日（星期五）');
    expect(await screenLines('2026-12')).toHaveLength(before + 2);
    await desk().get(refreshOf(page));
    expect(await screenLines('2026-12')).toHaveLength(before + 2);
  });

  it('says so where nothing is on', async () => {
    expect(textOf((await desk().get(`${PATH}?venue=nowhere`)).html)).toContain('近两个月没有接访安排');
  });

  it('is for organizers and the desk', async () => {
    expect((await browse(office, 'organizer').get(wall)).status).toBe(200);
    expect((await browse(office, 'auditor').get(wall)).status).toBe(403);
    expect((await browse(office, '13820000077').get(wall)).status).toBe(403);
    expect((await browse(office).get(wall)).status).toBe(303);
  });
});
