import { beforeEach, describe, expect, it } from 'vitest';
import { createDeliverDeps, createReceiptDeps, createSweepDeps } from '#functions/notices/deps.ts';
import { noticeEnvironment } from '#infra/local/notice-environment.ts';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createSweep } from '#shared/notices/create-sweep.ts';
import type { Message, SenderName } from '#shared/notices/message.ts';
import { newNotice } from '#shared/notices/notice.ts';
import { noticeOfToken, tokenOfNotice } from '#shared/notices/notice-token.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { settleReceipt } from '#shared/notices/settle-receipt.ts';
import { putWaiting } from '#shared/notices/waiting-store.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { commit } from '#shared/platform/commit.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';
import { openHall, request } from '#test/support/reception/hall.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse, linksOf, textOf, typedIn } from '#test/support/reception/pages.ts';

const PHONE = '+8613820001015';
const BASE = '/organizer/notices';

let hall: Awaited<ReturnType<typeof openHall>>;
let office: ReturnType<typeof openOfficeOf>;
let dayId: string;
let sent: Message[];
beforeEach(async () => {
  hall = await openHall();
  office = openOfficeOf(hall.db, hall.clock);
  const [first] = await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' });
  dayId = first?.day.id ?? '';
  sent = [];
});

const as = (account: string) => browse(office, account);

/** The notices of a list, as they are named in addresses. */
const linesOf = (html: string): string[] =>
  [...html.matchAll(/<th scope="row"><a href="\/organizer\/notices\/([\w-]+)"/g)].map(([, id = '']) => id);

/** A citizen books, so a confirmation is due at once. */
const book = async (time: string, phone = PHONE): Promise<string> => {
  const { status, body } = await browse(hall.app, phone).api(
    'POST',
    '/api/bookings',
    request(`${dayId}-${time}`),
    {
      'Idempotency-Key': `key-${time}`,
    },
  );
  expect(status).toBe(201);
  return body.id;
};

/** Sends what is due, through a provider that does with each message what it is told. */
const sendDue = async (provider: { by?: SenderName; refuses?: SendError }) => {
  const queued: string[] = [];
  const sender = {
    send: async (message: Message) => {
      if (provider.refuses) throw provider.refuses;
      sent.push(message);
      return { sender: provider.by ?? 'aliyun', providerId: `biz-${sent.length}` };
    },
  };
  const edge = {
    db: hall.db,
    clock: hall.clock,
    realClock: hall.clock,
    ids: randomIds,
    log: createLog(() => {}),
  };
  const queue = { send: async (messages: string[]) => void queued.push(...messages) };
  await createSweep(createSweepDeps(noticeEnvironment, edge, { sms: queue, email: queue })).queueDue();
  const deliver = createDeliver(
    createDeliverDeps({ ...noticeEnvironment, HASH_SECRET }, edge, { sms: sender, email: sender }),
  );
  await deliver({ Records: queued.map((body, index) => ({ messageId: String(index), body })) });
};

/** A provider says that a message arrived of which nobody knew. */
const arrives = async (token: string) => {
  const { db, clock } = hall;
  const edge = { db, clock, realClock: clock, ids: randomIds, log: createLog(() => {}) };
  await settleReceipt(createReceiptDeps({ HASH_SECRET }, edge), {
    ...{ noticeId: noticeOfToken(token) ?? '', sender: 'aliyun', providerId: 'lost-1' },
    ...{ at: clock.now(), outcome: 'delivered' },
  });
};

const WRONG = new SendError('permanent', 'isv.MOBILE_NUMBER_ILLEGAL');
const confirmationOf = (bookingId: string) => tokenOfNotice(`booking#${bookingId}#1#booking-confirmed#sms`);

