import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '#functions/receipts/app.ts';
import { createDeps } from '#functions/receipts/deps.ts';
import { createReceipts } from '#shared/notices/create-receipts.ts';
import { createReceiptsWorld, type ReceiptsWorld } from '#test/integration/notices/receipts-world.ts';
import { aNotice } from '#test/integration/notices/world.ts';

const TOKEN = 'a-token-of-no-fewer-than-32-characters';
const PUSHED_TO = `/receipts/aliyun/${TOKEN}`;

let world: ReceiptsWorld;
let queued: string[];
let isQueueAway: boolean;
let app: ReturnType<typeof createApp>;

beforeEach(async () => {
  world = await createReceiptsWorld();
  queued = [];
  isQueueAway = false;
  const queue = {
    send: async (messages: string[]) => {
      if (isQueueAway) throw new Error('away');
      queued.push(...messages);
    },
  };
  const ids = { token: () => 'request-1', digits: () => '0' };
  const env = { RECEIPT_QUEUE_URL: 'https://sqs.example/receipts', RECEIPTS_TOKEN: TOKEN };
  app = createApp(createDeps(env, { ...world.deliverDeps, ids }, queue));
});

/** What Alibaba Cloud pushes about the notice's SMS. */
const aReport = (more: object = {}) => ({
  phone_number: '13820001015',
  send_time: '2026-12-01 12:00:00',
  report_time: '2026-12-01 12:00:05',
  success: true,
  err_code: 'DELIVERED',
  err_msg: '用户接收成功',
  sms_size: '1',
  biz_id: 'provider-1',
  out_id: aNotice('1').id,
  ...more,
});

const push = async (body: unknown, path = PUSHED_TO) =>
  await app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const settle = async () => await createReceipts(world.deliverDeps)(world.eventOf(queued.splice(0)));

describe('the reports that Alibaba Cloud pushes', () => {
  it('are answered as it expects, and read on the notice after that', async () => {
    await world.minute();
    const answer = await push([aReport()]);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ code: 0, msg: '接收成功' });
    expect(await world.told()).toMatchObject({ state: 'sent' });
    expect(await settle()).toEqual({ batchItemFailures: [] });
    expect(await world.told()).toMatchObject({
      state: 'delivered',
      sender: 'aliyun',
      receiptAt: '2026-12-01T04:00:05.000Z',
    });
  });

  it('are queued one by one, without the person’s phone and the carrier’s words', async () => {
    await push([aReport(), aReport({ biz_id: 'provider-2', success: false, err_code: 'MK:0001' })]);
    expect(queued).toHaveLength(2);
    expect(queued.join()).not.toMatch(/1382|接收成功/);
  });

  it('are taken where none of them is about a notice', async () => {
    expect((await push([aReport({ out_id: '' })])).status).toBe(200);
    expect((await push([])).status).toBe(200);
    expect(queued).toEqual([]);
  });

  it('are asked for again while the queue doesn’t take them', async () => {
    isQueueAway = true;
    const answer = await push([aReport()]);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      type: '/problems/something-wrong',
      title: 'something-wrong',
      status: 500,
      detail: expect.any(String),
      requestId: 'request-1',
    });
  });

  it.each([
    ['no JSON', 'success=true'],
    ['a single report', aReport()],
  ])('are refused where they are %s, and the log counts that', async (_, body) => {
    const answer = await push(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(queued).toEqual([]);
    expect(world.logged.join()).toContain('"count":1,"fields":"body"');
    expect(world.logged.join()).not.toContain('1382');
  });

  it('are taken with one among them that doesn’t read; the log says which field, not what was in it', async () => {
    await world.minute();
    const odd = aReport({ report_time: undefined });
    const answer = await push([odd, aReport(), odd, aReport({ biz_id: '' })]);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ code: 0, msg: '接收成功' });
    expect(queued).toHaveLength(1);
    expect(world.logged.join()).toContain('"count":3,"fields":"report_time biz_id"');
    expect(world.logged.join()).not.toContain('1382');
    await settle();
    expect(await world.told()).toMatchObject({ state: 'delivered' });
  });

  it('are refused where there are too many at once', async () => {
    expect((await push(' '.repeat(4_000_001))).status).toBe(413);
  });

  it.each([
    ['another token', '/receipts/aliyun/another-token-of-no-fewer-than-32-chars'],
    ['the beginning of it', PUSHED_TO.slice(0, -1)],
    ['none', '/receipts/aliyun/'],
    ['another provider', `/receipts/tencent/${TOKEN}`],
  ])('are not found with %s', async (_, path) => {
    expect((await push([aReport()], path)).status).toBe(404);
    expect(queued).toEqual([]);
  });

  it('are only pushed, never asked for', async () => {
    expect((await app.request(PUSHED_TO)).status).toBe(404);
  });

  it('leave no token in the log', async () => {
    await push([aReport()]);
    await push([aReport()], `${PUSHED_TO}x`);
    expect(world.logged.join()).toContain('/receipts/aliyun/:token');
    expect(world.logged.join()).not.toContain(TOKEN);
  });
});
