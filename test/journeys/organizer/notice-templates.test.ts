import { beforeEach, describe, expect, it } from 'vitest';
import { createDeliverDeps, createSweepDeps } from '#functions/notices/deps.ts';
import { noticeEnvironment } from '#infra/local/notice-environment.ts';
import { builtInWords } from '#shared/notices/built-in-words.ts';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createSweep } from '#shared/notices/create-sweep.ts';
import type { Message } from '#shared/notices/message.ts';
import { templateIds, templates } from '#shared/notices/templates.ts';
import { listWords } from '#shared/notices/words-store.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';
import { openHall, request } from '#test/support/reception/hall.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse, linksOf, textOf, typedIn } from '#test/support/reception/pages.ts';

const BASE = '/organizer/notices/templates';
const SMS = `${BASE}/booking-confirmed/sms/zh`;
const MAIL = `${BASE}/booking-confirmed/email/zh`;
const BUILT_IN = builtInWords('booking-confirmed', 'sms', 'zh')?.text ?? '';
const OWN = '您约好了{day}{time}，在{place}，凭预约号{code}进门。';

let hall: Awaited<ReturnType<typeof openHall>>;
let office: ReturnType<typeof openOfficeOf>;
beforeEach(async () => {
  hall = await openHall();
  office = openOfficeOf(hall.db, hall.clock);
});

const as = (account: string) => browse(office, account);
const save = (path: string, fields: Record<string, string>, account = 'organizer') =>
  as(account).post(path, fields);
const kept = async () =>
  (await listWords(hall.db, 'booking-confirmed')).map(({ version, text, by }) => ({ version, text, by }));
const changesOnRecord = async () =>
  (await listAuditLines(hall.db, '2026-11', { limit: 50 })).lines.filter(
    ({ subject }) => subject === 'notice-template',
  );

/** The pipeline as it is deployed, with a provider that takes everything. */
const openPipeline = () => {
  const sent: Message[] = [];
  const queued: string[] = [];
  const { db, clock } = hall;
  const sender = {
    send: async (message: Message) => {
      sent.push(message);
      return { sender: 'aliyun' as const, providerId: `biz-${sent.length}` };
    },
  };
  const edge = { db, clock, realClock: clock, ids: randomIds, log: createLog(() => {}) };
  const queue = { send: async (messages: string[]) => void queued.push(...messages) };
  const { queueDue } = createSweep(createSweepDeps(noticeEnvironment, edge, { sms: queue, email: queue }));
  const deliver = createDeliver(
    createDeliverDeps({ ...noticeEnvironment, HASH_SECRET }, edge, { sms: sender, email: sender }),
  );
  return {
    sent,
    run: async () => {
      await queueDue();
      const bodies = queued.splice(0);
      await deliver({ Records: bodies.map((body, index) => ({ messageId: String(index), body })) });
    },
  };
};

const book = async (time: string, phone: string) => {
  const [first] = await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' });
  const { status, body } = await browse(hall.app, phone).api(
    'POST',
    '/api/bookings',
    request(`${first?.day.id}-${time}`),
    { 'Idempotency-Key': `key-${time}` },
  );
  expect(status).toBe(201);
  return body.id as string;
};

