import type { Sentence } from './refusals.ts';

/** What booking for others says when it says no. */
export const deskRefusals = {
  'slot-over': {
    zh: '这个时段已经过去了，请另选一个。',
    en: 'This time is over. Please choose another one.',
  },
  'walk-in-later': {
    zh: '现场号当天才能发，请选别的时段，或当天再登记。',
    en: 'Walk-in numbers are given out on the day itself.',
  },
  'slot-closed': {
    zh: '这个时段关闭了，请另选一个。',
    en: 'This time was closed. Please choose another one.',
  },
  'slot-free': {
    zh: '这个时段还空着，直接登记就行，不用加号。',
    en: 'This time is free: no place has to be added.',
  },
  'too-many-beside': { zh: '加号已经太多了，请另选时段。', en: 'Too many places were added already.' },
  'channel-missing': { zh: '请选怎么来的：到窗口、打电话或来信。', en: 'Please say how it came in.' },
  'read-back-missing': {
    zh: '请把记下的内容念给来访人听，再打勾。',
    en: 'Please read the statement back to the visitor and tick the box.',
  },
  'phone-unclear': {
    zh: '电话没写对，请写手机号，或带区号的座机号。',
    en: 'Please write a mobile number, or a landline with its area code.',
  },
  'beside-reason-missing': { zh: '请写明为什么加号，至少四个字。', en: 'Please say why a place is added.' },
  'code-or-phone-missing': {
    zh: '请输入 12 位预约号或手机号。',
    en: 'Please give a booking code or a phone number.',
  },
} satisfies Record<string, Sentence>;
