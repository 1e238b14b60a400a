import { describe, expect, it } from 'vitest';
import type { Digest } from '#shared/digest/digest.ts';
import { digestRequestSchema } from '#shared/digest/digest-request.ts';
import { digestInWords, endInWords } from '#shared/digest/say-digest.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { hasSentence } from '#shared/web/wording/refusals.ts';

const nothing: Digest = {
  on: '2026-12-04',
  nextOn: '2026-12-07',
  receptions: [],
  calls: { today: 0, next: 0 },
  calledOff: 0,
  due: { count: 0, withinWorkdays: 3 },
  overdue: 0,
  withoutOutcome: { count: 0 },
  failed: 0,
  byHand: 0,
};

describe('the words of a digest', () => {
  it('say in one line that there is nothing to say', () => {
    expect(digestInWords(nothing)).toBe('今天没有接访，也没有等着办的事。');
  });

  it.each<[string, Partial<Digest>, string]>([
    [
      'a reception today by its times, place and bookings',
      {
        receptions: [
          {
            on: '2026-12-04',
            times: [
              { from: '08:30', to: '11:30' },
              { from: '14:30', to: '17:30' },
            ],
            venue: '接待大厅',
            booked: 3,
            places: 10,
          },
        ],
      },
      '接访\n　　今天　08:30–11:30、14:30–17:30　接待大厅　已约3个，共10个时段',
    ],
    [
      'a later one by its day',
      {
        receptions: [
          {
            on: '2026-12-07',
            times: [{ from: '08:30', to: '11:30' }],
            venue: '南坡村',
            booked: 0,
            places: 0,
          },
        ],
      },
      '接访\n　　12月7日周一　08:30–11:30　南坡村　没有可预约的时段',
    ],
    ['calls of today', { calls: { today: 2, next: 0 } }, '要做的事\n　　今天要打的电话：2个'],
    [
      'calls of the next workday',
      { calls: { today: 0, next: 1 } },
      '要做的事\n　　下一个工作日（12月7日周一）要打的电话：1个',
    ],
    ['who lost their place', { calledOff: 4 }, '要做的事\n　　接访取消了、还没有另约时间的：4个'],
    [
      'receptions without a record',
      { withoutOutcome: { count: 5, firstOn: '2026-11-25' } },
      '要做的事\n　　接访过了、还没有记结果的：5个，最早的是11月25日周三',
    ],
    [
      'matters that are due',
      { due: { count: 2, firstOn: '2026-12-07', withinWorkdays: 3 } },
      '转办事项\n　　3个工作日内到期的：2件，最早的是12月7日周一',
    ],
    ['matters that are overdue', { overdue: 1 }, '转办事项\n　　超过期限的：1件'],
    ['notices that failed', { failed: 6 }, '通知\n　　上次汇总以来没有送到的：6条'],
    ['notices to be sent by hand', { byHand: 7 }, '通知\n　　等着人工发送的：7条'],
  ])('say %s', (_, changes, words) => {
    expect(digestInWords({ ...nothing, ...changes })).toBe(words);
  });

  it('leave a line between parts', () => {
    expect(digestInWords({ ...nothing, overdue: 1, byHand: 7 })).toBe(
      '转办事项\n　　超过期限的：1件\n\n通知\n　　等着人工发送的：7条',
    );
  });

  it.each([
    ['2026-12-18', undefined],
    ['2026-12-19', expect.stringContaining('1月2日')],
    ['2027-01-02', expect.stringContaining('再保存一次')],
  ])('on %s say whether the subscription ends on 2 January, a fortnight ahead', (on, words) => {
    expect(endInWords(on, '2027-01-02', 14)).toEqual(words);
  });
});

describe('what is asked for', () => {
  const asked = { email: 'wang@example.gov.cn', days: ['mon', 'fri'], version: 0 };
  const errorsOf = (changes: Record<string, unknown>) => {
    const read = readInput(digestRequestSchema, { ...asked, ...changes });
    return read.ok ? [] : read.refusal.errors?.map(({ field, code }) => `${field}: ${code}`);
  };

  it('may be typed with full-width marks and blanks, and days come in any order', () => {
    const read = readInput(digestRequestSchema, {
      email: ' ｗａｎｇ＠example.gov.cn ',
      days: ['make-up', 'mon', 'make-up'],
      version: '2',
    });
    expect(read).toEqual({
      ok: true,
      value: { email: 'wang@example.gov.cn', days: ['mon', 'make-up'], version: 2 },
    });
  });

  it('may be a single day, as a form sends it', () => {
    expect(errorsOf({ days: 'wed' })).toEqual([]);
  });

  it.each([
    [{ email: '' }, 'email: digest-email-unclear'],
    [{ email: 'wang' }, 'email: digest-email-unclear'],
    [{ email: undefined }, 'email: digest-email-unclear'],
    [{ email: `${'a'.repeat(250)}@b.cn` }, 'email: digest-email-unclear'],
    [{ days: [] }, 'days: digest-days-missing'],
    [{ days: undefined }, 'days: digest-days-missing'],
    [{ days: 7 }, 'days: digest-days-unclear'],
    [{ days: 'sun' }, 'days.0: digest-days-unclear'],
    [{ version: 'one' }, 'version: version-unclear'],
    [{ version: -1 }, 'version: version-unclear'],
  ])('is refused where it does not read: %o', (changes, error) => {
    expect(errorsOf(changes)).toEqual([error]);
    expect(hasSentence(error.split(': ')[1] ?? '')).toBe(true);
  });
});
