import { describe, expect, test } from 'vitest';
import { readCadres } from '#shared/pairing/cadre-sheet.ts';
import { readHouseholds } from '#shared/pairing/household-sheet.ts';
import { readDepartments } from '#shared/people/department-sheet.ts';
import { leaderIdOf } from '#shared/people/leader.ts';
import { readLeaders } from '#shared/people/leader-sheet.ts';
import { readCalendar } from '#shared/reception/calendar-sheet.ts';
import { accepted, grid, refusalOf } from './files.ts';

const LEADERS = '姓名|职务|分管工作|层级|接访地点|手机|邮箱';
const CADRES = '工号|姓名|单位|职务|手机|邮箱|籍贯村|结对户数上限|回避户编号';
const HOUSEHOLDS = '户编号|户主|镇街|村(社区)|组|人口|类别|联系电话|走访频次|方便时间|备注';
const CALENDAR = '日期|时间|接访领导|职务|分管工作|地点|形式|每批时长(分钟)|现场预留|陪同部门';

describe('leaders', () => {
  test('refuses two who share a phone, and one who stands there twice', () => {
    const { rejected } = accepted(
      readLeaders(
        grid(
          LEADERS,
          '卫志强|市委书记|全面工作|市级|大厅|13820000077|',
          '郑丽娟|市长|全面工作|市级|大厅|138 2000 0077|',
          '卫志强|市委书记|全面工作|市级|大厅|13820000084|',
        ),
      ),
    );
    expect(rejected.map(({ row, message }) => [row, message])).toEqual([
      [3, '「手机」与第 2 行相同，请改正或删去其中一行'],
      [4, '「姓名」「职务」与第 2 行相同，请改正或删去其中一行'],
    ]);
  });

  test('refuses an unknown level and a landline for a leader', () => {
    const { rejected } = accepted(
      readLeaders(grid(LEADERS, '卫志强|市委书记|全面工作|省级|大厅|0411-82345678|')),
    );
    expect(rejected.map(({ message }) => message)).toEqual([
      '「层级」写的是“省级”，请改为：市级、镇级',
      '「手机」写的是“0411-82345678”，请填一个大陆手机号（11 位）',
    ]);
  });

  test('an id does not depend on how blanks and brackets are typed, nor on the phone', () => {
    expect(leaderIdOf('卫 志强', '副市长（兼）')).toBe(leaderIdOf('卫志强', '副市长(兼)'));
    expect(leaderIdOf('卫志强', '市长')).not.toBe(leaderIdOf('卫志强', '市委书记'));
  });
});

test('a department may have a landline', () => {
  const { records } = accepted(
    readDepartments(grid('部门|职责|联系人|手机', '民政局|低保|金德胜|0411-82345678')),
  );
  expect(records[0]?.value.phone).toBe('+8641182345678');
});

test('cadres: units and full-width digits are fine, a text for a number is not', () => {
  const { records, rejected } = accepted(
    readCadres(
      grid(
        CADRES,
        'GB0001|王志强|民政局|科员|１３８２００００１７５||红岭村|５户|H00012，h00013',
        'GB0002|张海燕|民政局|科员|13820000182|||若干|',
        'ＧＢ０００１|陈翠花|民政局|科员|13820000189|||5|',
      ),
    ),
  );
  expect(records[0]?.value).toMatchObject({
    phone: '+8613820000175',
    cap: 5,
    avoidHouseholdIds: ['H00012', 'H00013'],
  });
  expect(rejected.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, '结对户数上限', 'not-a-number'],
    [4, '工号', 'duplicate'],
  ]);
});

