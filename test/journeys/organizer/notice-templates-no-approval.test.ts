import { beforeAll, describe, expect, it } from 'vitest';
import { openHall } from '#test/support/reception/hall.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse, textOf } from '#test/support/reception/pages.ts';

const BASE = '/organizer/notices/templates';
const SMS = `${BASE}/booking-confirmed/sms/zh`;

let organizer: ReturnType<typeof browse>;
beforeAll(async () => {
  const hall = await openHall();
  organizer = browse(openOfficeOf(hall.db, hall.clock, { SMS_NEEDS_APPROVAL: false }), 'organizer');
});

describe('where no provider approves words', () => {
  it.each([BASE, `${BASE}/booking-confirmed`, SMS])('nothing is said to lack an id: %s', async (path) => {
    const { status, html } = await organizer.get(path);
    expect(status).toBe(200);
    expect(textOf(html)).not.toMatch(/还缺供应商模板编号|缺中文的|缺英文的|缺供应商模板编号/);
  });

  it('the list says that none is needed', async () => {
    expect(textOf((await organizer.get(BASE)).html)).toContain('中文不用 英文不用');
  });

  it('restoring the words Kaimen comes with warns of nothing, and neither does having done so', async () => {
    await organizer.post(SMS, { text: '您约好了{day}{time}，在{place}，凭预约号{code}进门。', basedOn: '0' });
    expect(textOf((await organizer.get(SMS)).html)).not.toContain('没有批过编号');
    const restored = await organizer.post(`${SMS}/restore`, { basedOn: '1' });
    const { html } = await organizer.get(restored.headers.get('Location') ?? '');
    expect(textOf(html)).toContain('已恢复原文，一分钟以内就照原文发。');
  });
});
