import { beforeAll, describe, expect, it } from 'vitest';
import { setWanted } from '#shared/notices/choose-notices.ts';
import type { Audience } from '#shared/notices/templates.ts';
import { addVisit } from '#shared/pairing/add-visit.ts';
import { findVisit } from '#shared/pairing/visit-store.ts';
import { addDays, instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';
import { accepted, householdRows, NOW, pairCity, planning } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';
import { openSites } from '#test/support/pairing/sites.ts';
import { textOf } from '#test/support/reception/pages.ts';

const LANDLINE = '这户收不到短信，去之前请打电话说一声';
const DECLINED = '这户不收走访短信，去之前请打电话说一声';
const FAILED = '短信没有送到这户，去之前请打电话说一声';
const NO_PHONE = '这户没有电话，请托村里捎个话';
const rowOf = (id: string, head: string, village: string, phone: string): string[] => {
  const town = village === '南坡村' ? '东岭镇' : '西川镇';
  return [id, head, town, village, '1组', '2', '一般户', phone, '每月', '不限', ''];
};
const households = householdRows(
  rowOf('H00001', '姜永福', '南坡村', '0351-2025010'),
  rowOf('H00002', '吕红霞', '南坡村', ''),
  rowOf('H00003', '孙卫民', '白杨村', '13820001071'),
);

let sites: Awaited<ReturnType<typeof openSites>>;
beforeAll(async () => {
  sites = await openSites();
  await pairCity(sites.db, { households, month: '2026-12' });
});

/** The cadre's home page and the visit's, so many days before the visit. */
const pagesBefore = async (cadreId: string, householdId: string, days: number) => {
  const id = `${householdId}.2026-12`;
  const visit = await findVisit(sites.db, id);
  if (!visit) throw new Error('no visit');
  sites.clock.at = instantAt(addDays(visit.onDate, -days), '08:00');
  const cadre = await sites.browserOf(cadreId);
  const home = (await cadre.get('/cadre')).html;
  const card = home.split('<li class="card">').find((one) => one.includes(`/cadre/visits/${id}"`)) ?? '';
  return { card, page: (await cadre.get(`/cadre/visits/${id}`)).html };
};

describe('before a visit of the next days', () => {
  it('the cadre is asked to call a household that has a landline only, with the number to dial', async () => {
    const { card, page } = await pagesBefore('GB0001', 'H00001', 3);
    for (const html of [card, page]) {
      expect(textOf(html)).toContain(LANDLINE);
      expect(html).toContain('href="tel:+863512025010"');
    }
  });

  it('the cadre is asked to send word to a household without a phone', async () => {
    const { card, page } = await pagesBefore('GB0001', 'H00002', 3);
    for (const html of [card, page]) expect(textOf(html)).toContain(NO_PHONE);
  });

  it('nothing is asked where the household gets an SMS', async () => {
    const { card, page } = await pagesBefore('GB0002', 'H00003', 3);
    expect(card).toContain('孙卫民');
    for (const html of [card, page]) expect(textOf(html)).not.toMatch(/收不到短信|没有电话|不收走访短信/);
  });
});

describe('a household with a mobile', () => {
  const choose = (audience: Audience, wanted: boolean) =>
    setWanted(
      { db: sites.db, hashSecret: HASH_SECRET },
      { audience, channel: 'sms', to: '+8613820001071' },
      wanted,
      sites.clock.now(),
    );

  it('that declined announcements of visits is called by its cadre, until it wants them again', async () => {
    await choose('household', false);
    const declined = await pagesBefore('GB0002', 'H00003', 3);
    for (const html of [declined.card, declined.page]) {
      expect(textOf(html)).toContain(DECLINED);
      expect(html).toContain('href="tel:+8613820001071"');
    }
    const longBefore = await pagesBefore('GB0002', 'H00003', 8);
    for (const html of [longBefore.card, longBefore.page]) expect(textOf(html)).not.toContain(DECLINED);
    await choose('household', true);
    const again = await pagesBefore('GB0002', 'H00003', 3);
    for (const html of [again.card, again.page]) expect(textOf(html)).not.toContain(DECLINED);
  });

  it('that declined only the reminders of its own bookings gets its announcement by SMS', async () => {
    await choose('citizen', false);
    const { card, page } = await pagesBefore('GB0002', 'H00003', 3);
    for (const html of [card, page]) expect(textOf(html)).not.toContain(DECLINED);
    await choose('citizen', true);
  });
});

describe('a household that the SMS about its visit did not reach', () => {
  it('is called by its cadre', async () => {
    const before = await pagesBefore('GB0002', 'H00003', 0);
    for (const html of [before.card, before.page]) expect(textOf(html)).not.toContain(FAILED);
    const { onDate } = (await findVisit(sites.db, 'H00003.2026-12')) ?? { onDate: '' };
    await sendDue(sites.db, instantAt(addDays(onDate, -1), '18:00'), ({ to }) => to === '+8613820001071');
    const { card, page } = await pagesBefore('GB0002', 'H00003', 0);
    for (const html of [card, page]) {
      expect(textOf(html)).toContain(FAILED);
      expect(html).toContain('href="tel:+8613820001071"');
    }
  });
});

describe('a visit beside the plan that is called off', () => {
  const calledOffAt = async (now: Instant) => {
    const onDate = '2026-12-10';
    const asked = { cadreId: 'GB0002', householdId: 'H00003', onDate, startTime: '15:00' };
    accepted(await addVisit({ db: sites.db, ...planning }, { ...asked, ifWarned: 'add' }, NOW));
    sites.clock.at = now;
    const cadre = await sites.browserOf('GB0002');
    return textOf((await cadre.post(`/cadre/visits/H00003.${onDate}/call-off`, {})).html);
  };

  it('leaves it to the cadre to call where the household is told nothing, and says where it is told', async () => {
    expect(await calledOffAt(instantAt('2026-12-09', '17:59'))).toContain('系统没有通知对方');
    expect(await calledOffAt(instantAt('2026-12-09', '18:00'))).toContain('会发短信告诉对方不用等');
  });

  it('says nothing of telling the household where it would have begun by then', async () => {
    const page = await calledOffAt(instantAt('2026-12-10', '15:00'));
    expect(page).toContain('这次走访取消了');
    expect(page).not.toMatch(/系统没有通知对方|会发短信告诉对方/);
  });

  it('comes back to the first page, with the number to dial, where that SMS did not arrive', async () => {
    const now = instantAt('2026-12-09', '18:00');
    await calledOffAt(now);
    const home = async () => (await (await sites.browserOf('GB0002')).get('/cadre')).html;
    expect(await home()).not.toContain('/cadre/visits/H00003.2026-12-10"');
    await sendDue(sites.db, now, ({ template }) => template === 'visit-called-off-household');
    const html = await home();
    expect(textOf(html)).toContain('说不去了的短信没有送到');
    expect(html).toContain('/cadre/visits/H00003.2026-12-10"');
    expect(html).toContain('href="tel:+8613820001071"');
  });
});

it('nothing is asked yet of a visit that is longer away', async () => {
  const { card, page } = await pagesBefore('GB0001', 'H00002', 8);
  expect(card).toContain('吕红霞');
  for (const html of [card, page]) expect(textOf(html)).not.toContain(NO_PHONE);
});
