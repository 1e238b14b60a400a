import { beforeAll, expect, it } from 'vitest';
import { tokenOfNotice } from '#shared/notices/notice-token.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { aConfirmation, putTold } from '#test/support/notices/put-told.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse } from '#test/support/reception/pages.ts';

const BASE = '/organizer/notices';
const NOW = '2026-11-23T02:00:00.000Z';
const BOOKING = '123456789012';

let desk: ReturnType<typeof browse>;
let organizer: ReturnType<typeof browse>;
beforeAll(async () => {
  const db = await createTestDb();
  await putTold(db, [aConfirmation(BOOKING)], { state: 'by-hand', sender: 'hand', endedAt: NOW });
  const office = openOfficeOf(db, { now: () => NOW });
  desk = browse(office, 'desk');
  organizer = browse(office, 'organizer');
});

const actionsOf = (html: string): string[] =>
  [...html.matchAll(/<form[^>]*action="([^"]+)"/g)].map(([, action = '']) => action);

it.each(['sent', 'not-sendable', 'resent', 'aside'])(
  'no address that somebody sends a clerk turns the button after “%s” into another act',
  async (did) => {
    const elsewhere = encodeURIComponent(`../desk/bookings/${BOOKING}/cancel?`);
    for (const page of [`${BASE}/by-hand`, BASE]) {
      const { status, html } = await desk.get(`${page}?did=${did}&notice=${elsewhere}`);
      expect(status).toBe(200);
      for (const action of actionsOf(html)) expect(action).toMatch(/^\/organizer\/[\w/-]+$/);
    }
  },
);

it('the button after “sent” takes back the notice that was sent', async () => {
  const token = tokenOfNotice(aConfirmation(BOOKING).id);
  const { html } = await desk.get(`${BASE}/by-hand?did=sent&notice=${token}`);
  expect(actionsOf(html)).toContain(`${BASE}/${token}/take-back`);
});

it('an address with an id that no key could hold names no notice, wherever it is used', async () => {
  const tokens = [`booking#${'1'.repeat(1100)}#1#x#sms`, `booking#${'户'.repeat(400)}#1#x#sms`].flatMap(
    (id) => [tokenOfNotice(id), tokenOfNotice(id, NOW)],
  );
  for (const token of tokens)
    for (const path of [`${BASE}/${token}`, `/api${BASE}/${token}`]) {
      expect((await organizer.get(path)).status).toBe(404);
      for (const act of ['resend', 'aside', 'take-back-aside', 'sent-by-hand', 'not-sendable', 'take-back']) {
        const answer = path.startsWith('/api')
          ? await organizer.api('POST', `${path}/${act}`, { reason: 'hand-no-way' })
          : await organizer.post(`${path}/${act}`, { reason: 'hand-no-way' });
        expect(answer.status).toBe(404);
      }
    }
  const dropped = await desk.post(`${BASE}/by-hand/drop`, { id: tokens });
  expect(dropped.status).toBe(303);
  const cursor = encodeURIComponent(`${NOW}#${'户'.repeat(400)}`);
  expect((await organizer.api('GET', `/api${BASE}?list=failed&cursor=${cursor}`)).status).toBe(400);
});
