import { describe, expect, it } from 'vitest';
import { smsSegments } from '#shared/notices/sms-segments.ts';

describe('an SMS takes as many segments as 3GPP TS 23.038 says', () => {
  it.each([
    ['nothing', '', 'gsm-7', 0, 1],
    ['70 Chinese characters', '字'.repeat(70), 'ucs-2', 70, 1],
    ['71 Chinese characters', '字'.repeat(71), 'ucs-2', 71, 2],
    ['134 Chinese characters', '字'.repeat(134), 'ucs-2', 134, 2],
    ['135 Chinese characters', '字'.repeat(135), 'ucs-2', 135, 3],
    ['160 Latin characters', 'a'.repeat(160), 'gsm-7', 160, 1],
    ['161 Latin characters', 'a'.repeat(161), 'gsm-7', 161, 2],
    ['306 Latin characters', 'a'.repeat(306), 'gsm-7', 306, 2],
    ['307 Latin characters', 'a'.repeat(307), 'gsm-7', 307, 3],
    ['a euro sign, which counts as two', `€${'a'.repeat(158)}`, 'gsm-7', 160, 1],
    ['a euro sign too many', `€${'a'.repeat(159)}`, 'gsm-7', 161, 2],
    ['one Chinese character among Latin ones', `字${'a'.repeat(69)}`, 'ucs-2', 70, 1],
    ['an emoji, which counts as two', `😀${'字'.repeat(68)}`, 'ucs-2', 70, 1],
    ['an emoji too many', `😀${'字'.repeat(69)}`, 'ucs-2', 71, 2],
    ['an emoji that would be cut in two', `${'字'.repeat(66)}😀${'字'.repeat(66)}`, 'ucs-2', 134, 3],
    ['curly quotes, which GSM doesn’t know', '“a”', 'ucs-2', 3, 1],
  ])('%s', (_, text, encoding, characters, segments) => {
    expect(smsSegments(text)).toEqual({ encoding, characters, segments });
  });
});
