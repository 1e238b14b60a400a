import { expect, it } from 'vitest';
import { instantInWords, stretchInWords, timesInWords } from '#shared/web/wording/reception.ts';
import { hasSentence, refusalInWords } from '#shared/web/wording/refusals.ts';

it('says instants in civil time of Shanghai', () => {
  expect(instantInWords('2026-12-01T09:00:00.000Z', 'zh')).toBe('12月1日（星期二）下午5:00');
  expect(instantInWords('2026-12-01T17:00:00.000Z', 'zh')).toBe('12月2日（星期三）凌晨1:00');
  expect(instantInWords('2026-12-01T09:00:00.000Z', 'en')).toBe('Tue 1 Dec 17:00');
});

it('says the part of the day once where both ends are in it', () => {
  expect(timesInWords('08:30', '11:30', 'zh')).toBe('上午8:30至11:30');
  expect(timesInWords('11:30', '12:00', 'zh')).toBe('上午11:30至中午12:00');
  expect(timesInWords('14:30', '17:30', 'zh')).toBe('下午2:30至5:30');
  const slot = { startAt: '2026-12-02T00:30:00.000Z', endAt: '2026-12-02T01:00:00.000Z' };
  expect(stretchInWords(slot, 'en')).toBe('08:30 to 09:00');
});

it('says when booking closed or opens', () => {
  const params = { closesAt: '2026-12-01T09:00:00.000Z', opensAt: '2026-11-30T00:00:00.000Z' };
  expect(refusalInWords({ kind: 'rule', code: 'booking-closed', params }, 'zh')).toBe(
    '这个时段的网上预约已于12月1日（星期二）下午5:00截止。请另选一个时段，或当天到现场领号。',
  );
  expect(refusalInWords({ kind: 'rule', code: 'not-open-yet', params }, 'zh')).toContain(
    '11月30日（星期一）上午8:00起可以预约',
  );
});

it.each([
  'slot-taken',
  'already-booked',
  'booking-closed',
  'not-open-yet',
  'walk-in-only',
  'day-cancelled',
  'key-used-otherwise',
  'sitting-started',
  'changed-meanwhile',
  'day-past',
  'days-not-chosen',
  'cursor-unclear',
  'range-too-long',
  'ends-before-start',
  'not-a-date',
  'file-missing',
])('has a sentence for %s', (code) => {
  expect(hasSentence(code)).toBe(true);
});
