import { beforeAll, describe, expect, it } from 'vitest';
import { findPairing } from '#shared/pairing/pairing-store.ts';
import { addMinutes } from '#shared/time/instant.ts';
import { cadreRows, pairCity } from '#test/support/pairing/city.ts';
import { openSites } from '#test/support/pairing/sites.ts';

type Sites = Awaited<ReturnType<typeof openSites>>;

const roomy = cadreRows(
  ['GB0001', '王强', '东岭镇政府', '科长', '13820000175', '', '南坡村', '3', ''],
  ['GB0002', '李梅', '西川镇政府', '科员', '13820000182', '', '白杨村', '3', ''],
);
const PAIR = '/organizer/pairings/of/H00001';
const hidden = (html: string, name: string): string =>
  html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';

describe('an organizer who changes a proposal', () => {
  let sites: Sites;
  let browser: Awaited<ReturnType<Sites['browserOf']>>;
  /** A proposal's id begins with its instant: two of one instant have no order. */
  const minuteLater = (): void => {
    sites.clock.at = addMinutes(sites.clock.at, 1);
  };
  const again = async () => {
    minuteLater();
    const { html } = await browser.post('/organizer/pairings/propose', {});
    return await browser.post('/organizer/pairings/confirm', { id: hidden(html, 'id') });
  };
  beforeAll(async () => {
    sites = await openSites();
    await pairCity(sites.db, { cadres: roomy, month: '2026-12' });
    browser = await sites.browserOf('organizer', ['organizer']);
  });

  it('gets from a pair to the page of its household, with the reason in words and who else is near', async () => {
    const { html: list } = await browser.get('/organizer/pairings');
    expect(list).toContain(`href="${PAIR}"`);
    expect(list).toContain('籍贯同村；这位干部共 2 / 3 户');
    const { html } = await browser.get(PAIR);
    expect(html).toContain('王强 GB0001');
    expect(html).toMatch(/李梅[\s\S]*别处[\s\S]*1 \/ 3/);
    expect(html).not.toContain('姜永福');
  });

  it('wants another cadre, proposes again around it, and the list says whom the household had', async () => {
    minuteLater();
    const saved = await browser.post(`${PAIR}/lock`, { cadreId: 'gb0002' });
    expect(saved.html).toContain('已指定：李梅 GB0002（联系（第一位））');
    const before = await browser.get('/organizer/pairings');
    expect(before.html).toContain('又有改动：指定 1 处');
    minuteLater();
    const { html } = await browser.post('/organizer/pairings/propose', {});
    expect(html).toContain('组织科指定；这位干部共 2 / 3 户；原来是 GB0001，换人了');
    await browser.post('/organizer/pairings/confirm', { id: hidden(html, 'id') });
    expect((await findPairing(sites.db, 'H00001')).first?.cadreId).toBe('GB0002');
  });

  it('is told which field to change, and what was typed stays', async () => {
    const unknown = await browser.post(`${PAIR}/lock`, { cadreId: 'GB0404', seat: 'second' });
    expect(unknown.status).toBe(400);
    expect(unknown.html).toContain('干部名册里没有这个工号');
    expect(unknown.html).toContain('value="GB0404"');
    const noReason = await browser.post(`${PAIR}/refuse`, { cadreId: 'GB0002' });
    expect(noReason.status).toBe(400);
    expect(noReason.html).toContain('请选为什么不能结对');
    const gone = await browser.post('/organizer/pairings/of/H09999/lock', { cadreId: 'GB0001' });
    expect(gone.status).toBe(404);
  });

  it('keeps two apart, and the next proposal parts them', async () => {
    const saved = await browser.post(`${PAIR}/refuse`, { cadreId: 'GB0002', reason: 'relatives' });
    expect(saved.html).toMatch(/李梅[\s\S]*是亲属/);
    const done = await again();
    expect(done.html).toContain('新结对 1 户');
    expect((await findPairing(sites.db, 'H00001')).first?.cadreId).toBe('GB0001');
    const allowed = await browser.post(`${PAIR}/allow`, { cadreId: 'GB0002' });
    expect(allowed.html).not.toContain('取消回避');
  });

  it('notes that a cadre leaves, and hands the households over with a note', async () => {
    const wrong = await browser.post('/organizer/pairings/departures', {
      cadreId: '',
      leavesOn: '昨天',
      note: '路滑',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('请填干部工号');
    expect(wrong.html).toContain('路滑');
    const left = await browser.post('/organizer/pairings/departures', {
      cadreId: 'GB0001',
      leavesOn: '2026-12-31',
      note: '南坡村路滑，下雨别去',
    });
    expect(left.html).toContain('登记好了');
    expect(left.html).toMatch(/王强[\s\S]*<td class="number">2<\/td>[\s\S]*南坡村路滑/);
    await again();
    expect((await findPairing(sites.db, 'H00002')).first).toMatchObject({
      cadreId: 'GB0002',
      handedOver: { fromCadreId: 'GB0001', note: '南坡村路滑，下雨别去' },
    });
    const { html } = await browser.post('/organizer/pairings/departures/stay', { cadreId: 'GB0001' });
    expect(html).toContain('没有登记离任的干部');
  });

  it('may do the same from another system, and nobody else may', async () => {
    const call = async (account: string, roles: string[], body: object) => {
      const token = await sites.tokenOf(account, roles);
      const response = await sites.fetch(
        new Request('http://localhost/api/organizer/pairings/locks', {
          method: 'PUT',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );
      return response.status;
    };
    const lock = { householdId: 'H00003', cadreId: 'GB0001' };
    expect(await call('organizer', ['organizer'], lock)).toBe(204);
    expect(await call('organizer', ['organizer'], { householdId: 'H00003' })).toBe(400);
    expect(await call('desk', ['desk'], lock)).toBe(403);
  });
});
