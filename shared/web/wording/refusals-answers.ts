import type { Sentence } from './refusals.ts';

/** What answering a matter, recording a reception and asking for progress say when they say no. */
export const answersRefusals = {
  'booking-code-malformed': {
    zh: '预约号是预约单上的 12 位数字，请照着填。',
    en: 'The booking code is the 12 digits on the slip.',
  },
  'query-code-malformed': {
    zh: '查询码是预约单上的 6 位数字，请照着填。',
    en: 'The query code is the 6 digits on the slip.',
  },
  'progress-not-found': {
    zh: '预约号和查询码对不上，请照预约单核对后再填一次。单子丢了，请打电话或到接待大厅查。',
    en: 'The booking code and the query code do not belong together. Please check the slip; if it is lost, call us or come to the hall.',
  },
  'progress-locked': {
    zh: '这个预约的查询码输错太多次，一小时以后才能再查。您可以用预约时的手机号登录查看，或者打电话问。',
    en: 'Too many wrong codes for this booking: please try again in an hour. You can sign in with the phone you booked with, or call us.',
  },
  'progress-asked-too-often': {
    zh: '您这里的网络查得太频繁，请过一小时再试，或换用手机流量，也可以打电话问。',
    en: 'Too many requests from your network. Please try again in an hour, use mobile data, or call us.',
  },
  'screening-outcome-missing': {
    zh: '请选怎么答复。',
    en: 'Please choose: accepted, redirected or solved.',
  },
  'redirect-reason-missing': {
    zh: '引导到别处要选一个理由。',
    en: 'A redirect needs a reason: court, ended, in-process or other-leader.',
  },
  'screening-words-missing': {
    zh: '请写给来访人的话：去哪里办，或者已经办了什么。',
    en: 'Please write what the visitor is told: where to go, or what was done.',
  },
  'screening-words-unfinished': {
    zh: '还有【】里的内容没有填，请填好再保存。',
    en: 'Please fill in what stands in 【】.',
  },
  'screening-why-missing': {
    zh: '和上次的答复不一样，请写明为什么改（至少 4 个字）。',
    en: 'This differs from the answer before: please say why, in 4 characters at least.',
  },
  'screening-of-cancelled': {
    zh: '这个预约已经取消，不用再答复或记录。',
    en: 'This booking was cancelled: there is nothing to answer or record.',
  },
  'received-missing': { zh: '请选来了没有。', en: 'Please choose: came, left-early or did-not-come.' },
  'reception-not-yet': {
    zh: '还没到接访那天，不能记接访结果。接访前的答复请用“答复来访人”。',
    en: 'The reception day is yet to come, so nothing can be recorded of it. Answer the matter beforehand instead.',
  },
  'outcome-words-missing': {
    zh: '请写当场的答复，或者写交给了哪个单位。',
    en: 'Please write what was answered, or which body it was handed to.',
  },
  'handed-by-missing': {
    zh: '请填承办单位哪天以前答复。',
    en: 'Please give the day it is to be answered by.',
  },
  'handed-body-missing': { zh: '请填交给了哪个单位。', en: 'Please say which body it was handed to.' },
  'handed-by-past': {
    zh: '答复的日期已经过去，请填以后的日期。',
    en: 'That day is past. Please give a later one.',
  },
} satisfies Record<string, Sentence>;
