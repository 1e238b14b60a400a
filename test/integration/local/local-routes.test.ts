import { describe, expect, it } from 'vitest';
import { createInbox } from '#infra/local/inbox.ts';
import { createLocalClock } from '#infra/local/local-clock.ts';
import { localRoutes } from '#infra/local/local-routes.tsx';
import { tempFolder } from './temp-folder.ts';

const NOW = '2026-12-01T01:00:00.000Z';

const createRoutes = () => {
  const folder = tempFolder();
  const clock = createLocalClock(folder, NOW, { now: () => NOW });
  const inbox = createInbox(folder, clock);
  const deadLetters = new Set<string>();
  const rounds: string[] = [];
  const app = localRoutes({
    inbox,
    clock,
    countDeadLetters: () => deadLetters.size,
    createToken: async (account) => (account === 'organizer' ? 'a-token' : undefined),
    round: async () => void rounds.push(clock.now()),
  });
  const post = (path: string, body: string, type = 'application/json') =>
    app.request(path, { method: 'POST', body, headers: { 'Content-Type': type } });
  return { app, clock, inbox, deadLetters, rounds, post };
};

const FORM = 'application/x-www-form-urlencoded';

describe('POST /_local/clock', () => {
  it('moves the clock forward and sends what became due before it answers', async () => {
    const { post, rounds } = createRoutes();
    const response = await post('/_local/clock', '{"now":"2026-12-01T18:00:00+08:00"}');
    expect(await response.json()).toEqual({ now: '2026-12-01T10:00:00.000Z' });
    expect(rounds).toEqual(['2026-12-01T10:00:00.000Z']);
  });

  it('leads a person who pressed a button back to the inbox', async () => {
    const { post, clock } = createRoutes();
    const response = await post('/_local/clock', 'now=2026-12-02T10%3A00%3A00.000Z', FORM);
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/_local/inbox']);
    expect(clock.now()).toBe('2026-12-02T10:00:00.000Z');
  });

  it.each([
    ['{"now":"2026-11-30T18:00:00+08:00"}', '时钟只能往前拨。'],
    ['{"now":"tomorrow"}', '时刻应写成'],
    ['{"now":7}', '时刻应写成'],
    ['null', '时刻应写成'],
    ['not json', '时刻应写成'],
  ])('refuses %s with a sentence', async (body, sentence) => {
    const { post, clock, rounds } = createRoutes();
    const response = await post('/_local/clock', body);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining(sentence) });
    expect([clock.now(), rounds]).toEqual([NOW, []]);
  });

  it('shows a person the sentence on the page', async () => {
    const { post } = createRoutes();
    const response = await post('/_local/clock', 'now=', FORM);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('时刻应写成');
  });
});

describe('POST /_local/token', () => {
  it('gives a token for an account', async () => {
    const response = await createRoutes().post('/_local/token', '{"account":" organizer "}');
    expect(await response.json()).toEqual({ token: 'a-token' });
  });

  it.each(['{"account":"nobody"}', '{"account":""}', '{}', 'null', 'not json'])(
    'refuses %s and names the accounts there are',
    async (body) => {
      const response = await createRoutes().post('/_local/token', body);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ detail: expect.stringContaining('没有这个账号') });
    },
  );
});

describe('the inbox page', () => {
  it('shows messages as they were worded, safely', async () => {
    const { app, inbox } = createRoutes();
    const message = { noticeId: '1', to: '+8613820001015', template: 'sign-in-code' as const, variables: {} };
    const sms = {
      endpoint: '',
      find: () => ({ messageId: '1', phone: message.to, text: '【开门】<b>明天</b>', context: {} }),
      stop: async () => {},
    };
    const sender = { send: async () => ({ sender: 'aws' as const, providerId: '1' }) };
    await inbox.watchSms(sender, sms).send({ ...message, text: '', failures: 0 });
    const page = await (await app.request('/_local/inbox')).text();
    expect(page).toContain('&lt;b&gt;明天&lt;/b&gt;');
    expect(page).toContain('+8613820001015');
  });

  it('tells of notices that were given up', async () => {
    const { app, deadLetters } = createRoutes();
    deadLetters.add('{}');
    expect(await (await app.request('/_local/inbox')).text()).toContain('有 1 条通知试了五次仍未发出');
  });
});