describe('a confirmation that failed', () => {
  let bookingId: string;
  let token: string;
  beforeEach(async () => {
    bookingId = await book('0830');
    token = confirmationOf(bookingId);
    await sendDue({ refuses: WRONG });
  });

  it('stands on the page with why, to whom (masked), and the way to its booking', async () => {
    const home = await as('desk').get('/organizer');
    expect(linksOf(home.html, /^\/organizer\/notices$/)).not.toEqual([]);
    const { status, html } = await as('desk').get(BASE);
    expect(status).toBe(200);
    const text = textOf(html);
    for (const words of [
      '没送到 1',
      '正在重试 0',
      '待人工发送 0',
      '预约成功',
      '138****1015',
      '号码不存在',
      '试过 1 次',
    ])
      expect(text).toContain(words);
    expect(html).not.toContain('13820001015');
    expect(html).not.toContain('张秀英');
    expect(linksOf(html, /bookings/)).toEqual([`/organizer/desk/bookings/${bookingId}`]);
  });

  it('is told once more by an organizer, and shows who wanted it', async () => {
    const list = await as('organizer').get(BASE);
    expect(list.html).toContain(`action="${BASE}/${token}/resend"`);
    const resent = await as('organizer').post(`${BASE}/${token}/resend`, { back: `${BASE}?list=failed` });
    expect(resent.status).toBe(303);
    const after = await as('organizer').get(resent.location ?? '');
    expect(textOf(after.html)).toContain('已排上重发');
    expect(textOf(after.html)).toContain('没送到的都办完了');
    await sendDue({});
    expect(sent).toMatchObject([{ template: 'booking-confirmed', to: PHONE }]);
    const one = await as('organizer').get(`${BASE}/${token}`);
    expect(textOf(one.html)).toContain('由 organizer 重发');
    const [again] = linksOf(one.html, new RegExp(`^${BASE}/[\\w-]{40,}$`));
    expect(textOf((await as('organizer').get(again ?? '')).html)).toContain('已发出');
  });

  it('is told once more by one of two who press at once; the other learns that somebody was first', async () => {
    const both = await Promise.all(
      [1, 2].map(() => as('organizer').api('POST', `/api${BASE}/${token}/resend`)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.title).toBe('changed-meanwhile');
    await sendDue({});
    expect(sent).toHaveLength(1);
    const page = await as('organizer').post(`${BASE}/${token}/resend`, {});
    expect(page.status).toBe(409);
    expect(textOf(page.html)).toContain('刚才有人改动了这条记录');
  });

  it('isn’t told once more after its reception, and says so with a 422', async () => {
    hall.clock.at = '2026-12-02T00:30:00.000Z';
    const page = await as('organizer').post(`${BASE}/${token}/resend`, {});
    expect(page.status).toBe(422);
    expect(textOf(page.html)).toContain('重发没有用了');
    expect(page.html).not.toContain(`action="${BASE}/${token}/resend"`);
    const api = await as('organizer').api('POST', `/api${BASE}/${token}/resend`);
    expect([api.status, api.body.title]).toEqual([422, 'notice-too-late']);
  });

  it('isn’t for the desk to have told once more, which may put it aside after a call', async () => {
    const list = await as('desk').get(BASE);
    expect(list.html).not.toContain('/resend"');
    expect(textOf(list.html)).toContain('要重发的，请组织人员办');
    expect(textOf((await as('organizer').get(BASE)).html)).toContain('能重发的重发；');
    for (const path of [`${BASE}/${token}/resend`, `${BASE}/resend`, `${BASE}/aside`])
      expect((await as('desk').post(path, { reason: 'x' })).status).toBe(403);
    expect((await as('desk').api('POST', `/api${BASE}/${token}/resend`)).status).toBe(403);
    const done = await as('desk').post(`${BASE}/${token}/aside`, { back: BASE });
    expect(textOf((await as('desk').get(done.location ?? '')).html)).toContain('记为已处理');
    const day = await as('desk').get(`${BASE}?list=2026-11-23`);
    expect(textOf(day.html)).toContain('已处理');
  });

  it('comes back where it was put aside by the wrong button: from the message, and from its own page', async () => {
    const takeBack = `${BASE}/${token}/take-back-aside`;
    const done = await as('desk').post(`${BASE}/${token}/aside`, { back: `${BASE}?list=failed` });
    const after = await as('desk').get(done.location ?? '');
    expect(textOf(after.html)).toContain('没送到的都办完了');
    expect(after.html).toContain(`action="${takeBack}"`);
    const back = await as('desk').post(takeBack, { back: `${BASE}?list=failed` });
    const list = await as('desk').get(back.location ?? '');
    expect(textOf(list.html)).toContain('已放回“没送到”');
    expect(linesOf(list.html)).toEqual([token]);
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 99 });
    expect(lines.filter(({ action }) => action === 'changed')).toHaveLength(2);

    expect((await as('desk').get(`${BASE}/${token}`)).html).not.toContain(takeBack);
    await as('desk').post(`${BASE}/${token}/aside`, {});
    expect((await as('desk').get(`${BASE}/${token}`)).html).toContain(`action="${takeBack}"`);
    const api = await as('desk').api('POST', `/api${takeBack}`);
    expect([api.status, api.body.aside]).toEqual([200, undefined]);
    expect((await as('desk').api('POST', `/api${takeBack}`)).status).toBe(409);
    expect((await as('auditor').post(takeBack, {})).status).toBe(403);
  });

  it('that was put aside has a button to undo that also once it has arrived after all, and it works', async () => {
    await as('desk').post(`${BASE}/${token}/aside`, {});
    const takeBack = `${BASE}/${token}/take-back-aside`;
    await arrives(token);
    const { html } = await as('desk').get(`${BASE}/${token}`);
    expect(textOf(html)).toContain('已送达');
    expect(html).toContain(`action="${takeBack}"`);
    expect(textOf(html)).toContain('按错了，撤销“已处理”');
    const done = await as('desk').post(takeBack, {});
    expect(done.status).toBe(303);
    const after = await as('desk').get(done.location ?? '');
    expect(textOf(after.html)).toContain('已撤销“已处理”');
    expect(textOf(after.html)).toContain('已送达');
    expect(after.html).not.toContain('take-back-aside');
    expect(linesOf((await as('desk').get(BASE)).html)).toEqual([]);
  });

  it('isn’t listed where it was put aside just now, though the list may not know yet', async () => {
    const listed = async (query: string) =>
      linesOf((await as('desk').get(`${BASE}?list=failed${query}`)).html);
    expect(await listed('')).toEqual([token]);
    for (const did of ['aside', 'resent']) expect(await listed(`&did=${did}&notice=${token}`)).toEqual([]);
    expect(await listed(`&did=took-back-aside&notice=${token}`)).toEqual([token]);
    expect(await listed('&did=aside&notice=nothing')).toEqual([token]);
  });

  it('put aside takes the call in its place with it, and the call that reached somebody puts it aside', async () => {
    const calls = async () => textOf((await as('desk').get('/organizer/calls?on=2026-11-23')).html);
    expect(await calls()).toContain('短信没有送到');
    expect(textOf((await as('desk').get(`${BASE}/${token}`)).html)).toContain(
      '电话名单上为它打的电话也一起去掉',
    );
    await as('desk').post(`${BASE}/${token}/aside`, {});
    expect(await calls()).toContain('这一天没有要打的电话');
    await as('desk').post(`${BASE}/${token}/take-back-aside`, {});
    const tick = `/organizer/calls/2026-11-23/${bookingId}~booked`;
    await as('desk').post(tick, { version: '0', shownOn: '2026-11-23', reached: 'yes' });
    expect(linesOf((await as('desk').get(BASE)).html)).toEqual([]);
    await as('desk').post(tick, { version: '1', shownOn: '2026-11-23', reached: '' });
    expect(linesOf((await as('desk').get(BASE)).html)).toEqual([token]);
  });

  it('is told once more with all of its reason, though there is no other', async () => {
    const [narrowed = ''] = linksOf((await as('organizer').get(BASE)).html, /reason=isv/);
    expect(textOf((await as('organizer').get(narrowed)).html)).toContain('全部重发');
  });

  it('shows on its own page whom to call and what it would have said, and leaves a line', async () => {
    const one = await as('desk').get(`${BASE}/${token}`);
    expect(one.html).toContain(`href="tel:${PHONE}"`);
    expect(textOf(one.html)).toContain(`预约号${bookingId}`);
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 1 });
    expect(lines).toMatchObject([
      {
        who: 'desk',
        action: 'read',
        subject: 'notice',
        subjectIds: [`booking#${bookingId}#1#booking-confirmed#sms`],
      },
    ]);
  });

  it('leaves a line where another system is shown it, by a step too, and none where there is no such notice', async () => {
    const left = async () =>
      (await listAuditLines(hall.db, '2026-11', { limit: 99 })).lines.map(
        ({ action, subjectIds }) => `${action} ${subjectIds}`,
      );
    const gone = tokenOfNotice('booking#000000000000#1#booking-confirmed#sms');
    expect((await as('desk').api('GET', `/api${BASE}/${gone}`)).status).toBe(404);
    expect((await as('desk').api('POST', `/api${BASE}/${gone}/aside`)).status).toBe(404);
    expect(await left()).toEqual([]);
    const id = noticeOfToken(token);
    const one = await as('desk').api('GET', `/api${BASE}/${token}`);
    expect(one.body.text).toContain('已预约');
    expect(await left()).toEqual([`read ${id}`]);
    const done = await as('desk').api('POST', `/api${BASE}/${token}/aside`);
    expect(done.body.text).toContain('已预约');
    expect((await left()).sort()).toEqual([`changed ${id}`, `read ${id}`, `read ${id}`]);
  });

  it('is for nobody else to see', async () => {
    for (const path of [
      BASE,
      `${BASE}/by-hand`,
      `${BASE}/${token}`,
      `/api${BASE}?list=failed`,
      `/api${BASE}/${token}`,
    ])
      for (const account of ['auditor', '13820000077'])
        expect((await as(account).get(path)).status).toBe(403);
  });

  it('leads back only to pages of notices', async () => {
    for (const back of ['https://elsewhere.example/', '//elsewhere.example', '/organizer/audit']) {
      const done = await as('desk').post(`${BASE}/${token}/aside`, { back });
      expect(done.location).toMatch(/^\/organizer\/notices\?/);
      await as('desk').post(`${BASE}/${token}/take-back-aside`, {});
    }
  });
});

