import { describe, expect, it } from 'vitest';
import { noticesQuerySchema } from '#shared/notices/list-request.ts';
import { subjectKinds } from '#shared/notices/notice.ts';
import { LONGEST_ID_BYTES, noticeOfToken, tokenOfNotice } from '#shared/notices/notice-token.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const MIDDLE = '#1#booking-confirmed#sms';
const idOf = (subjectId: string, kind = 'booking') => `${kind}#${subjectId}${MIDDLE}`;
const longest = 'x'.repeat(LONGEST_ID_BYTES - idOf('').length);

describe('an address that anybody may have written', () => {
  it.each(subjectKinds)('names a notice about a %s', (kind) => {
    expect(noticeOfToken(tokenOfNotice(idOf('1', kind)))).toBe(idOf('1', kind));
  });

  it.each(['bookings', 'constructor', 'x'])(
    'names no notice about a %s, which there is none about',
    (kind) => {
      expect(noticeOfToken(tokenOfNotice(idOf('1', kind)))).toBeUndefined();
    },
  );

  it.each([
    ['as long as it may be', longest, true],
    ['longer by one', `${longest}x`, false],
    ['of 1,100 characters', '1'.repeat(1100), false],
    ['whose characters take three bytes each', '户'.repeat(200), false],
  ])('with an id %s names a notice or none, so that no key becomes too long', (_, subjectId, names) => {
    for (const tryAt of [undefined, NOW])
      expect(noticeOfToken(tokenOfNotice(idOf(subjectId), tryAt)) !== undefined).toBe(names);
  });

  it.each([
    [idOf('1'), true],
    [idOf(longest), true],
    [idOf(`${longest}x`), false],
    [idOf('户'.repeat(200)), false],
    ['', false],
    [`1 #2`, false],
  ])('goes on in a list behind an id of ours, and no other', (id, reads) => {
    const query = { list: 'failed', cursor: `${NOW}#${id}` };
    expect(noticesQuerySchema.safeParse(query).success).toBe(reads);
  });
});
