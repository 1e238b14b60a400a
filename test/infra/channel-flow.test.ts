import { describe, expect, it } from 'vitest';
import { createDeliverDeps } from '#functions/notices/deps.ts';
import { DELIVER_TIMEOUT, flowAt } from '#infra/constructs/channel-flow.ts';
import { flowsOf } from '#infra/constructs/sender-environment.ts';
import { noticeEnvironment } from '#infra/local/notice-environment.ts';
import { stageNamed, stageNames } from '#infra/stages.ts';
import { defaultDeliverySettings } from '#shared/notices/delivery-settings.ts';
import type { Edge } from '#shared/platform/edge.ts';

describe('the flow of a channel', () => {
  it.each([
    { perSecond: 0.2, consumers: 2, batchSize: 1, perMinute: 15 },
    { perSecond: 1, consumers: 2, batchSize: 7, perMinute: 72 },
    { perSecond: 10, consumers: 2, batchSize: 10, perMinute: 720 },
    { perSecond: 10.1, consumers: 3, batchSize: 10, perMinute: 728 },
    { perSecond: 14, consumers: 3, batchSize: 10, perMinute: 1008 },
    { perSecond: 250, consumers: 50, batchSize: 10, perMinute: 18_000 },
    { perSecond: 1000, consumers: 50, batchSize: 10, perMinute: 72_000 },
  ])('at $perSecond a second', (flow) => {
    expect(flowAt(flow.perSecond)).toEqual(flow);
  });

  it.each([0.2, 0.5, 1, 2, 5, 10, 14, 100, 1000])(
    'at %d a second, a batch leaves within a quarter of the time a function has',
    (perSecond) => {
      const { consumers, batchSize } = flowAt(perSecond);
      const seconds = (batchSize * consumers) / perSecond;
      expect(seconds).toBeLessThanOrEqual(DELIVER_TIMEOUT.toSeconds() / 4);
    },
  );

  it('cuts a function off before a claim of its own has run out, so that nobody else takes it up meanwhile', () => {
    expect(DELIVER_TIMEOUT.toSeconds()).toBeLessThanOrEqual(defaultDeliverySettings.leaseSeconds);
  });
});

describe('a tenth of what a provider bears', () => {
  it.each(stageNames)('is left to sign-in codes, which nothing holds back, in stage %s', (name) => {
    const { sms, mail } = stageNamed(name);
    const flows = flowsOf({ sms, mail });
    const [first] = sms;
    const rate = first && 'perSecond' in first ? first.perSecond : Number.NaN;
    expect(flows.sms.perSecond).toBeCloseTo(0.9 * rate);
    expect(flows.sms.perMinute).toBe(Math.ceil(0.9 * rate * 72));
  });

  it('is not for the consumers to use, all of them together', async () => {
    const env = {
      ...noticeEnvironment,
      SMS_SENDERS: [{ by: 'aws' as const, perSecond: 4 }],
      CONSUMERS_SMS: 2,
    };
    const clock = { now: () => '2026-12-01T10:00:00.000Z' };
    const { pace } = createDeliverDeps(env, { realClock: clock } as Edge, {} as never);
    await pace('sms');
    const startMs = performance.now();
    await pace('sms');
    // Two a second for each of the two would be half a second.
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(550);
  });
});
