import { beforeAll, describe, expect, it } from 'vitest';
import { putAside } from '#shared/notices/put-aside.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { aConfirmation, putTold } from '#test/support/notices/put-told.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse, linksOf, textOf, typedIn } from '#test/support/reception/pages.ts';

const BASE = '/organizer/notices';
const NOW = '2026-11-23T02:00:00.000Z';
const FAILED = { state: 'failed' as const, reason: 'TEXT_INVALID', endedAt: NOW };
const BY_HAND = { state: 'by-hand' as const, sender: 'hand' as const, endedAt: NOW };

let db: Awaited<ReturnType<typeof createTestDb>>;
let at: string;
const as = (account: string) => browse(openOfficeOf(db, { now: () => at }), account);
beforeAll(async () => {
  db = await createTestDb();
  at = NOW;
  const { id } = aConfirmation('1');
  await putTold(db, [aConfirmation('1'), aConfirmation('2'), aConfirmation('3')], FAILED);
  await putAside({ db }, { id, by: 'desk' }, NOW);
  await putTold(
    db,
    [aConfirmation('8', { uselessAt: '2026-11-25T01:00:00.000Z' }), aConfirmation('9')],
    BY_HAND,
  );
});

describe('the home page', () => {
  it.each(['organizer', 'desk'])(
    'shows the %s how much waits and by when, each with the way there',
    async (account) => {
      const { html } = await as(account).get('/organizer');
      const text = textOf(html);
      expect(text).toContain('待人工发送 2 条 短信、邮件要由人告诉对方，最早的一条 11月25日 09:00 以前要办');
      expect(text).toContain('没送到 2 条');
      expect(linksOf(html, /notices.(by-hand|list=)/)).toEqual([`${BASE}/by-hand`, `${BASE}?list=failed`]);
    },
  );

  it('doesn’t count what makes no sense any more, and says nothing where nothing waits', async () => {
    at = '2026-11-25T01:00:00.000Z';
    expect(textOf((await as('desk').get('/organizer')).html)).toContain('待人工发送 1 条');
    at = '2026-12-03T00:00:00.000Z';
    const text = textOf((await as('desk').get('/organizer')).html);
    expect(text).not.toContain('待人工发送');
    expect(textOf((await as('desk').get(BASE)).html)).toContain('待人工发送 0');
    at = NOW;
  });

  it('shows nobody else how many there are', async () => {
    const { html } = await as('auditor').get('/organizer');
    expect(textOf(html)).not.toContain('待人工发送');
    expect(linksOf(html, /notices/)).toEqual([]);
  });
});

describe('what failed on a day', () => {
  it.each(['', '&state=failed', '&channel=sms'])(
    'is never “none” while some of it is open: the day narrowed by “%s” leads to it',
    async (narrowed) => {
      const { html } = await as('desk').get(`${BASE}?list=2026-11-23${narrowed}`);
      const text = textOf(html);
      expect(text).toContain('这一天没送到、还没办的有 2 条');
      expect(text).toContain('已处理');
      const [open = ''] = linksOf(html, /list=failed.*on=2026-11-23/);
      expect((await as('desk').get(open)).html.match(/<th scope="row">/g)).toHaveLength(2);
    },
  );

  it.each(['list=2026-11-24&state=failed', 'list=2026-11-23&channel=email', 'list=2026-11-23&state=sent'])(
    'isn’t spoken of where there is none of it: %s',
    async (query) => {
      const text = textOf((await as('desk').get(`${BASE}?${query}`)).html);
      expect(text).not.toContain('还没办的有');
      expect(text).toContain('没有符合的通知');
    },
  );
});

describe('what doesn’t read', () => {
  it.each([
    ['list=2026-13-01', 'list', '日期没写对', '按日查看'],
    ['list=failed&on=yesterday', 'on', '日期没写对', '没送到'],
    ['list=failed&channel=fax', 'channel', '', '没送到'],
    ['list=2026-11-23&state=lost', 'state', '请从列出的情况里选一个', '按日查看'],
  ])('%s is named at its field, above the list', async (query, field, sentence, tab) => {
    const { status, html } = await as('desk').get(`${BASE}?${query}`);
    expect(status).toBe(400);
    expect(linksOf(html, /^#(?!main)/)).toEqual([`#${field}`]);
    expect(html.includes(`id="${field}-error"`)).toBe(true);
    expect(textOf(html)).toContain(sentence);
    expect(html.match(/aria-current="page">([^<]+)</g)?.at(-1)).toContain(tab);
    expect(html.includes('<th scope="row">')).toBe(true);
  });

  it('a page that there isn’t begins anew with the first, and says so', async () => {
    const list = await as('desk').get(`${BASE}?list=failed&cursor=x`);
    expect([list.status, textOf(list.html).includes('页码无效')]).toEqual([400, true]);
    const byHand = await as('desk').get(`${BASE}/by-hand?cursor=x`);
    expect(byHand.status).toBe(400);
    expect(textOf(byHand.html)).toContain('下面从第一页开始');
    expect(textOf(byHand.html)).toContain('138****1015');
  });

  it('many at once without a reason or a day are refused in the list itself, which stays narrowed', async () => {
    for (const path of [`${BASE}/resend`, `${BASE}/aside`]) {
      const { status, html } = await as('organizer').post(path, { channel: 'sms' });
      expect(status).toBe(400);
      expect(textOf(html)).toContain('一起办以前，请先选原因或哪一天');
      expect(html.match(/<th scope="row">/g)).toHaveLength(2);
      expect(typedIn(html, 'channel')).toBe('sms');
    }
    const asked = await as('organizer').get(`${BASE}/aside?on=yesterday`);
    expect(asked.status).toBe(400);
    expect(textOf(asked.html)).toContain('日期没写对');
    expect(linksOf(asked.html, /^#on$/)).toEqual(['#on']);
  });
});