it('what failed because a sender was busy says that it can be sent again, as long as that is so', async () => {
  await book('0830');
  await sendDue({ refuses: new SendError('permanent', 'ServiceQuotaExceeded') });
  const text = async () => textOf((await as('organizer').get(BASE)).html);
  expect(await text()).toContain('发送方太忙。 现在可以重发。');
  hall.clock.at = '2026-12-02T00:30:00.000Z';
  expect(await text()).toContain('发送方太忙。');
  expect(await text()).not.toContain('现在可以重发');
  expect(await text()).not.toContain('过一会儿再试');
});

describe('many that failed', () => {
  beforeEach(async () => {
    for (const [index, time] of ['0830', '0900', '0930'].entries())
      await book(time, `+861382000101${index + 1}`);
    await sendDue({ refuses: new SendError('permanent', 'isv.OUT_OF_SERVICE') });
    await book('1000', '+8613820001021');
    await sendDue({ refuses: WRONG });
  });

  it('are narrowed to a reason and told once more together, with how many were and weren’t', async () => {
    const list = await as('organizer').get(BASE);
    expect(list.html).not.toContain('全部重发');
    const narrowed = linksOf(list.html, /reason=isv.OUT_OF_SERVICE/)[0] ?? '';
    const page = await as('organizer').get(narrowed);
    expect(textOf(page.html)).toContain('全部重发');
    const done = await as('organizer').post(`${BASE}/resend`, {
      reason: 'isv.OUT_OF_SERVICE',
      back: narrowed,
    });
    const after = await as('organizer').get(done.location ?? '');
    expect(textOf(after.html)).toContain('3 条已排上重发');
    await sendDue({});
    expect(sent).toHaveLength(3);
    const api = await as('organizer').api('POST', `/api${BASE}/resend`, { on: '2026-11-23' });
    expect(api.body).toEqual({ done: 1, refused: {}, more: false });
  });

  it('aren’t told together once it is too late, and the page says why', async () => {
    hall.clock.at = '2026-12-02T04:00:00.000Z';
    const done = await as('organizer').post(`${BASE}/resend`, { on: '2026-11-23', back: BASE });
    const after = textOf((await as('organizer').get(done.location ?? '')).html);
    expect(after).toContain('没有可以办的。');
    expect(after).toContain('4 条没有办：已经过了时间');
  });

  it('are put aside together only once somebody was told how many they are, and that calls go with them', async () => {
    const chosen = 'reason=isv.OUT_OF_SERVICE';
    const list = await as('organizer').get(`${BASE}?list=failed&${chosen}`);
    const [asks = ''] = linksOf(list.html, /\/aside\?/);
    const question = await as('organizer').get(asks);
    expect(textOf(question.html)).toContain('选出的共 3 条');
    expect(textOf(question.html)).toContain('电话名单上这些人的电话也一起去掉');
    expect(textOf(question.html)).toContain('原因 短信账户、余额或权限有问题');
    expect(linksOf(question.html, /list=failed/)).toEqual([`${BASE}?list=failed&${chosen}`]);

    const unasked = await as('organizer').post(`${BASE}/aside`, { reason: 'isv.OUT_OF_SERVICE' });
    expect(unasked).toMatchObject({ status: 303, location: `${BASE}/aside?${chosen}` });
    await book('1030', '+8613820001022');
    await sendDue({ refuses: new SendError('permanent', 'isv.OUT_OF_SERVICE') });
    const answer = { reason: 'isv.OUT_OF_SERVICE', count: typedIn(question.html, 'count') ?? '' };
    const changed = await as('organizer').post(`${BASE}/aside`, answer);
    const again = await as('organizer').get(changed.location ?? '');
    expect(textOf(again.html)).toContain('条数刚才有变化，还没有办');
    expect(linesOf((await as('organizer').get(BASE)).html)).toHaveLength(5);

    const done = await as('organizer').post(`${BASE}/aside`, {
      ...answer,
      count: typedIn(again.html, 'count') ?? '',
    });
    const after = await as('organizer').get(done.location ?? '');
    expect(textOf(after.html)).toContain('4 条记为已处理');
    expect(linesOf((await as('organizer').get(BASE)).html)).toHaveLength(1);
    expect(textOf((await as('organizer').get(asks)).html)).toContain('没有可以办的。');
    expect((await as('organizer').get(`${BASE}/aside`)).status).toBe(400);
    expect((await as('desk').get(asks)).status).toBe(403);
  });

  it('are never all there is: without reason and day it is a 400 that names the field', async () => {
    const api = await as('organizer').api('POST', `/api${BASE}/resend`, { channel: 'sms' });
    expect(api.status).toBe(400);
    expect(api.body.errors).toMatchObject([{ field: 'reason', code: 'notice-reason-or-day-missing' }]);
    expect((await as('organizer').post(`${BASE}/resend`, {})).status).toBe(400);
  });

  it('are listed for other systems a page at a time, masked', async () => {
    const { body } = await as('organizer').api('GET', `/api${BASE}?list=failed&channel=sms`);
    expect(body.items).toHaveLength(4);
    expect(body.items[0]).toMatchObject({
      template: 'booking-confirmed',
      to: '138****1021',
      state: 'failed',
      reason: 'isv.MOBILE_NUMBER_ILLEGAL',
      mayResend: true,
    });
    const one = await as('organizer').api('GET', `/api${BASE}/${body.items[0].id}`);
    expect(one.body).toMatchObject({ id: body.items[0].id, text: expect.stringContaining('已预约') });
    for (const query of [
      '',
      'list=else',
      'list=2026-13-01',
      'list=failed&cursor=x',
      'list=failed&channel=fax',
    ])
      expect((await as('organizer').api('GET', `/api${BASE}?${query}`)).status).toBe(400);
    for (const id of ['nothing', tokenOfNotice('booking#000000000000#1#booking-confirmed#sms')])
      expect((await as('organizer').api('GET', `/api${BASE}/${id}`)).status).toBe(404);
  });
});

