import type { Sentence } from './refusals.ts';

/** What coverage says when it says no. */
export const coverageRefusals = {
  'supervisor-without-unit': {
    zh: '您的账号还没有写明督查哪个单位，所以看不到走访情况。请联系管理统一身份认证的同事，把您的单位填上（和干部名册里的写法一样），再重新登录。',
    en: 'Your account doesn’t say which unit you supervise. Please ask whoever runs the identity provider to add it, written as on the roster of cadres, then sign in again.',
  },
  'unit-unclear': { zh: '单位没写对，请从列表里选。', en: 'Please choose a unit from the list.' },
  'place-unknown': {
    zh: '没有这个镇街或村（社区），请从列表里选。',
    en: 'There is no such town or village. Please choose one from the list.',
  },
  'reason-unclear': {
    zh: '没有这种原因，请从列表里选。',
    en: 'Please choose one of the reasons listed.',
  },
  'show-unclear': {
    zh: '请选看哪些户：long（久未走访到）或 all（一个周期内没有走访到）。',
    en: 'Please choose which households to show: long or all.',
  },
} satisfies Record<string, Sentence>;
