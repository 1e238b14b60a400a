import { beforeAll, describe, expect, it } from 'vitest';
import { openSites } from '#test/support/pairing/sites.ts';

type Office = Awaited<ReturnType<Awaited<ReturnType<typeof openSites>>['clientOf']>>;

// What books wants one.
const KEY = { 'Idempotency-Key': 'a-key-of-a-test' };

let office: Office;
beforeAll(async () => {
  office = await (await openSites()).clientOf('organizer', ['organizer']);
});

describe.each([
  '/api/organizer/absences',
  '/api/organizer/desk/bookings',
  '/api/organizer/pairings/confirm',
  '/api/organizer/reception-days/plan',
  '/api/organizer/reception-days/holiday-notices',
  '/api/organizer/reception-days/publish',
  '/api/organizer/visit-plans',
])('POST %s', (path) => {
  it.each(['{', 'null', '5', '"text"'])('says that %s is no JSON object, in words', async (body) => {
    expect(await office.post(path, body, KEY)).toMatchObject({
      status: 400,
      json: { title: 'not-json', detail: expect.stringContaining('JSON') },
    });
  });

  it('says of an empty object which fields are missing', async () => {
    const { status, json } = await office.post(path, {}, KEY);
    expect([status, json.title]).toEqual([400, 'malformed']);
    expect(json.errors.length).toBeGreaterThan(0);
  });
});
