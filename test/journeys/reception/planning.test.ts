import { beforeEach, expect, it } from 'vitest';
import { listInSheetOrder } from '#shared/people/people-store.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { publishDays } from '#shared/reception/publish-days.ts';
import { openHall } from '#test/support/reception/hall.ts';
import { importPeople, openOfficeOf } from '#test/support/reception/office.ts';
import { browse, textOf, typedIn } from '#test/support/reception/pages.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;
let office: ReturnType<typeof browse>;
let leaderIds: string[];
beforeEach(async () => {
  hall = await openHall(false);
  await importPeople(hall.db, hall.clock.at);
  office = browse(openOfficeOf(hall.db, hall.clock), 'organizer');
  leaderIds = (await listInSheetOrder(hall.db, 'leaders')).slice(0, 3).map(({ id }) => id);
});

const PATH = '/organizer/reception-days';
const API = `/api${PATH}`;
const plan = (more: object = {}) => ({
  rule: { kind: 'dates', dates: [15] },
  rollover: 'next',
  from: '2027-01',
  to: '2027-12',
  leaderIds,
  sittings: [{ from: '08:30', to: '11:30' }],
  ...more,
});
const datesOf = (body: { days: { on: string }[] }) => body.days.map(({ on }) => on.slice(5)).join(' ');

it('an organizer plans a quarter by a rule, sees every shifted day explained, and only then drafts it', async () => {
  const form = await office.get(`${PATH}/plan`);
  expect(typedIn(form.html, 'from')).toBe('2026-12');
  const fields = {
    kind: 'dates',
    dates: '5、15、25',
    nth: '1',
    weekday: '1',
    rollover: 'next',
    from: '2026-10',
    to: '2026-11',
    leaderIds,
    leadersPerDay: '1',
    startWith: '2',
    sittings: '上午8:30至11:30，下午2:30至5:30',
    slotMinutes: '30',
    walkInPercent: '20',
    venues: '',
    attendingDepartments: '民政局\n人社局',
    mode: 'fixed',
    closesDaysBefore: '2',
    closesAtTime: '12:00',
    opensDaysBefore: '7',
  };
  const wrong = await office.post(`${PATH}/plan`, { ...fields, sittings: '上午', leaderIds: [] });
  expect([wrong.status, typedIn(wrong.html, 'dates')]).toEqual([400, '5、15、25']);
  const looked = await office.post(`${PATH}/plan`, fields);
  expect(textOf(looked.html)).toContain('排出 6 个接访日，还没有生成');
  expect(textOf(looked.html)).toContain('2026年10月8日（星期四） 5日放假，顺延至8日');
  expect(textOf(looked.html)).toContain('2026年10月26日（星期一） 25日为周日，顺延至26日');
  expect(await findDays(hall.db, { from: '2026-10-01', to: '2026-11-30' })).toEqual([]);
  const applied = await office.post(`${PATH}/plan`, { ...fields, apply: '1' });
  expect(textOf(applied.html)).toContain('已生成 6 个草稿');
  const drafts = await findDays(hall.db, { from: '2026-10-01', to: '2026-11-30' });
  expect(drafts[0]?.day).toMatchObject({
    on: '2026-10-08',
    state: 'draft',
    walkInSlots: 2,
    attendingDepartments: ['民政局', '人社局'],
    closesAt: '2026-10-06T04:00:00.000Z',
    planned: { nominalOn: '2026-10-05', rollover: 'next' },
  });
  expect(new Set(drafts.map(({ day }) => day.leader)).size).toBe(3);
});

it('the same plan twice changes nothing, and leaves public days alone', async () => {
  const first = await office.api('POST', `${API}/plan`, plan());
  expect(first.body).toMatchObject({ applied: 12, nextTurn: 0 });
  expect((await office.api('POST', `${API}/plan`, plan())).body.applied).toBe(0);
  await publishDays(hall, [first.body.days[0].id], hall.clock.at);
  const changed = await office.api('POST', `${API}/plan`, plan({ slotMinutes: 20 }));
  expect(changed.body.applied).toBe(11);
  expect(changed.body.days[0].is).toBe('public');
});

it('a provisional year follows its notice once it is loaded: what stays is confirmed, what moves is listed exactly', async () => {
  const planned = await office.api('POST', `${API}/plan`, plan());
  expect(planned.body.days.every(({ provisional }: { provisional: boolean }) => provisional)).toBe(true);
  expect(datesOf(planned.body)).toBe(
    '01-15 02-15 03-15 04-15 05-17 06-15 07-15 08-16 09-16 10-15 11-15 12-15',
  );
  await publishDays(hall, [planned.body.days[1].id], hall.clock.at);

  // Invented, in the words such a notice has.
  const text = `元旦：1月1日放假。
春节：2月5日至15日放假调休，共11天。2月20日上班。
清明节：4月5日放假。
劳动节：5月1日至5日放假调休，共5天。5月15日（周六）上班。
端午节：6月9日放假。
中秋节：9月15日放假。
国庆节：10月1日至7日放假调休，共7天。`;
  const page = `${PATH}/holiday-notices`;
  expect(textOf((await office.get(page)).html)).toContain('2027 年的放假通知还没有录入');
  const doubtful = await office.post(page, { year: '2027', text: text.replace('6月9日放假', '6月10日放假') });
  expect([doubtful.status, textOf(doubtful.html)]).toEqual([
    422,
    expect.stringContaining('2027-06-09 是法定假日'),
  ]);
  const unclear = await office.post(page, { year: '2027', text: `${text}\n不知道` });
  expect([unclear.status, textOf(unclear.html)]).toEqual([400, expect.stringContaining('第 8 行“不知道”')]);
  const looked = await office.post(page, { year: '2027', text });
  expect(textOf(looked.html)).toContain('10 个暂定的接访日不用动');
  expect(textOf(looked.html)).toContain('2027年2月15日（星期一）');
  const applied = await office.post(page, { year: '2027', text, apply: '1' });
  expect(textOf(applied.html)).toContain('已录入，10 个接访日去掉了“暂定”');
  expect(textOf(applied.html)).toContain(
    '2027年2月15日（星期一） 郑丽娟 2027年2月16日（星期二） 已公布 去改',
  );
  expect(textOf(applied.html)).toMatch(/2027年5月17日（星期一） \S+ 2027年5月15日（星期六） 草稿 去改/);

  const days = await findDays(hall.db, { from: '2027-01-01', to: '2027-12-31' });
  expect(days.filter(({ day }) => day.provisional).map(({ day }) => day.on)).toEqual([
    '2027-02-15',
    '2027-05-17',
  ]);
  const again = await office.api('POST', `${API}/plan?dryRun=true`, plan());
  expect(datesOf(again.body)).toBe('01-15 02-16 03-15 04-15 05-15 06-15 07-15 08-16 09-16 10-15 11-15 12-15');
  expect((await office.api('GET', `${API}/holiday-notices`)).body.items).toMatchObject([{ year: 2027 }]);
});

it('only an organizer plans or loads holidays', async () => {
  const desk = browse(openOfficeOf(hall.db, hall.clock), 'desk');
  for (const path of [`${PATH}/plan`, `${PATH}/holiday-notices`])
    expect((await desk.get(path)).status).toBe(403);
  expect((await desk.api('POST', `${API}/plan`, plan())).status).toBe(403);
});