describe('the office changes what a confirmation says', () => {
  it('looks at it first, saves it, and the next one that leaves says it', async () => {
    const pipeline = openPipeline();
    await book('0830', '+8613820001015');
    await pipeline.run();
    expect(pipeline.sent.at(-1)?.text).toContain('【开门】已预约12月2日周三08:30');

    const form = await as('organizer').get(SMS);
    expect(typedIn(form.html, 'text')).toBe(BUILT_IN);
    const basedOn = typedIn(form.html, 'basedOn') ?? '';
    const fields = { text: OWN, approvedId: 'SMS_2', basedOn };

    const preview = await as('organizer').post(`${SMS}/preview`, fields);
    expect(preview.status).toBe(200);
    expect(textOf(preview.html)).toContain('预览，还没有保存');
    expect(textOf(preview.html)).toContain(
      '【开门】您约好了12月2日周三08:30，在市群众工作局接待大厅，凭预约号123456789012进门。',
    );
    expect(typedIn(preview.html, 'text')).toBe(OWN);
    expect(typedIn(preview.html, 'approvedId')).toBe('SMS_2');
    expect(await kept()).toEqual([]);

    const saved = await save(SMS, { ...fields, basedOn: typedIn(preview.html, 'basedOn') ?? '' });
    expect(saved.status).toBe(303);
    const after = textOf((await as('organizer').get(saved.location ?? '')).html);
    expect(after).toContain('已保存，一分钟以内就照新的发。');
    expect(after).toMatch(/第 1 版 现在用的 11月23日 10:00，organizer/);
    expect(after).toContain('供应商模板编号：SMS_2');

    hall.clock.at = addSeconds(hall.clock.at, 60);
    const code = await book('0900', '+8613820001016');
    await pipeline.run();
    expect(pipeline.sent.at(-1)).toMatchObject({
      template: 'booking-confirmed',
      approvedId: 'SMS_2',
      text: `【开门】您约好了12月2日周三09:00，在市群众工作局接待大厅，凭预约号${pipeline.sent.at(-1)?.variables.code}进门。`,
    });
    expect(pipeline.sent.at(-1)?.variables.code?.replaceAll(' ', '')).toBe(code);
  });

  it('leaves a line of which message was changed, and by whom', async () => {
    await save(SMS, { text: OWN, basedOn: '0' });
    expect(await changesOnRecord()).toMatchObject([
      { who: 'organizer', action: 'changed', subjectIds: ['booking-confirmed'] },
    ]);
    expect(textOf((await as('auditor').get('/organizer/audit')).html)).toContain('改动通知用语 预约成功');
  });

  it('makes no version of what it says already', async () => {
    const again = await save(SMS, { text: `${BUILT_IN}\r\n`, approvedId: '', basedOn: '0' });
    expect(textOf((await as('organizer').get(again.location ?? '')).html)).toContain('没有改动');
    expect(await kept()).toEqual([]);
    expect(await changesOnRecord()).toEqual([]);
  });

  it('goes back to the words Kaimen comes with, in a version of its own', async () => {
    expect((await as('organizer').get(SMS)).html).not.toContain('恢复原文');
    await save(SMS, { text: OWN, basedOn: '0' });
    const changed = await as('organizer').get(SMS);
    expect(changed.html).toContain(`action="${SMS}/restore"`);
    const restored = await save(`${SMS}/restore`, { basedOn: '1' });
    expect(restored.status).toBe(303);
    expect(textOf((await as('organizer').get(restored.location ?? '')).html)).toContain('已恢复原文');
    expect(await kept()).toMatchObject([
      { version: 1, text: OWN },
      { version: 2, text: BUILT_IN },
    ]);
    const pipeline = openPipeline();
    await book('0830', '+8613820001015');
    await pipeline.run();
    expect(pipeline.sent.at(-1)?.text).toContain('已预约');
  });

  it('says before and after that the provider sends no original without an id', async () => {
    await save(SMS, { text: OWN, approvedId: 'SMS_2', basedOn: '0' });
    const warning = '原文没有批过编号，恢复以后国内供应商不发这种短信';
    expect(textOf((await as('organizer').get(SMS)).html)).toContain(warning);
    const { location = '' } = await save(`${SMS}/restore`, { basedOn: '1' });
    const restored = textOf((await as('organizer').get(location ?? '')).html);
    expect(restored).toContain('已恢复原文。原文没有编号，国内供应商不发');
    expect(restored).not.toContain('已恢复原文，一分钟以内就照原文发。');
  });

  it('says of an English original without an id that the Chinese one goes out in its place', async () => {
    const EN = SMS.replace('/zh', '/en');
    const text = 'Your slot: {day} {time}, {place}, number {code}.';
    await save(EN, { text, approvedId: 'SMS_8', basedOn: '0' });
    expect(textOf((await as('organizer').get(EN)).html)).toContain('中文的有编号，就发中文的');
    const { location = '' } = await save(`${EN}/restore`, { basedOn: '1' });
    expect(textOf((await as('organizer').get(location ?? '')).html)).toContain('英文的原文没有编号');
  });

  it('brings back the id of an original that was approved, and says so', async () => {
    await save(SMS, { text: BUILT_IN, approvedId: 'SMS_1', basedOn: '0' });
    await save(SMS, { text: OWN, approvedId: 'SMS_2', basedOn: '1' });
    const changed = textOf((await as('organizer').get(SMS)).html);
    expect(changed).toContain('原文批过的编号 SMS_1 也一起恢复');
    expect(changed).not.toContain('原文没有批过编号');
    const { location = '' } = await save(`${SMS}/restore`, { basedOn: '2' });
    const restored = textOf((await as('organizer').get(location ?? '')).html);
    expect(restored).toContain('已恢复原文，一分钟以内就照原文发。');
    expect(restored).toContain('供应商模板编号：SMS_1');
  });

  it.each([
    ['a mail', MAIL, { subject: '约好了', text: '{day}{time}{place}{code}' }],
    ['an SMS that nobody is told', `${BASE}/matter-assigned/sms/en`, { text: 'Due by {day}.' }],
  ])('says nothing of ids where none is needed: %s', async (_, path, fields) => {
    expect((await save(path, { ...fields, basedOn: '0' })).status).toBe(303);
    const changed = textOf((await as('organizer').get(path)).html);
    expect(changed).toContain('换回系统原来的话');
    expect(changed).not.toContain('原文没有批过编号');
    const { location = '' } = await save(`${path}/restore`, { basedOn: '1' });
    expect(textOf((await as('organizer').get(location ?? '')).html)).toContain('已恢复原文，一分钟以内');
  });

  it('takes an earlier version into the form again', async () => {
    await save(SMS, { text: OWN, basedOn: '0' });
    await save(SMS, { text: `改了${OWN}`, basedOn: '1' });
    const page = await as('organizer').get(SMS);
    expect(linksOf(page.html, /from=/)).toEqual([`${SMS}?from=1#text`, `${SMS}?from=0#text`]);
    const form = await as('organizer').get(`${SMS}?from=1`);
    expect(typedIn(form.html, 'text')).toBe(OWN);
    expect(typedIn(form.html, 'basedOn')).toBe('2');
  });

  it('changes a mail with its subject, in several lines', async () => {
    const form = await as('organizer').get(MAIL);
    expect(typedIn(form.html, 'subject')).toBe('预约成功：{day}{time}');
    expect(form.html).not.toContain('name="approvedId"');
    const text = '您好：\r\n{day} {time}\r\n{place}\r\n{code}';
    const saved = await save(MAIL, { subject: '约好了', text, basedOn: '0' });
    expect(saved.status).toBe(303);
    expect(await kept()).toMatchObject([{ version: 1, text: '您好：\n{day} {time}\n{place}\n{code}' }]);
  });
});

