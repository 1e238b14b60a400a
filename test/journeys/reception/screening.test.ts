import { beforeAll, describe, expect, it } from 'vitest';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { progressCodeOf } from '#shared/reception/progress-code.ts';
import { HASH_SECRET, openHall, request } from '#test/support/reception/hall.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse, linksOf, textOf, typedIn } from '#test/support/reception/pages.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
let office: ReturnType<typeof openOfficeOf>;
let dayId: string;
beforeAll(async () => {
  hall = await openHall();
  office = openOfficeOf(hall.db, hall.clock);
  await goTo('2026-12-04');
});

/** The day all that follows is about. */
const goTo = async (on: string): Promise<void> => {
  const [found] = await findDays(hall.db, { from: on, to: on });
  dayId = found?.day.id ?? '';
};

const desk = () => browse(office, 'desk');

const book = async (phone: string, time: string): Promise<{ id: string; page: string }> => {
  const key = { 'Idempotency-Key': 'k' };
  const { status, body } = await browse(hall.app, phone).api(
    'POST',
    '/api/bookings',
    request(`${dayId}-${time}`),
    key,
  );
  expect(status).toBe(201);
  return { id: body.id, page: `/organizer/reception-days/${dayId}/bookings/${body.id}` };
};

const slipOf = async (phone: string, id: string) =>
  textOf((await browse(hall.app, phone).get(`/bookings/${id}`)).html);

const progressOf = async (id: string) =>
  browse(hall.app).post('/progress', { code: id, queryCode: progressCodeOf(HASH_SECRET, id) });

describe('the office answers a matter before the reception', () => {
  it('with ready words that it completes; the visitor reads them and may come all the same', async () => {
    const phone = '+8613820001015';
    const { id, page } = await book(phone, '0830');
    const before = await desk().get(page);
    expect(textOf(before.html)).toContain('还没有答复');
    const [formHref = ''] = linksOf(before.html, /\/screening$/);
    const blank = await desk().get(formHref);
    const [ready = ''] = linksOf(blank.html, /reason=in-process/);
    const form = await desk().get(ready);
    expect(typedIn(form.html, 'words')).toContain('承办单位是【单位】');
    const fields = {
      version: typedIn(form.html, 'version') ?? '',
      outcome: 'redirected',
      reason: typedIn(form.html, 'reason') ?? '',
    };
    expect(fields.reason).toBe('in-process');

    const unfinished = await desk().post(formHref, { ...fields, words: typedIn(form.html, 'words') ?? '' });
    expect(unfinished.status).toBe(400);
    expect(textOf(unfinished.html)).toContain('还有【】里的内容没有填');
    const words = '您反映的事正在办理，承办单位是自然资源局，12月20日前答复您。';
    const saved = await desk().post(formHref, { ...fields, words });
    expect(saved.location).toBe(page);
    const after = textOf((await desk().get(page)).html);
    expect(after).toContain('引导到更合适的地方');
    expect(after).toContain(words);
    const list = await desk().get(`/organizer/reception-days/${dayId}`);
    expect(textOf(list.html)).toContain('征地、宅基地、矿区土地 引导到更合适的地方');

    for (const text of [await slipOf(phone, id), textOf((await progressOf(id)).html)]) {
      expect(text).toContain(words);
      expect(text).toContain('您仍可以来');
    }
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 10 });
    expect(lines.filter(({ subjectIds }) => subjectIds.includes(id)).map(({ action }) => action)).toContain(
      'changed',
    );
  });

  it('names the leaders in charge where it is another’s field', async () => {
    const { page } = await book('+8613820001022', '0900');
    const form = await desk().get(`${page}/screening?reason=other-leader&outcome=redirected`);
    expect(typedIn(form.html, 'words')).toMatch(/可以改约王素珍副市长（12月15日（星期二））/);
  });

  it('changes its mind only with a reason, keeps what was typed, and tells who was second', async () => {
    const { page } = await book('+8613820001029', '0930');
    const path = `${page}/screening`;
    const redirect = { version: '0', outcome: 'redirected', reason: 'court', words: '请到法院。', why: '' };
    expect((await desk().post(path, redirect)).status).toBe(303);
    const second = await desk().post(path, { ...redirect, outcome: 'accepted', words: '请按时来。' });
    expect(second.status).toBe(409);
    expect(textOf(second.html)).toContain('刚才有人改动了');
    expect(textOf(second.html)).toContain('请到法院。');
    expect(typedIn(second.html, 'words')).toBe('请按时来。');
    expect(typedIn(second.html, 'version')).toBe('1');
    const noReason = await desk().post(path, {
      ...redirect,
      version: '1',
      outcome: 'accepted',
      words: '请按时来。',
    });
    expect(noReason.status).toBe(400);
    expect(textOf(noReason.html)).toContain('请写明为什么改');
    const why = '领导愿意先听听';
    expect(
      (await desk().post(path, { version: '1', outcome: 'accepted', reason: '', words: '请按时来。', why }))
        .status,
    ).toBe(303);
    expect(textOf((await desk().get(page)).html)).toContain(why);
  });

  it('by the API too', async () => {
    const { id } = await book('+8613820001036', '1000');
    const path = `/api/organizer/reception-days/${dayId}/bookings/${id}/screening`;
    const asked = { version: 0, outcome: 'solved', words: '路灯已经修好了。' };
    expect((await desk().api('POST', path, asked)).body).toMatchObject({
      version: 1,
      outcome: 'solved',
      by: 'desk',
    });
    expect((await desk().api('POST', path, { ...asked, words: '' })).status).toBe(409);
    expect((await desk().api('POST', path, { version: 1, outcome: 'perhaps' })).status).toBe(400);
    const elsewhere = path.replace(dayId, '2026-12-02-00000000');
    expect((await desk().api('POST', elsewhere, asked)).status).toBe(404);
    expect((await browse(office, '13820000077').api('POST', path, asked)).status).toBe(403);
  });
});

