import type { Sentence } from './refusals.ts';

/** What changing a published day says when it says no, and answering after a change. */
export const dayChangeRefusals = {
  'day-not-public': {
    zh: '这一天还没有公布。草稿请重新导入或重新排，也可以先公布再改。',
    en: 'This day is not public yet. Import or plan the draft again.',
  },
  'day-moved': {
    zh: '这一天的接访已经改期，请看改期后的那一天。',
    en: 'This reception day was moved. Please look at the day it has become.',
  },
  'sitting-cancelled': {
    zh: '这一场接访取消了，请另选一个时段。',
    en: 'This sitting was called off. Please choose another time.',
  },
  'day-past-change': {
    zh: '不能改到过去，也不能改已经过去的日子。',
    en: 'A day in the past can’t be changed or chosen.',
  },
  'same-day': { zh: '日期和地点都没有变，请改其中一样。', en: 'Neither date nor place is different.' },
  'day-exists': {
    zh: '这位领导在那一天、那个地点已经有接访日，请换一个日期或地点。',
    en: 'This leader has a reception day there on that date already.',
  },
  'would-strand': {
    zh: ({ count }) => `有 ${count} 个人已经预约了，这样改会影响他们。确定要改，请确认。`,
    en: ({ count }) => `${count} bookings are concerned. Please confirm that they are to be told.`,
  },
  'sitting-unknown': {
    zh: '没有这一场，或者这一场已经取消，请重新选。',
    en: 'There is no such sitting, or it was called off.',
  },
  'sittings-overlap': {
    zh: '加了以后会和下一场重叠，或者超过当天，请少加几个。',
    en: 'It would run into the next sitting or past the day.',
  },
  'too-many-slots': { zh: '一天最多 49 个时段，请少加几个。', en: 'A day has 49 slots at most.' },
  'slots-not-chosen': {
    zh: '请先选时段。已经预约的时段不能直接改成别的。',
    en: 'Please choose slots that can be changed so.',
  },
  'change-not-chosen': { zh: '请选要改什么。', en: 'Please choose what to change.' },
  'version-missing': { zh: '请刷新页面后再改。', en: 'The version that was read is missing.' },
  'reason-missing': {
    zh: '请写一下原因，至少两个字，已经预约的人会看到。',
    en: 'Please give a reason; whoever is booked sees it.',
  },
  'reason-too-long': { zh: '原因请写在 100 个字以内。', en: 'Please keep the reason within 100 characters.' },
  'text-too-long': { zh: '写得太长了，请缩短。', en: 'That is too long.' },
  'leader-missing': { zh: '请选由哪位领导接访。', en: 'Please choose the leader.' },
  'count-unclear': { zh: '请填加几个，1 到 20。', en: 'Please say how many, 1 to 20.' },
  'nothing-to-answer': {
    zh: '这个预约没有要答复的变动。',
    en: 'There is nothing to answer for this booking.',
  },
  'place-withdrawn': {
    zh: '这个时间的接访取消了，不能保留。请另选一个时间。',
    en: 'The reception at this time was called off. Please choose another time.',
  },
  'answer-unclear': { zh: '请选保留、改期或取消。', en: 'Please choose one of the answers.' },
} satisfies Record<string, Sentence>;
