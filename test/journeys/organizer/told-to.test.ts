import { beforeAll, describe, expect, it } from 'vitest';
import { defaultDeliverySettings } from '#shared/notices/delivery-settings.ts';
import { listAllVisitsOfHousehold } from '#shared/pairing/household-view-store.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { addDays, instantAt } from '#shared/time/civil.ts';
import { pairCity } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';
import { openSites } from '#test/support/pairing/sites.ts';
import { linksOf, textOf } from '#test/support/reception/pages.ts';

const PAGE = '/organizer/notices/recipients';
const TOLD = `/api${PAGE}/told`;
const HOUSEHOLD = '/organizer/households/H00001';
const PHONE = '138 2000 1015';
/** What stands for a phone where none may be named. */
const HASH = /^[0-9a-f]{32}$/;

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

  it('is told there of visits as long as is kept what was told, and of no older ones', async () => {
    await sendDue(sites.db, '2026-12-31T15:00:00.000Z');
    const [visit, ...others] = await listAllVisitsOfHousehold(sites.db, 'H00001');
    expect(others).toEqual([]);
    const onDate = visit?.onDate ?? '';
    const { at } = sites.clock;
    const told = async (days: number) => {
      sites.clock.at = instantAt(addDays(onDate, days), '10:00');
      const { html } = await desk.get(HOUSEHOLD);
      return textOf(html.slice(html.indexOf('通知过什么')));
    };
    try {
      expect(await told(defaultDeliverySettings.keepDays)).toContain('走访提醒（干部）');
      const later = await told(defaultDeliverySettings.keepDays + 1);
      expect(later).toContain('告诉户里谁来联系');
      expect(later).not.toContain('走访提醒（干部）');
    } finally {
      sites.clock.at = at;
    }
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

  it('leaves a line under the same id for each look at a phone, sent something or not, and one for what was found', async () => {
    const leftBy = async (to: string) => {
      const before = new Set((await lines()).map(({ id }) => id));
      await ask(desk, { to });
      const left = (await lines()).filter(({ id }) => !before.has(id));
      expect(left.every(({ action, subject }) => `${action} ${subject}` === 'listed notice')).toBe(true);
      const ids = left.flatMap(({ subjectIds }) => subjectIds);
      return { phones: ids.filter((id) => HASH.test(id)), notices: ids.filter((id) => !HASH.test(id)) };
    };
    const unknown = await leftBy('139 0000 0000');
    expect(unknown).toEqual({ phones: [expect.any(String)], notices: [] });
    const known = await leftBy(PHONE);
    expect(known.phones).toHaveLength(1);
    expect(known.phones).not.toEqual(unknown.phones);
    expect(known.notices).toEqual(['consent#H00001#1#pairing-proposed#sms']);
    expect(await leftBy('+8613820001015')).toEqual(known);
  });

  it('is for the office alone', async () => {
    expect((await ask(await sites.browserOf('zhou', ['auditor']), { to: PHONE })).status).toBe(403);
    expect((await ask(sites.anonymous, { to: PHONE })).status).toBe(401);
  });
});
