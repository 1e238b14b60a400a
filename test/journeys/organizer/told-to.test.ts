import { beforeAll, describe, expect, it } from 'vitest';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { pairCity } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';
import { openSites } from '#test/support/pairing/sites.ts';
import { linksOf, textOf } from '#test/support/reception/pages.ts';

const PAGE = '/organizer/notices/recipients';
const TOLD = `/api${PAGE}/told`;
const HOUSEHOLD = '/organizer/households/H00001';
const PHONE = '138 2000 1015';

let sites: Awaited<ReturnType<typeof openSites>>;
let desk: Awaited<ReturnType<typeof sites.browserOf>>;
beforeAll(async () => {
  sites = await openSites();
  await pairCity(sites.db, { month: '2026-12' });
  desk = await sites.browserOf('desk', ['desk']);
  await sendDue(sites.db, sites.clock.at);
});

const toldTo = async (to: string) => {
  const { html, url } = await desk.post(PAGE, { to });
  return { html: html.slice(html.indexOf('往这里发过什么')), url };
};

const lines = async () => (await listAuditLines(sites.db, '2026-11', { limit: 100 })).lines;

describe('somebody who says they got nothing', () => {
  it('is looked for by their phone: what was sent, what became of it, and about what, masked', async () => {
    const { html, url } = await toldTo(PHONE);
    expect(url.pathname + url.search).toBe(PAGE);
    expect(textOf(html)).toMatch(/11月24日 10:00 告诉户里谁来联系 短信 138\*{4}1015 已发出 户 H00001/);
    expect(html).not.toMatch(/13820001015|姜永福/);
    const [link = ''] = linksOf(html, /^\/organizer\/notices\/[^r]/);
    expect(textOf((await desk.get(link)).html)).toContain('告诉户里谁来联系（短信）');
  });

  it('and who was sent nothing is told so, with where else to look', async () => {
    const text = textOf((await toldTo('nobody@example.com')).html);
    expect(text).toMatch(/这些天没有往这里发过通知.*没发就作废的.*请打开那个预约、那一户或那件事项看/);
  });

  it('is named in no address, log or audit line: those name the notices', async () => {
    await toldTo(PHONE);
    expect(await lines()).toContainEqual(
      expect.objectContaining({
        who: 'desk',
        action: 'listed',
        subject: 'notice',
        subjectIds: ['consent#H00001#1#pairing-proposed#sms'],
      }),
    );
    expect(sites.lines.join('\n')).not.toContain('13820001015');
    expect(JSON.stringify(await lines())).not.toContain('13820001015');
  });

  it('is answered by the household’s page too, which speaks of its pairing and its visits', async () => {
    await sendDue(sites.db, '2026-12-31T15:00:00.000Z');
    const { html } = await desk.get(HOUSEHOLD);
    const text = textOf(html.slice(html.indexOf('通知过什么')));
    expect(text).toMatch(
      /告诉户里要来走访 短信 138\*{4}1015 没有发.*告诉户里谁来联系 短信 138\*{4}1015 已发出/,
    );
    expect(text).toMatch(/走访提醒（干部） 邮件 w\*{3}@example\.gov\.cn/);
    expect(text).not.toContain('H00003');
  });
});

describe('the API', () => {
  const ask = (browser: typeof desk, body: unknown) =>
    browser.send(TOLD, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('answers the same, and refuses what is neither a phone nor an address', async () => {
    const found = await ask(desk, { to: PHONE });
    expect([found.status, found.json()]).toMatchObject([
      200,
      { items: [{ template: 'pairing-proposed', to: '138****1015', state: 'sent' }], isPart: false },
    ]);
    expect((await ask(desk, { to: '12345' })).status).toBe(400);
    expect((await ask(desk, {})).status).toBe(400);
  });

  it('is for the office alone', async () => {
    expect((await ask(await sites.browserOf('zhou', ['auditor']), { to: PHONE })).status).toBe(403);
    expect((await ask(sites.anonymous, { to: PHONE })).status).toBe(401);
  });
});
