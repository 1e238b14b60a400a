import type { Lang } from '#shared/platform/lang.ts';
import type { CivilMonth } from '#shared/time/civil.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026年12月`, `December 2026`. */
export const monthInWords = (month: CivilMonth, lang: Lang): string => {
  const nth = Number(month.slice(5));
  return lang === 'zh' ? `${month.slice(0, 4)}年${nth}月` : `${MONTHS[nth - 1]} ${month.slice(0, 4)}`;
};

const zh = {
  title: (month: CivilMonth) => `${monthInWords(month, 'zh')}领导接访公示`,
  edition: (edition: number) => `第 ${edition} 版`,
  publishedAt: (words: string) => `${words}发布`,
  columns: {
    date: '日期',
    time: '时间',
    leader: '接访领导',
    portfolio: '分管工作',
    place: '接访地点',
    form: '形式',
  },
  calledOff: '取消',
  provisional: '暂定',
  provisionalHint: '“暂定”的日子：这一年的放假安排还没有公布，日期可能调整，请以最新一版为准。',
  changes: '这一版改了什么',
  howToBook: '怎么预约',
  howToBookHint: '用手机扫二维码，看最新安排、选时间预约。也可以打电话，或到接待大厅登记；当天还有现场号。',
  qrLabel: '二维码：最新的接访安排',
  signature: '发布单位（盖章）：',
  signedOn: '日期：',
  editions: '各版公示',
  latest: '最新一版',
  earlierShown: '这是以前的一版，已经有了更新的。',
  toLatest: '看最新一版',
  changedCount: (count: number) => `改了 ${count} 处`,
  first: '第一版',
  toCalendar: '看时段，去预约',
  print: '要打印，请用浏览器的“打印”，纸张选 A4。',
  earlierMonth: '上一个月',
  laterMonth: '下一个月',
};

const en: typeof zh = {
  title: (month) => `Public notice: leaders’ reception days in ${monthInWords(month, 'en')}`,
  edition: (edition) => `Edition ${edition}`,
  publishedAt: (words) => `published ${words}`,
  columns: {
    date: 'Date',
    time: 'Time',
    leader: 'Leader',
    portfolio: 'In charge of',
    place: 'Place',
    form: 'Form',
  },
  calledOff: 'Called off',
  provisional: 'Provisional',
  provisionalHint:
    'Provisional days may move: the holidays of that year are not announced yet. The latest edition counts.',
  changes: 'What changed in this edition',
  howToBook: 'How to book',
  howToBookHint:
    'Scan the code with a phone to see the latest calendar and book a time. You can also phone or register in the hall; walk-in numbers are given out on the day.',
  qrLabel: 'QR code of the latest calendar',
  signature: 'Published by (seal): ',
  signedOn: 'Date: ',
  editions: 'All editions',
  latest: 'Latest',
  earlierShown: 'This is an earlier edition; there is a newer one.',
  toLatest: 'See the latest edition',
  changedCount: (count) => (count === 1 ? '1 change' : `${count} changes`),
  first: 'First edition',
  toCalendar: 'See the times and book',
  print: 'To print, use your browser’s Print on A4 paper.',
  earlierMonth: 'Month before',
  laterMonth: 'Month after',
};

/** What the public notice says, on the public's page and on paper. */
export const publicNoticeWording: Record<Lang, typeof zh> = { zh, en };
