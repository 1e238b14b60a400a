import { beforeAll, describe, expect, it } from 'vitest';
import { findDays } from '#shared/reception/calendar-store.ts';
import { progressCodeOf } from '#shared/reception/progress-code.ts';
import { HASH_SECRET, openHall, request } from '#test/support/reception/hall.ts';
import { browse, linksOf, textOf, typedIn } from '#test/support/reception/pages.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
let id: string;
let queryCode: string;
/** Somebody who has a slip and signs in nowhere. */
let visitor: ReturnType<typeof browse>;
beforeAll(async () => {
  hall = await openHall();
  const [first] = await findDays(hall.db, { from: '2026-12-02', to: '2026-12-02' });
  const { body } = await browse(hall.app, '+8613820001015').api(
    'POST',
    '/api/bookings',
    request(`${first?.day.id}-0830`),
    { 'Idempotency-Key': 'progress' },
  );
  id = body.id;
  queryCode = progressCodeOf(HASH_SECRET, id);
  visitor = browse(hall.app);
});

describe('progress without signing in', () => {
  it('is asked for with the two numbers of the slip, the first filled in where the slip’s QR code leads', async () => {
    const start = await visitor.get('/');
    expect(linksOf(start.html, /^\/progress/)).toEqual(['/progress']);
    const form = await visitor.get(`/progress?code=${id}`);
    expect(form.status).toBe(200);
    expect(typedIn(form.html, 'code')).toBe(id);
    expect(typedIn(form.html, 'queryCode')).toBe('');
    const shown = await visitor.post('/progress', { code: id, queryCode });
    const text = textOf(shown.html);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('Cache-Control')).toBe('no-store');
    for (const words of [
      '已预约',
      '2026年12月2日（星期三）',
      '上午8:30至9:00',
      '市群众工作局接待大厅',
      '卫志强 市委书记',
      '张*',
      '还没有新的答复',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/张秀英|宅基地|1382000/);
  });

  it('changes nothing and leads nowhere that does', async () => {
    const shown = await visitor.post('/progress', { code: id, queryCode });
    expect(linksOf(shown.html, /bookings\/|cancel|move/)).toEqual([]);
    const main = shown.html.slice(shown.html.indexOf('<main'), shown.html.indexOf('</main>'));
    expect(main).not.toContain('<form');
    expect((await visitor.get(`/bookings/${id}`)).location).toMatch(/^\/sign-in/);
  });

  it('says what is wrong with a number, and keeps what was typed', async () => {
    const wrong = await visitor.post('/progress', { code: '12345', queryCode: 'abc' });
    expect(wrong.status).toBe(400);
    expect(textOf(wrong.html)).toContain('12 位数字');
    expect(textOf(wrong.html)).toContain('查询码是预约单上的 6 位数字');
    expect(typedIn(wrong.html, 'code')).toBe('12345');
    expect((await visitor.post('/progress', {})).status).toBe(400);
  });

  it('speaks English too', async () => {
    const shown = await browse(hall.app).post('/progress?lang=en', { code: id, queryCode });
    expect(textOf(shown.html)).toContain('No new answer yet');
  });

  it('is the same by the API', async () => {
    const shown = await visitor.api('POST', '/api/progress', { code: id, queryCode });
    expect(shown.body).toMatchObject({ code: id, state: 'booked', visitor: '张*', leader: '卫志强' });
    expect((await visitor.api('POST', '/api/progress', { code: 7 })).status).toBe(400);
    expect((await visitor.api('POST', '/api/progress', 'nonsense')).status).toBe(400);
  });

  it('locks after five wrong numbers, says for how long, and says the same of a booking that isn’t there', async () => {
    const wrong = String((Number(queryCode) + 1) % 1_000_000).padStart(6, '0');
    const sentences = new Set<string>();
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await visitor.post('/progress', { code: id, queryCode: wrong });
      expect(answer.status).toBe(404);
      sentences.add(textOf(answer.html).replaceAll(id, '').replaceAll(wrong, ''));
    }
    expect(
      (await visitor.api('POST', '/api/progress', { code: '111111111111', queryCode })).body,
    ).toMatchObject({
      title: 'progress-not-found',
    });
    expect(sentences.size).toBe(1);
    const locked = await visitor.post('/progress', { code: id, queryCode });
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('Retry-After'))).toBe(3600);
    expect(textOf(locked.html)).toContain('一小时以后才能再查');
    expect(
      (await visitor.api('POST', '/api/progress', { code: id, queryCode })).headers.get('Retry-After'),
    ).toBe('3600');
  });

  it('leaves neither number in the log', () => {
    const log = hall.lines.join('\n');
    expect(log).toContain('"route":"/progress"');
    expect(log).not.toMatch(new RegExp(`${id}|${queryCode}`));
  });
});