describe('households', () => {
  test('an unknown frequency is refused with the words to choose from', () => {
    const { rejected } = accepted(
      readHouseholds(grid(HOUSEHOLDS, 'H00001|姜永福|东岭镇|南坡村|4组|6|军烈属||每旬|不限|')),
    );
    expect(rejected).toEqual([
      {
        row: 2,
        column: '走访频次',
        code: 'unknown-word',
        message: '「走访频次」写的是“每旬”，请改为：每月、每两月、每季、每半年',
      },
    ]);
  });

  test('a column nobody asked for is not read, so it is kept nowhere', () => {
    const sheet = grid(
      `${HOUSEHOLDS}|身份证号|民族|风险等级`,
      'H00001|姜永福|东岭镇|南坡村|4组|6|军烈属||每月|不限||210000196001010000|汉|高',
    );
    const { records } = accepted(readHouseholds(sheet));
    expect(Object.keys(records[0]?.value ?? {})).toEqual([
      'id',
      'head',
      'town',
      'village',
      'group',
      'size',
      'kind',
      'frequency',
      'convenientTime',
    ]);
  });

  test('a sheet without the frequency is refused', () => {
    const sheet = grid(
      HOUSEHOLDS.replace('|走访频次', ''),
      'H00001|姜永福|东岭镇|南坡村|4组|6|军烈属||不限|',
    );
    expect(refusalOf(readHouseholds(sheet))).toMatchObject({
      code: 'missing-column',
      params: { column: '走访频次' },
    });
  });
});

describe('calendars', () => {
  const day = (on: string, times = '8:30-11:30', minutes = '30', walkIns = '2') =>
    `${on}|${times}|卫志强|市委书记|全面工作|大厅|定点接访|${minutes}|${walkIns}|民政局、司法局`;

  test('a date without a year is of the year in the title, else of the year asked for', () => {
    const sheet = grid(CALENDAR, day('12月15日（星期二）'));
    const titled = { rows: [['某市2026年12月领导接访安排表'], ...sheet.rows] };
    expect(accepted(readCalendar(titled, { year: 2025 })).records[0]?.value.on).toBe('2026-12-15');
    expect(accepted(readCalendar(sheet, { year: 2026 })).records[0]?.value.on).toBe('2026-12-15');
    expect(accepted(readCalendar(sheet)).rejected[0]?.code).toBe('year-missing');
  });

  test('a date in a year without a holiday notice is a date like any other', () => {
    expect(accepted(readCalendar(grid(CALENDAR, day('2027-01-05')))).records).toHaveLength(1);
  });

  test('what is left empty is 30 minutes, no walk-in slots and no departments', () => {
    const sheet = grid(CALENDAR, '2026-12-15|8:30-11:30|卫志强|市委书记|全面工作|大厅|视频接访|||');
    expect(accepted(readCalendar(sheet)).records[0]?.value).toMatchObject({
      mode: 'video',
      slotMinutes: 30,
      walkInSlots: 0,
      attendingDepartments: [],
    });
  });

  test.each([
    ['6 walk-in slots of 6', '8:30-11:30', '30', '6', undefined],
    ['7 walk-in slots of 6', '8:30-11:30', '30', '7', 'too-many-walk-ins'],
    ['a slot as long as the sitting', '8:30-9:30', '60分钟', '0', undefined],
    ['a slot longer than the sitting', '8:30-9:30', '61分钟', '0', 'slot-too-long'],
  ])('%s', (_, times, minutes, walkIns, code) => {
    const { rejected } = accepted(readCalendar(grid(CALENDAR, day('2026-12-15', times, minutes, walkIns))));
    expect(rejected[0]?.code).toBe(code);
  });

  test('morning and afternoon may stand in two rows, the same sitting may not', () => {
    const { records, rejected } = accepted(
      readCalendar(
        grid(
          CALENDAR,
          day('2026-12-15'),
          day('2026-12-15', '14:30-17:30'),
          day('2026.12.15', '8：30—11：30'),
        ),
      ),
    );
    expect(records).toHaveLength(2);
    expect(rejected).toMatchObject([{ row: 4, column: '日期', code: 'duplicate' }]);
  });
});