describe('a list with more than a page', () => {
  it('goes on below, forty at a time, and says 40+ on top', async () => {
    const notices = Array.from({ length: 45 }, (_, index) =>
      newNotice({
        subject: { kind: 'matter', id: `M${index}`, version: 1 },
        template: 'matter-progress',
        channel: 'sms',
        to: PHONE,
        variables: {},
        dueAt: hall.clock.at,
        uselessAt: '2026-12-30T00:00:00.000Z',
      }),
    );
    const tries = { failures: 3, unknown: 0, reason: 'Throttling' };
    await commit(
      hall.db,
      notices.map((notice) => putWaiting(hall.db, notice, addSeconds(hall.clock.at, 60), tries)),
    );
    const first = await as('desk').get(`${BASE}?list=retrying`);
    expect(textOf(first.html)).toContain('正在重试 40+');
    expect(textOf(first.html)).toContain('发送方太忙。 过一会儿再试。');
    expect(first.html.match(/<th scope="row">/g)).toHaveLength(40);
    const [next] = linksOf(first.html, /cursor=/);
    const second = await as('desk').get(next ?? '');
    expect(second.html.match(/<th scope="row">/g)).toHaveLength(5);
    expect(textOf(second.html)).toContain('试过 3 次');
    expect(linksOf(second.html, /cursor=/)).toEqual([]);
  });
});

