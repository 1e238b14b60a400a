import { describe, expect, it } from 'vitest';
import { carriesLink, carriesMobile } from '#shared/notices/words-contents-rules.ts';

describe('a link in words', () => {
  it.each([
    ['https://kaimen.example', true],
    ['HTTP://1.2.3.4', true],
    ['详见www.例子', true],
    ['详见kaimen.gov.cn。', true],
    ['t.cn/A6x9', true],
    ['ｋａｉｍｅｎ．ｃｎ', true],
    ['请登录开门查看。', false],
    ['写信到 office@example.gov.cn', false],
    ['at 08:30, please come 10 minutes early. Me too.', false],
    ['Kaimen.Sign in', false],
    ['No.cnc here', false],
  ])('%s: %s', (words, is) => {
    expect(carriesLink(words)).toBe(is);
  });
});

describe('a mobile number in words', () => {
  it.each([
    ['13820001015', true],
    ['138 2000 1015', true],
    ['+86 138-2000-1015', true],
    ['１３８２０００１０１５', true],
    ['0351-2025010', false],
    ['12345', false],
    ['预约号123456789012', false],
    ['12820001015', false],
    ['138200010156', false],
  ])('%s: %s', (words, is) => {
    expect(carriesMobile(words)).toBe(is);
  });
});
