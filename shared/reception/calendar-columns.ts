import { clockTime } from '#shared/sheets/cell-clock.ts';
import { civilDate } from '#shared/sheets/cell-date.ts';
import { sittingsOf, type UsualHours } from '#shared/sheets/cell-sittings.ts';
import { integer, list, oneOf, personName, text } from '#shared/sheets/cells.ts';
import { columns, type RecordOf } from '#shared/sheets/columns.ts';
import type { DateContext } from '#shared/sheets/date-context.ts';
import { weekdayName } from './calendar-weekday.ts';

const mode = oneOf(
  { 定点接访: 'fixed', 重点约访: 'invited', 带案下访: 'outreach', 视频接访: 'video' },
  { 定点: 'fixed', 约访: 'invited', 下访: 'outreach', 视频: 'video' },
);

/** The columns of an office's calendar; times stand in one column, in one for each half of the day, or as start and end. */
export const calendarColumns = (dates: DateContext = {}, usual?: UsualHours) =>
  columns([
    {
      field: 'on',
      header: '日期',
      aliases: ['接访日期', '接待日期', '接访日', '接待日'],
      required: true,
      mergeable: true,
      read: civilDate(dates),
    },
    { field: 'weekday', header: '星期', aliases: ['星期几', '周几'], mergeable: true, read: weekdayName },
    {
      field: 'sittings',
      header: '时间',
      aliases: ['接访时间', '接待时间', '具体时间', '起止时间', '接访时段', '时段'],
      unless: ['morning', 'afternoon', 'from'],
      mergeable: true,
      read: sittingsOf({ usual }),
    },
    { field: 'morning', header: '上午', aliases: ['上午时间'], read: sittingsOf({ half: '上午', usual }) },
    { field: 'afternoon', header: '下午', aliases: ['下午时间'], read: sittingsOf({ half: '下午', usual }) },
    { field: 'from', header: '开始时间', aliases: ['开始', '起始时间', '起'], read: clockTime },
    {
      field: 'to',
      header: '结束时间',
      aliases: ['结束', '截止时间', '终止时间', '止'],
      read: clockTime,
    },
    {
      field: 'leader',
      header: '接访领导',
      aliases: ['接待领导', '领导姓名', '姓名', '领导', '接访人', '接待人', '接访领导姓名', '值班领导'],
      required: true,
      mergeable: true,
      read: personName,
    },
    {
      field: 'post',
      header: '职务',
      aliases: ['领导职务', '单位及职务', '单位职务'],
      required: true,
      mergeable: true,
      read: text(60),
    },
    {
      field: 'portfolio',
      header: '分管工作',
      aliases: ['工作分工', '分工', '分管领域', '分管范围'],
      required: true,
      mergeable: true,
      read: text(),
    },
    {
      field: 'venue',
      header: '地点',
      aliases: ['接访地点', '接待地点', '接访场所', '接待场所'],
      required: true,
      mergeable: true,
      read: text(100),
    },
    {
      field: 'mode',
      header: '形式',
      aliases: ['接访形式', '接访方式', '接待形式', '接待方式', '方式'],
      required: true,
      mergeable: true,
      read: mode,
    },
    {
      field: 'slotMinutes',
      header: '每批时长(分钟)',
      aliases: ['每批时长', '每批时间', '每批分钟'],
      whenEmpty: 30,
      read: integer({ min: 5, max: 240, units: ['分钟', '分'] }),
    },
    {
      field: 'walkInSlots',
      header: '现场预留',
      aliases: ['现场号', '预留现场号', '现场预留号'],
      whenEmpty: 0,
      read: integer({ min: 0, max: 50, units: ['个', '号', '批'] }),
    },
    {
      field: 'attendingDepartments',
      header: '陪同部门',
      aliases: ['陪访部门', '参加部门', '陪同单位', '陪访单位', '参加单位', '配合部门'],
      whenEmpty: [],
      mergeable: true,
      read: list(text(60)),
    },
  ]);

/** A row as its cells state it, before its times are put together. */
export type CalendarCells = RecordOf<ReturnType<typeof calendarColumns>>;
