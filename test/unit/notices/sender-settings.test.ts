import { describe, expect, it } from 'vitest';
import { rateOf, shareOf } from '#shared/notices/sender-settings.ts';

const aws = { by: 'aws' as const, perSecond: 20 };
const slow = { by: 'aliyun' as const, perSecond: 2 };
const hand = { by: 'hand' as const };

describe('how many messages a second a channel sends', () => {
  it.each([
    ['what its only sender takes', [aws], 20],
    ['what the first takes: a slow one that only takes over slows nobody down', [aws, slow], 20],
    ['what the first takes, where the next takes more', [slow, aws], 2],
    ['what the first takes, before the office’s hands', [slow, hand], 2],
    ['very many by the office’s hands, which only list them', [hand], 1000],
    ['very many by hands that come first', [hand, slow], 1000],
    ['never more than very many', [{ ...aws, perSecond: 5000 }], 1000],
  ])('%s', (_, senders, perSecond) => {
    expect(rateOf(senders)).toBe(perSecond);
  });
});

describe('how many messages a second a process may hand a sender', () => {
  it.each([
    ['its share of what that takes', aws, 0.25, 5],
    ['any, where it has no share of its own', aws, undefined, undefined],
    ['any, by hand', hand, 0.25, undefined],
  ])('%s', (_, sender, share, perSecond) => {
    expect(shareOf(sender, share)).toBe(perSecond);
  });
});