describe('words that can’t be sent', () => {
  it.each([
    ['too long', 'text', { text: `${OWN}${'字'.repeat(30)}` }, '要占 2 条短信，最多 1 条'],
    [
      'with an unknown variable',
      'text',
      { text: `${OWN}{name}` },
      '不认识 {name}，这里能写的是 {day} {time}',
    ],
    ['without what is needed', 'text', { text: '约好了{day}{time}' }, '还缺 {place} {code}'],
    ['with a signature of their own', 'text', { text: `【他局】${OWN}` }, '请去掉【】'],
    ['with a link', 'text', { text: `${OWN}kaimen.gov.cn` }, '请去掉网址'],
    ['that are none', 'text', { text: ' ' }, '这里还没有写'],
    ['under an id that is none', 'approvedId', { approvedId: '第2号' }, '编号没写对'],
  ])('are refused, the field named and what was typed kept: %s', async (_, field, change, sentence) => {
    const fields = { text: OWN, approvedId: 'SMS_2', basedOn: '0', ...change };
    for (const path of [SMS, `${SMS}/preview`]) {
      const page = await save(path, fields);
      expect(page.status).toBe(400);
      expect(textOf(page.html)).toContain(sentence);
      expect(linksOf(page.html, /^#(text|subject|approvedId)$/)).toEqual([`#${field}`]);
      expect(typedIn(page.html, 'text')?.trim()).toBe(fields.text.trim());
      expect(typedIn(page.html, 'approvedId')).toBe(fields.approvedId);
    }
    expect(await kept()).toEqual([]);
    expect(await changesOnRecord()).toEqual([]);
  });

  it.each([
    [
      'of words before',
      async () => void (await save(SMS, { text: OWN, basedOn: '1' })),
      '2',
      '中文第 1 版用过的',
    ],
    ['of the words that hold now', async () => {}, '1', '中文第 1 版用过的'],
    [
      'of another message',
      async () => {
        const text = builtInWords('booking-moved', 'sms', 'zh')?.text ?? '';
        await save(`${BASE}/booking-moved/sms/zh`, { text, approvedId: 'SMS_1', basedOn: '0' });
        await save(SMS, { text: BUILT_IN, approvedId: 'SMS_3', basedOn: '0' });
      },
      '1',
      '现在用在“改期成功”的中文短信上',
    ],
  ])(
    'are those under the id %s: the provider would send these',
    async (whose, prepare, basedOn, sentence) => {
      if (whose !== 'of another message')
        await save(SMS, { text: BUILT_IN, approvedId: 'SMS_1', basedOn: '0' });
      await prepare();
      const before = await kept();
      for (const path of [SMS, `${SMS}/preview`]) {
        const page = await save(path, { text: `改了${OWN}`, approvedId: 'SMS_1', basedOn });
        expect(page.status).toBe(400);
        expect(textOf(page.html)).toContain(sentence);
        expect(linksOf(page.html, /^#(text|subject|approvedId)$/)).toEqual(['#approvedId']);
        expect(typedIn(page.html, 'approvedId')).toBe('SMS_1');
      }
      expect(await kept()).toEqual(before);
      const tried = { channel: 'sms', lang: 'zh', text: `改了${OWN}`, approvedId: 'SMS_1' };
      const answer = await as('organizer').api('POST', `/api${BASE}/booking-confirmed/preview`, tried);
      expect(answer.body.problems).toMatchObject([
        { field: 'approvedId', message: expect.stringContaining(sentence) },
      ]);
    },
  );

  it('show nothing of what was typed as markup', async () => {
    const page = await save(`${SMS}/preview`, { text: '<b>{day}</b>', basedOn: '0' });
    expect(page.html).not.toContain('<b>');
    expect(typedIn(page.html, 'text')).toBe('<b>{day}</b>');
  });
});

describe('two who change the same words', () => {
  it('don’t write over each other: the second sees the first’s words, keeps the own, and may save them', async () => {
    await save(SMS, { text: OWN, basedOn: '0' });
    const mine = `请注意：${OWN}`;
    const late = await save(SMS, { text: mine, basedOn: '0' });
    expect(late.status).toBe(409);
    expect(textOf(late.html)).toContain('刚才有人先改了');
    expect(textOf(late.html)).toContain(OWN);
    expect(typedIn(late.html, 'text')).toBe(mine);
    expect(await kept()).toMatchObject([{ version: 1, text: OWN }]);
    const chosen = await save(SMS, { text: mine, basedOn: typedIn(late.html, 'basedOn') ?? '' });
    expect(chosen.status).toBe(303);
    expect((await kept()).at(-1)).toMatchObject({ version: 2, text: mine });
  });

  it('learn of it though they looked at a preview in between', async () => {
    const preview = await save(`${SMS}/preview`, { text: `请注意：${OWN}`, basedOn: '0' });
    await save(SMS, { text: OWN, basedOn: '0' });
    const late = await save(SMS, {
      text: `请注意：${OWN}`,
      basedOn: typedIn(preview.html, 'basedOn') ?? '',
    });
    expect(late.status).toBe(409);
  });

  it('save once where they press at once', async () => {
    const both = await Promise.all(
      ['甲', '乙'].map((word) =>
        as('organizer').api('PUT', `/api${SMS}`, { text: `${word}${OWN}`, basedOn: 0 }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await kept()).toHaveLength(1);
  });

  it('don’t restore over what came meanwhile', async () => {
    await save(SMS, { text: OWN, basedOn: '0' });
    await save(SMS, { text: `改了${OWN}`, basedOn: '1' });
    const late = await save(`${SMS}/restore`, { basedOn: '1' });
    expect(late.status).toBe(409);
    expect(textOf(late.html)).toContain(`改了${OWN}`);
    expect(await kept()).toHaveLength(2);
  });
});

describe('the list of messages', () => {
  it('has every one, with when and to whom it is sent, and the pages lead there', async () => {
    expect(linksOf((await as('desk').get('/organizer/notices')).html, /templates$/)).toEqual([BASE]);
    const { status, html } = await as('organizer').get(BASE);
    expect(status).toBe(200);
    expect(linksOf(html, new RegExp(`^${BASE}/`)).sort()).toEqual(
      templateIds.map((id) => `${BASE}/${id}`).sort(),
    );
    const text = textOf(html);
    for (const said of ['接访前一天 18:00。', '接访前 2 小时。', '预约人', '短信（中文、英文）', '中文 1 条'])
      expect(text).toContain(said);
  });

  it('says which SMS lack the provider’s id, and which words are the office’s own', async () => {
    const before = textOf((await as('organizer').get(BASE)).html);
    const count = Number(before.match(/有 (\d+) 种短信还缺供应商模板编号/)?.[1]);
    expect(before).not.toContain('已改');
    await save(SMS, { text: BUILT_IN, approvedId: 'SMS_1', basedOn: '0' });
    const half = textOf((await as('organizer').get(BASE)).html);
    expect(half).toContain(`有 ${count} 种短信还缺`);
    expect(half).toMatch(/中文有 缺英文的/);
    expect(half).not.toContain('已改');
    const english = builtInWords('booking-confirmed', 'sms', 'en')?.text ?? '';
    await save(SMS.replace('/zh', '/en'), { text: `${english} `, approvedId: 'SMS_9', basedOn: '0' });
    await save(SMS, { text: OWN, approvedId: 'SMS_2', basedOn: '1' });
    const after = textOf((await as('organizer').get(BASE)).html);
    expect(after).toContain(`有 ${count - 1} 种短信还缺`);
    expect(after).toContain('预约成功 已改');
  });

  it('leads to a page of each with all its words, which a sample fills', async () => {
    for (const id of templateIds) {
      const page = await as('organizer').get(`${BASE}/${id}`);
      expect([id, page.status]).toEqual([id, 200]);
      const ways = linksOf(page.html, new RegExp(`^${BASE}/${id}/(sms|email)/(zh|en)$`));
      expect(ways).toHaveLength(templates[id].channels.length * 2);
      for (const way of ways) {
        const words = await as('organizer').get(way);
        expect([way, words.status]).toEqual([way, 200]);
        const [, preview = ''] = words.html.split('class="card said"');
        expect(textOf(preview.slice(0, preview.indexOf('</div>')))).toMatch(/^[^{}]{10,}$/);
        expect(textOf(words.html)).not.toContain('undefined');
      }
    }
  });

  it('says what may be declined, what keeps quiet hours and what a variable stands for', async () => {
    const reminder = textOf((await as('organizer').get(`${BASE}/booking-reminder-two-hours`)).html);
    expect(reminder).toContain('对方选了不收提醒的，就不发');
    expect(reminder).toContain('晚上 21:00 到早上 08:00 不发');
    expect(reminder).toMatch(/\{time\} 几点 08:30 必须写/);
    expect(reminder).toMatch(/\{code\} 预约号 123456789012 可以不写/);
    const code = textOf((await as('organizer').get(`${BASE}/sign-in-code`)).html);
    expect(code).toContain('白天夜里都马上发');
    expect(code).toMatch(/\{code\} 验证码 482913 必须写/);
  });
});

describe('who may', () => {
  it('the desk reads, and neither tries nor changes', async () => {
    for (const path of [BASE, `${BASE}/booking-confirmed`, SMS]) {
      const { status, html } = await as('desk').get(path);
      expect(status).toBe(200);
      expect(html).not.toContain('name="text"');
      expect((await as('desk').api('GET', `/api${BASE}`)).status).toBe(200);
    }
    const fields = { text: OWN, basedOn: '0' };
    for (const path of [SMS, `${SMS}/preview`, `${SMS}/restore`])
      expect((await save(path, fields, 'desk')).status).toBe(403);
    const put = await as('desk').api('PUT', `/api${SMS}`, { text: OWN, basedOn: 0 });
    expect([put.status, put.body.title]).toEqual([403, 'forbidden']);
    const tried = { channel: 'sms', lang: 'zh', text: OWN };
    expect((await as('desk').api('POST', `/api${BASE}/booking-confirmed/preview`, tried)).status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  it.each(['auditor', '+8613800000000'])('%s doesn’t read them', async (account) => {
    for (const path of [BASE, SMS]) {
      expect((await as(account).get(path)).status).toBe(403);
      expect((await as(account).api('GET', `/api${BASE}`)).status).toBe(403);
    }
  });

  it.each(['no-such', 'slot-offered/email/zh', 'booking-confirmed/fax/zh', 'booking-confirmed/sms/fr'])(
    'nobody finds what isn’t there: %s',
    async (path) => {
      expect((await as('organizer').get(`${BASE}/${path}`)).status).toBe(404);
      const put = await as('organizer').api('PUT', `/api${BASE}/${path}`, { text: OWN, basedOn: 0 });
      expect(put.status).toBe(404);
    },
  );
});

describe('the API', () => {
  const api = (method: string, path: string, body?: unknown) =>
    as('organizer').api(method, `/api${path}`, body);

  it('lists the messages and shows one with every version', async () => {
    await save(SMS, { text: OWN, approvedId: 'SMS_2', basedOn: '0' });
    const list = await api('GET', BASE);
    expect(list.body.items).toHaveLength(templateIds.length);
    const one = await api('GET', `${BASE}/booking-confirmed`);
    expect(one.body).toMatchObject({
      id: 'booking-confirmed',
      group: 'booking',
      hours: 'any',
      optOut: 'never',
    });
    expect(one.body.words[0]).toMatchObject({
      ...{ channel: 'sms', lang: 'zh', version: 1, isOwn: true, approvedId: 'SMS_2', by: 'organizer' },
      preview: { sms: { longest: { encoding: 'ucs-2', segments: 1 }, most: 1 } },
      versions: [
        { version: 1, text: OWN },
        { version: 0, text: BUILT_IN },
      ],
    });
    expect((await api('GET', `${BASE}/no-such`)).status).toBe(404);
  });

  it('tries words without saving them, and says all that is wrong with them', async () => {
    const path = `${BASE}/booking-confirmed/preview`;
    const good = await api('POST', path, { channel: 'sms', lang: 'zh', text: OWN });
    expect(good.body).toMatchObject({ problems: [], sms: { sample: { segments: 1 } } });
    const bad = await api('POST', path, { channel: 'email', lang: 'zh', text: '{who}' });
    expect(bad.status).toBe(200);
    expect(bad.body.problems).toMatchObject([
      { field: 'subject', code: 'words-missing' },
      { field: 'text', code: 'variable-unknown', message: expect.stringContaining('{who}') },
    ]);
    expect(await kept()).toEqual([]);
    expect((await api('POST', path, { channel: 'fax', lang: 'zh', text: OWN })).body.errors).toMatchObject([
      { field: 'channel', code: 'channel-unclear' },
    ]);
    const noMail = { channel: 'email', lang: 'zh', subject: '有空位', text: OWN };
    expect((await api('POST', `${BASE}/slot-offered/preview`, noMail)).status).toBe(404);
  });

  it('changes words once for each version that was read', async () => {
    const saved = await api('PUT', SMS, { text: OWN, approvedId: 'SMS_2', basedOn: 0 });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ version: 1, text: OWN, by: 'organizer', at: hall.clock.at });
    const late = await api('PUT', SMS, { text: `改了${OWN}`, basedOn: 0 });
    expect([late.status, late.body.title]).toEqual([409, 'changed-meanwhile']);
    const wrong = await api('PUT', SMS, { text: '约好了', basedOn: 1 });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors).toMatchObject([{ field: 'text', code: 'variable-missing' }]);
    expect((await api('PUT', SMS, { text: OWN })).body.errors).toMatchObject([
      { field: 'basedOn', code: 'version-unclear' },
    ]);
    expect((await api('PUT', SMS)).body.title).toBe('not-json');
    expect(await changesOnRecord()).toHaveLength(1);
  });
});