describe('after the reception', () => {
  it('the office records what was answered and who goes on with it, and the visitor reads it', async () => {
    const phone = '+8613820001043';
    await goTo('2026-12-09');
    const { id, page } = await book(phone, '0830');
    expect(textOf((await desk().get(page)).html)).not.toContain('记接访结果');
    expect((await desk().get(`${page}/outcome`)).status).toBe(422);
    hall.clock.at = '2026-12-09T03:00:00.000Z';
    const [formHref = ''] = linksOf((await desk().get(page)).html, /\/outcome$/);
    expect((await desk().get(formHref)).status).toBe(200);
    const typed = {
      version: '0',
      received: 'came',
      words: '镇里一周内去现场量。',
      body: '自然资源局',
      byOn: '',
    };
    const missing = await desk().post(formHref, typed);
    expect(missing.status).toBe(400);
    expect(typedIn(missing.html, 'body')).toBe('自然资源局');
    expect((await desk().post(formHref, { ...typed, byOn: '2026-12-20' })).location).toBe(page);
    for (const text of [await slipOf(phone, id), textOf((await progressOf(id)).html)]) {
      expect(text).toContain('镇里一周内去现场量。');
      expect(text).toContain('已交自然资源局办理，12月20日（星期日）前答复您。');
    }
  });

  it('not having come means nothing but that', async () => {
    hall.clock.at = '2026-11-23T02:00:00.000Z';
    const phone = '+8613820001050';
    await goTo('2026-12-11');
    const { id, page } = await book(phone, '0830');
    hall.clock.at = '2026-12-11T09:00:00.000Z';
    const record = { version: '0', received: 'did-not-come', words: '', body: '', byOn: '' };
    expect((await desk().post(`${page}/outcome`, record)).status).toBe(303);
    expect(await slipOf(phone, id)).toContain('没有关系，需要时可以重新预约');
    const again = await browse(hall.app, phone).api(
      'GET',
      '/api/reception-days?from=2026-12-14&to=2026-12-31',
    );
    const slot = again.body.items
      .flatMap(({ slots }: { slots: { id: string; state: string }[] }) => slots)
      .find(({ state }: { state: string }) => state === 'open');
    const booked = await browse(hall.app, phone).api('POST', '/api/bookings', request(slot.id), {
      'Idempotency-Key': 'anew',
    });
    expect(booked.status).toBe(201);
  });
});
