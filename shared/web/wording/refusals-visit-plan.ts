import type { Sentence } from './refusals.ts';

/** What planning visits, market days, absences and settings say when they say no. */
export const visitPlanRefusals = {
  'months-unclear': {
    zh: '请选排几个月，1 到 12。',
    en: 'Please say how many months to plan, 1 to 12.',
  },
  'market-rule-unclear': {
    zh: '没看懂哪些天赶集。请只写一种：逢1、4、7（公历尾数），农历逢三、八，农历初一、十五，每月1日、16日，或逢周三、周日；没有集市就留空。',
    en: 'The market days are not clear. Please write one kind only: 逢1、4、7 (last digit), 农历逢三、八 (lunar), 每月1日、16日, or 逢周三、周日; leave it empty where there is no market.',
  },
  'town-unknown': {
    zh: '户名册里没有这个镇街，请照名册里的写法填。',
    en: 'The roster of households has no such town. Please write it as the roster does.',
  },
  'absence-kind-missing': {
    zh: '请选是请假外出还是值班。',
    en: 'Please choose leave or duty.',
  },
  'absence-note-too-long': {
    zh: '备注请缩短到 40 个字以内。',
    en: 'Please keep the note within 40 characters.',
  },
  'absence-over': {
    zh: '这几天已经过去了，请核对日期。',
    en: 'Those days are over. Please check the dates.',
  },
  'most-per-day-unclear': {
    zh: '一天最多几户，请填 1 到 10 的整数。',
    en: 'Please give the most visits a day as a whole number, 1 to 10.',
  },
  'minutes-apart-unclear': {
    zh: '两次走访至少隔几分钟，请填 15 到 240 的整数。',
    en: 'Please give the minutes between two visits as a whole number, 15 to 240.',
  },
  'frequency-unclear': {
    zh: '走访频次请选：每月一次、每两月一次、每季一次、每半年一次，或不统一定。',
    en: 'Please choose monthly, every-two-months, quarterly or half-yearly.',
  },
  'frequency-missing': {
    zh: '走访频次是空的，这一类户也没有定频次；请填上，或先在“走访设置”里给这一类定好。',
    en: 'The frequency is empty, and this kind of household has none. Please fill it in, or set one for the kind.',
  },
  'kind-unclear': {
    zh: '类别请填 40 个字以内。',
    en: 'A kind has 1 to 40 characters.',
  },
} satisfies Record<string, Sentence>;