describe('a day', () => {
  it('shows what was sent by whom, and the provider’s own number for whoever asks there', async () => {
    await book('0830');
    await sendDue({ by: 'aliyun' });
    const day = await as('desk').get(`${BASE}?list=2026-11-23`);
    for (const words of ['已发出', '阿里云短信', 'biz-1']) expect(textOf(day.html)).toContain(words);
    const other = await as('desk').get(`${BASE}?list=2026-11-24`);
    expect(textOf(other.html)).toContain('这一天没有通知');
  });

  it('shows what was not sent with why', async () => {
    const id = await book('0830');
    await browse(hall.app, PHONE).api('DELETE', `/api/bookings/${id}`);
    await sendDue({});
    const text = textOf((await as('desk').get(`${BASE}?list=2026-11-23&state=dropped`)).html);
    expect(text).toMatch(/预约成功 短信 138\*{4}1015 没有发 (后来又有变动|已经取消或办完)/);
  });
});

describe('what the office sends by hand', () => {
  let id: string;
  let token: string;
  beforeEach(async () => {
    id = await book('0830');
    token = confirmationOf(id);
    await sendDue({ by: 'hand' });
  });

  it('shows the whole phone and the text, and one press notes that it was sent', async () => {
    const list = await as('desk').get(`${BASE}/by-hand`);
    expect(textOf(list.html)).toContain('13820001015');
    expect(textOf(list.html)).toContain('这里显示完整的号码和邮箱');
    expect(textOf(list.html)).not.toContain('号码只显示一部分');
    expect(textOf(list.html)).toContain(`【开门】已预约12月2日周三08:30，`);
    expect(textOf(list.html)).toContain('待人工发送 1');
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 1 });
    expect(lines).toMatchObject([{ who: 'desk', action: 'read', subject: 'notice' }]);
    const done = await as('desk').post(`${BASE}/${token}/sent-by-hand`, { back: `${BASE}/by-hand` });
    const after = await as('desk').get(done.location ?? '');
    expect(textOf(after.html)).toContain('已记为发出');
    expect(textOf(after.html)).toContain('没有要人工发送的通知');
    expect((await as('desk').post(`${BASE}/${token}/sent-by-hand`, {})).status).toBe(409);
    const day = textOf((await as('desk').get(`${BASE}?list=2026-11-23`)).html);
    expect(day).toContain('已发出');
    expect(day).toContain('人工办理');
  });

  it('comes back where the wrong button was pressed', async () => {
    const done = await as('desk').post(`${BASE}/${token}/sent-by-hand`, { back: `${BASE}/by-hand` });
    const after = await as('desk').get(done.location ?? '');
    expect(after.html).toContain(`action="${BASE}/${token}/take-back"`);
    const back = await as('desk').post(`${BASE}/${token}/take-back`, { back: `${BASE}/by-hand` });
    expect(textOf((await as('desk').get(back.location ?? '')).html)).toContain('13820001015');
  });

  it('has no button to come back once a provider has said that a message of it arrived', async () => {
    await as('desk').post(`${BASE}/${token}/sent-by-hand`, {});
    const takeBack = `action="${BASE}/${token}/take-back"`;
    expect((await as('desk').get(`${BASE}/${token}`)).html).toContain(takeBack);
    await arrives(token);
    const after = await as('desk').get(`${BASE}/${token}`);
    expect(textOf(after.html)).toContain('已送达');
    expect(after.html).not.toContain(takeBack);
  });

  it('isn’t shown where somebody said just now what came of it, though the list may not know yet', async () => {
    const shows = async (query: string) =>
      textOf((await as('desk').get(`${BASE}/by-hand${query}`)).html).includes('13820001015');
    expect(await shows('')).toBe(true);
    for (const did of ['sent', 'not-sendable'])
      expect(await shows(`?did=${did}&notice=${token}`)).toBe(false);
    expect(await shows(`?did=took-back&notice=${token}`)).toBe(true);
    expect(await shows('?did=sent&notice=nothing')).toBe(true);
  });

  it('that can’t be sent fails with the reason chosen; without one the field is named', async () => {
    const none = await as('desk').api('POST', `/api${BASE}/${token}/not-sendable`, {});
    expect(none.status).toBe(400);
    expect(none.body.errors).toMatchObject([{ field: 'reason', code: 'hand-reason-missing' }]);
    await as('desk').post(`${BASE}/${token}/not-sendable`, { reason: 'hand-nobody-answers' });
    const failed = textOf((await as('desk').get(BASE)).html);
    expect(failed).toContain('没人接');
    expect(failed).not.toContain('13820001015');
  });

  it('isn’t for sending any more once its booking is cancelled, and leaves the list with one press', async () => {
    await browse(hall.app, PHONE).api('DELETE', `/api/bookings/${id}`);
    const list = await as('desk').get(`${BASE}/by-hand`);
    expect(textOf(list.html)).toContain('不用再发的（1）');
    expect(textOf(list.html)).toContain('138****1015');
    expect(list.html).not.toContain('13820001015');
    const { body } = await as('desk').api('GET', `/api${BASE}?list=by-hand`);
    expect(body.items).toMatchObject([{ id: token, to: '138****1015', lapse: expect.any(String) }]);
    expect(list.html).not.toContain(`action="${BASE}/${token}/sent-by-hand"`);
    const done = await as('desk').post(`${BASE}/by-hand/drop`, { id: token, back: `${BASE}/by-hand` });
    expect(textOf((await as('desk').get(done.location ?? '')).html)).toContain('1 条不用再发的');
    const day = textOf((await as('desk').get(`${BASE}?list=2026-11-23&state=dropped`)).html);
    expect(day).toMatch(/预约成功 短信 138\*{4}1015 没有发/);
  });

  it.each([
    ['2026-12-01T22:29:59.999Z', false],
    ['2026-12-01T22:30:00.000Z', true],
    ['2026-12-02T00:29:59.999Z', true],
  ])(
    'at %s is marked as urgent, on the screen and on paper: %s, since its reception is at 00:30',
    async (at, urgent) => {
      hall.clock.at = at;
      for (const page of [`${BASE}/by-hand`, `${BASE}/by-hand/print`])
        expect(textOf((await as('desk').get(page)).html).includes('两小时内要办')).toBe(urgent);
    },
  );

  it('goes on paper with a line in the audit', async () => {
    const print = await as('desk').get(`${BASE}/by-hand/print`);
    expect(textOf(print.html)).toContain('13820001015');
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 1 });
    expect(lines).toMatchObject([{ who: 'desk', action: 'exported', subject: 'notice' }]);
  });

  it('is handed to other systems with the whole phone and the words', async () => {
    const { body } = await as('desk').api('GET', `/api${BASE}?list=by-hand`);
    expect(body.items).toMatchObject([{ id: token, to: PHONE, text: expect.stringContaining('已预约') }]);
    const done = await as('desk').api('POST', `/api${BASE}/${token}/sent-by-hand`);
    expect(done.body).toMatchObject({
      id: token,
      state: 'sent',
      sender: 'hand',
      byHand: { by: 'desk' },
      to: '138****1015',
    });
  });
});

it('names, phones and words stay out of the log', async () => {
  await book('0830');
  await sendDue({ refuses: WRONG });
  await as('organizer').get(BASE);
  expect(hall.lines.join('\n')).not.toMatch(/张秀英|13820001015|已预约/);
});
