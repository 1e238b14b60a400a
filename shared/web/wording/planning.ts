import type { Rollover } from '#shared/reception/recurrence.ts';
import type { LostDate, OffBecause, PlannedDate } from '#shared/reception/recurrence-rules.ts';
import { type CivilDate, monthOf, weekdayOf } from '#shared/time/civil.ts';

const WEEKDAYS = '一二三四五六日';
const weekday = (on: CivilDate): string => `周${WEEKDAYS[weekdayOf(on) - 1]}`;
const dayOf = (on: CivilDate): string => `${Number(on.slice(8))}日`;
const withMonth = (on: CivilDate): string => `${Number(on.slice(5, 7))}月${dayOf(on)}`;
const why = (on: CivilDate, because: OffBecause): string =>
  because === 'holiday' ? '放假' : `为${weekday(on)}`;

/** Why a date is where it is: `15日为周日，顺延至16日`; nothing for one that is where the rule names it. */
export const shiftInWords = ({ on, nominalOn, because }: PlannedDate): string => {
  if (!because || on === nominalOn) return '';
  const to = monthOf(on) === monthOf(nominalOn) ? dayOf(on) : withMonth(on);
  return `${dayOf(nominalOn)}${why(nominalOn, because)}，${on > nominalOn ? '顺延' : '提前'}至${to}`;
};

/** Why no day comes of a date. */
export const lossInWords = ({ nominalOn, because, why: lost, by }: LostDate): string => {
  const off = `${withMonth(nominalOn)}${why(nominalOn, because)}`;
  return lost === 'dropped' || !by ? `${off}，不安排` : `${off}，顺延到的${withMonth(by)}已有接访，不再安排`;
};

/** What the office reads when it plans reception days and loads a year's holidays. */
export const planningWording = {
  title: '按规则排接访日',
  link: '按规则排',
  intro: '写好规则，先看排出来的日子，再生成草稿。已经公布的不会改动，同一规则排两遍不会重复。',
  rule: '规则',
  kinds: {
    dates: '每月固定日期',
    'nth-workday': '每月第几个工作日',
    weekly: '每周星期几',
    'nth-weekday': '每月第几个星期几',
    'every-workday': '每个工作日轮流',
  },
  dates: '哪几号',
  datesHint: '如 15，或 5、15、25。',
  nth: '第几个',
  weekday: '星期几',
  weekdays: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  rollover: '遇到休息日',
  rollovers: { next: '顺延到下一个工作日', previous: '提前到上一个工作日', drop: '不安排' } satisfies Record<
    Rollover,
    string
  >,
  from: '从哪个月',
  to: '到哪个月',
  leaders: '由谁接访',
  leadersHint: '按名册顺序轮流。',
  leadersPerDay: '每天几位',
  startWith: '从第几位开始',
  venues: '地点',
  venuesHint: '不填就用各位领导名册里的地点；几个地点轮流，一行写一个。',
  sittings: '时间',
  sittingsHint: '如：上午8:30至11:30，下午2:30至5:30。',
  slotMinutes: '每批几分钟',
  walkIn: '现场号占几成（%）',
  departments: '陪同部门',
  departmentsHint: '一行写一个。',
  mode: '形式',
  closesDaysBefore: '提前几天截止预约',
  closesAtTime: '截止时间',
  opensDaysBefore: '提前几天开始预约',
  opensHint: '不填就是公布以后马上可以预约。',
  look: '先看看排出来的日子',
  apply: '生成草稿',
  result: (count: number) => `排出 ${count} 个接访日，还没有生成`,
  applied: (count: number) => `已生成 ${count} 个草稿，公布以后群众才看得到。`,
  lost: '没有排上的日子',
  provisional: '暂定',
  provisionalHint: (year: string) => `${year} 年的放假通知还没有录入，这些日子暂定，录入以后会再核对。`,
  columns: { on: '日期', shift: '说明', leader: '接访领导', venue: '地点', is: '状态' },
  is: { new: '新排', changed: '改草稿', unchanged: '已有，一样', public: '已公布，不动' },
  toDays: '看接访日',
  holidays: {
    title: '放假通知',
    link: '放假通知',
    intro: '把国务院办公厅的放假通知贴进来，一个节日一行。先核对，再录入；录入前的日子都是暂定。',
    known: '已录入',
    builtIn: '系统自带',
    year: '哪一年',
    text: '通知原文',
    textHint: '如：元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月4日（周一）上班。',
    file: '或者选择文件',
    fileHint: '.txt、.csv 或 .xlsx，一个节日一行。',
    check: '先核对',
    apply: '录入',
    off: '放假',
    worked: '上班（调休）',
    stays: (count: number) => `${count} 个暂定的接访日不用动，录入后去掉“暂定”。`,
    moves: '要改日期的接访日',
    moveColumns: { on: '现在', leader: '接访领导', to: '应改到', state: '状态' },
    nowhere: '取消',
    change: '去改',
    nothingMoves: '没有要改日期的接访日。',
    done: (confirmed: number) => `已录入，${confirmed} 个接访日去掉了“暂定”。`,
    missing: (year: number) => `${year} 年的放假通知还没有录入。`,
    mistakes: {
      'other-year': (on: string) => `${on} 不是这一年的日子`,
      'off-and-worked': (on: string) => `${on} 又放假又上班`,
      'worked-is-no-weekend': (on: string) => `${on} 本来就是工作日，不用写上班`,
      'law-day-missing': (on: string) => `${on} 是法定假日，通知里没有`,
    } as Record<string, (on: string) => string>,
    unclear: {
      'line-unclear': '看不懂，请照通知原文写，一个节日一行',
      'count-differs': '天数和“共几天”对不上，请核对',
    },
    line: (line: number) => `第 ${line} 行`,
  },
};
