import type { Sentence } from './refusals.ts';

/** What routing matters says when it says no. */
export const mattersRefusals = {
  'refer-nothing-raised': {
    zh: '要转办，请写对方反映了什么。',
    en: 'To have it routed, please write what the household raised.',
  },
  'refer-topic-missing': {
    zh: '要转办，请选是哪方面的事。',
    en: 'To have it routed, please choose what it is about.',
  },
  'refer-unclear': { zh: '请选要不要转办。', en: 'Please say `true` or `false`.' },
  'matter-closed': {
    zh: '这件事已经办结，不能再改。又有新情况的，请重新登记。',
    en: 'This matter is closed and stays as it is. If there is something new, register it anew.',
  },
  'matter-not-routed': {
    zh: '这件事现在没有交给哪个单位，不能退回，也不能答复。请刷新页面看看。',
    en: 'This matter is with no department now: it can be neither returned nor answered. Please reload.',
  },
  'matter-about-department': {
    zh: '这件事反映的就是这个单位，不能转给它。请选别的单位。',
    en: 'The matter is a report against this department, so it cannot be routed to it. Please choose another.',
  },
  'department-missing': {
    zh: '请从部门名册里选一个单位。',
    en: 'Please choose a department of the roster.',
  },
  'route-way-missing': {
    zh: '请选转送还是交办。',
    en: 'Please choose: forward or assign.',
  },
  'report-by-missing': {
    zh: '交办要写哪天以前答复。',
    en: 'Assigning it needs a day to report back by.',
  },
  'report-by-past': {
    zh: '答复的日期已经过去，请填今天或以后的日期。',
    en: 'That day is past. Please give today or a later one.',
  },
  'report-by-too-late': {
    zh: ({ day }: { day: string }) =>
      `最晚只能到${Number(day.slice(5, 7))}月${Number(day.slice(8))}日：六十天办结，延长一次不超过三十天。请改早一些。`,
    en: ({ day }: { day: string }) =>
      `The latest possible day is ${day}: sixty days, and thirty more with the one extension.`,
  },
  'return-too-late': {
    zh: ({ day }: { day: string }) =>
      `退回的期限是收到后五个工作日，到${Number(day.slice(5, 7))}月${Number(day.slice(8))}日为止，已经过了。请与群众工作局联系，或者直接答复。`,
    en: ({ day }: { day: string }) =>
      `It could be returned within five workdays, until ${day}. Please call the office, or answer the matter.`,
  },
  'matter-words-missing': {
    zh: '请写理由或答复。',
    en: 'Please write the reason or the answer.',
  },
  'matter-state-unclear': {
    zh: '没有这种办理状态，请重新选。',
    en: 'Please choose: received, forwarded, assigned, answered or closed.',
  },
  'matter-source-unclear': {
    zh: '来源请选接访或走访。',
    en: 'Please choose: booking or visit.',
  },
  'matter-overdue-unclear': {
    zh: '只看超期的，请写 yes。',
    en: 'Please write `yes`, or leave it out.',
  },
} satisfies Record<string, Sentence>;
