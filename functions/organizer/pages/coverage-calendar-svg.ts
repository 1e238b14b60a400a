import type { CoveredDay } from '#shared/pairing/coverage.ts';
import {
  addDays,
  addMonths,
  type CivilDate,
  type CivilMonth,
  daysOfMonth,
  weekdayOf,
} from '#shared/time/civil.ts';
import { drawCalendar } from './coverage-draw-calendar.ts';
import { shadeColours, shadeOf } from './coverage-shades.ts';

const INK = '#1c2628';
const SOFT = '#566265';
const LINE = '#c9cfcd';
const FONT = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, sans-serif';
/** Nothing is to be said of a day that has no visits, or is yet to come. */
const BLANK = -1;

type Drawn = { days: CoveredDay[]; today: CivilDate };
type Cell = [CivilDate, number];

const cellOf = ({ date, planned, made }: CoveredDay, today: CivilDate): Cell => [
  date,
  date > today || (date === today && made === 0) ? BLANK : (shadeOf(made, planned) ?? BLANK),
];

/** What was made of what was planned; ahead of today only what is planned. */
const numbersOf = (day: CoveredDay | undefined, today: CivilDate): string => {
  if (!day) return ' ';
  return day.date > today && day.made === 0 ? String(day.planned) : `${day.made}/${day.planned}`;
};

const visualMap = {
  show: false,
  type: 'piecewise' as const,
  dimension: 1,
  pieces: [
    { value: BLANK, color: '#ffffff' },
    ...shadeColours.map((color, shade) => ({ value: shade, color })),
  ],
};

const quiet = { show: false };
const calendarOf = (range: [CivilDate, CivilDate]) => ({
  range,
  itemStyle: { color: '#ffffff', borderColor: LINE, borderWidth: 1 },
  splitLine: { lineStyle: { color: SOFT, width: 1 } },
  yearLabel: quiet,
});
const labelled = { color: SOFT, fontFamily: FONT, nameMap: 'ZH' };

/** A month as a calendar, weeks from Monday: in each day what was made of what was planned, as a shade and as numbers. */
export const monthSvg = (month: CivilMonth, { days, today }: Drawn): string => {
  const dates = daysOfMonth(month);
  const [first, last] = [`${month}-01`, dates.at(-1) ?? ''];
  const known = new Map(days.map((day) => [day.date, day]));
  const data = dates.map((date) => {
    const day = known.get(date);
    const cell: Cell = day ? cellOf(day, today) : [date, BLANK];
    return {
      value: cell,
      label: {
        show: true,
        color: cell[1] === 4 ? '#ffffff' : INK,
        formatter: `{day|${Number(date.slice(8))}}\n{count|${numbersOf(day, today)}}`,
        rich: {
          day: { fontSize: 10, lineHeight: 13, fontFamily: FONT },
          count: { fontSize: 13, lineHeight: 16, fontFamily: FONT, fontWeight: 'bold' as const },
        },
      },
    };
  });
  const weeks = Math.ceil((weekdayOf(first) - 1 + dates.length) / 7);
  return drawCalendar(344, 34 + 42 * weeks, {
    visualMap,
    calendar: {
      ...calendarOf([first, last]),
      orient: 'vertical',
      cellSize: [48, 42],
      left: 4,
      top: 30,
      dayLabel: { ...labelled, firstDay: 1, fontSize: 13, margin: 10 },
      monthLabel: quiet,
    },
    series: [{ ...heatmap, data }],
  });
};

const heatmap = {
  type: 'heatmap',
  coordinateSystem: 'calendar',
  silent: true,
  itemStyle: { borderColor: LINE, borderWidth: 1 },
};

/** Twelve months up to this one, a column a week: on one strip, or for a phone on two of half a year. */
export const yearSvg = (lastMonth: CivilMonth, drawn: Drawn, narrow: boolean): string => {
  const strips = narrow ? [6, 6] : [12];
  const first = addMonths(lastMonth, -11);
  const cell = narrow ? 11 : 17;
  const height = cell * 7 + (narrow ? 34 : 30);
  const calendars = strips.map((months, index) => {
    const from = addMonths(first, index * months);
    return {
      ...calendarOf([`${from}-01`, addDays(`${addMonths(from, months)}-01`, -1)]),
      cellSize: [cell, cell],
      left: 26,
      top: 22 + index * height,
      dayLabel: { ...labelled, firstDay: 1, fontSize: narrow ? 10 : 12, margin: 6 },
      monthLabel: { ...labelled, fontSize: 12, margin: 6 },
    };
  });
  const data = drawn.days.map((day) => ({ value: cellOf(day, drawn.today) }));
  return drawCalendar(narrow ? 340 : 960, height * strips.length + (narrow ? 4 : 2), {
    visualMap,
    calendar: calendars,
    series: calendars.map(({ range: [from, to] }, calendarIndex) => ({
      ...heatmap,
      calendarIndex,
      data: data.filter(({ value: [date] }) => from <= date && date <= to),
    })),
  });
};
