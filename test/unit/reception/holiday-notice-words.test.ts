import { describe, expect, it } from 'vitest';
import { readHolidayNotice } from '#shared/reception/holiday-notice-words.ts';
import { addDays } from '#shared/time/civil.ts';
import { mistakesIn } from '#shared/time/holiday-notice.ts';
import { daysOffByLaw } from '#shared/time/legal-holidays.ts';
import { workdaysOf } from '#shared/time/workdays.ts';

// The State Council's own words for 2026.
const NOTICE_2026 = `元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
清明节：4月4日（周六）至6日（周一）放假，共3天。
劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
端午节：6月19日（周五）至21日（周日）放假，共3天。
中秋节：9月25日（周五）至27日（周日）放假，共3天。
国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

describe('a holiday notice as the State Council words it', () => {
  it('is read day by day, and says what the built-in calendar of that year says', () => {
    const { notice, unclear } = readHolidayNotice(NOTICE_2026, 2026);
    expect(unclear).toEqual([]);
    expect(notice.worked).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(mistakesIn(notice, daysOffByLaw(2026))).toEqual([]);
    const [loaded, builtIn] = [workdaysOf([notice]), workdaysOf([])];
    for (let on = '2026-01-01'; on <= '2026-12-31'; on = addDays(on, 1))
      expect({ on, ...loaded.kindOf(on) }).toEqual({ on, ...builtIn.kindOf(on) });
  });

  it.each([
    ['a single day', '元旦：1月1日放假。', ['2027-01-01']],
    ['days one by one', '元旦：1月1日、2日、3日放假，共3天。', ['2027-01-01', '2027-01-02', '2027-01-03']],
    [
      'a range over the end of a month',
      '春节：1月31日至2月2日放假',
      ['2027-01-31', '2027-02-01', '2027-02-02'],
    ],
    ['full-width digits', '元旦：１月１日至２日放假，共２天。', ['2027-01-01', '2027-01-02']],
  ])('may name %s', (_, text, off) => {
    expect(readHolidayNotice(text, 2027)).toEqual({ notice: { year: 2027, off, worked: [] }, unclear: [] });
  });

  it.each([
    ['a line without days', '春节：放假', 'line-unclear'],
    ['a day that doesn’t exist', '春节：2月30日放假', 'line-unclear'],
    ['a range that goes backwards', '春节：2月9日至3日放假', 'line-unclear'],
    ['another number of days than it says', '元旦：1月1日至3日放假，共4天', 'count-differs'],
    ['a line that says neither off nor worked', '关于节假日安排的通知', 'line-unclear'],
  ])('is not taken where it has %s', (_, text, code) => {
    expect(readHolidayNotice(`\n${text}`, 2027).unclear).toEqual([{ line: 2, code, text }]);
  });

  it('is doubted where a worked day is no weekend, a day off by law is missing, or a day is both', () => {
    const notice = { year: 2027, off: daysOffByLaw(2027).slice(1), worked: ['2027-02-03', '2027-02-06'] };
    expect(mistakesIn(notice, daysOffByLaw(2027))).toEqual([
      { code: 'off-and-worked', on: '2027-02-06' },
      { code: 'worked-is-no-weekend', on: '2027-02-03' },
      { code: 'law-day-missing', on: '2027-01-01' },
    ]);
  });
});
