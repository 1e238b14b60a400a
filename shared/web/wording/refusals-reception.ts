import { instantInWords } from './reception.ts';
import type { Sentence } from './refusals.ts';

/** What booking and the calendar say when they say no. */
export const receptionRefusals = {
  'slot-taken': {
    zh: '这个时段刚刚被别人约走了。您填的内容都还在，请另选一个时段再提交。',
    en: 'Someone else has just taken this time. What you filled in is kept: please choose another time.',
  },
  'already-booked': {
    zh: ({ because }) =>
      because === 'matter'
        ? '这件事您已经约过了，同一件事一次只能约一个时段。要换时间，请到“我的预约”改期。'
        : '您这一场已经有一个预约，一个手机号每场只能约一个时段。要换时间，请到“我的预约”改期。',
    en: ({ because }) =>
      because === 'matter'
        ? 'You have a booking for this matter already. To change the time, move it under “My bookings”.'
        : 'You already have a booking in this sitting. To change the time, move it under “My bookings”.',
  },
  'booking-cancelled': {
    zh: '这个预约已经取消，不能再改期。请重新预约。',
    en: 'This booking was cancelled and can’t be moved. Please book again.',
  },
  'undo-too-late': {
    zh: '撤销的时间已经过了。请看现在的预约情况，需要时重新选一个时段。',
    en: 'It is too late to undo this. Please look at your booking as it is now, and choose a time again if you need to.',
  },
  'places-free': {
    zh: '这一天还有空时段，不用等，直接选一个时间预约就行。',
    en: 'There are free times on this day: no need to wait, just choose one.',
  },
  'too-late-to-wait': {
    zh: '离接访不到一天了，来不及再通知您空出的时段。请另选一天，或当天到现场领号。',
    en: 'It is less than a day ahead, too late to tell you of a freed time. Please choose another day, or come and take a walk-in number.',
  },
  'too-many-wishes': {
    zh: '您已经在等三处空位了。请先到“我的预约”去掉一个，再加新的。',
    en: 'You are waiting for three places already. Please remove one under “My bookings” first.',
  },
  'day-not-chosen': { zh: '请选一个接访日。', en: 'Please choose a reception day.' },
  'booking-unknown': {
    zh: '没有找到这个预约号，请从“我的预约”里选。',
    en: 'We can’t find that booking. Please choose it under “My bookings”.',
  },
  'scope-unknown': {
    zh: '请选等哪一种空位：这一天、这位领导，或这一类事。',
    en: 'Please choose what to wait for: this day, this leader, or this topic.',
  },
  'representatives-unclear': {
    zh: '请写代表的姓名，一行写一位。',
    en: 'Please write the names of the representatives, one on each line.',
  },
  'yes-or-no-unclear': { zh: '请选“自己”或“家人”。', en: 'Please choose one of the two.' },
  'booking-closed': {
    zh: ({ closesAt }) =>
      `这个时段的网上预约${closesAt ? `已于${instantInWords(closesAt, 'zh')}` : '已经'}截止。请另选一个时段，或当天到现场领号。`,
    en: ({ closesAt }) =>
      `Booking for this time closed${closesAt ? ` on ${instantInWords(closesAt, 'en')}` : ''}. Please choose another time, or come on the day and take a walk-in number.`,
  },
  'not-open-yet': {
    zh: ({ opensAt }) =>
      `这一天还没有开始预约${opensAt ? `，${instantInWords(opensAt, 'zh')}起可以预约` : ''}。`,
    en: ({ opensAt }) =>
      `Booking for this day has not opened yet${opensAt ? `; it opens on ${instantInWords(opensAt, 'en')}` : ''}.`,
  },
  'walk-in-only': {
    zh: '这是现场号，不能网上预约，请当天到接待地点领取，或另选一个时段。',
    en: 'This time is kept for people who come without a booking. Please choose another time.',
  },
  'day-cancelled': {
    zh: '这一天的接访取消了，请另选一天。',
    en: 'This reception day was called off. Please choose another day.',
  },
  'key-used-otherwise': {
    zh: '这张表已经提交过，约的是另一个时段。请重新选时段填写，或到“我的预约”查看。',
    en: 'This form was already used for another time. Please start again, or see “My bookings”.',
  },
  'sitting-started': {
    zh: '这一场接访已经开始，不能在网上取消。来不了请打电话告诉我们。',
    en: 'The sitting has started, so it can’t be cancelled here. Please phone us if you can’t come.',
  },
  'day-past': { zh: '这一天已经过去，不能再公布。', en: 'This day is past and can’t be published.' },
  'days-not-chosen': { zh: '请先勾选要公布的接访日。', en: 'Please choose the days to publish.' },
  'late-notice': {
    zh: ({ daysAhead, leadDays }) =>
      `距接访日只有 ${daysAhead} 天，按规定应提前 ${leadDays} 天公布。已经公布，请尽快通知到群众。`,
    en: ({ daysAhead, leadDays }) =>
      `Published ${daysAhead} days ahead; the notice should be out ${leadDays} days ahead.`,
  },
  'slot-not-chosen': { zh: '请选一个时段。', en: 'Please choose a time.' },
  'name-missing': { zh: '请填您的姓名。', en: 'Please fill in your name.' },
  'name-too-long': { zh: '姓名请写在 40 个字以内。', en: 'Please keep the name within 40 characters.' },
  'topic-missing': { zh: '请选要反映哪方面的事。', en: 'Please choose what it is about.' },
  'summary-missing': { zh: '请简单写一下要反映的事。', en: 'Please say briefly what it is about.' },
  'summary-too-long': {
    zh: '事情经过请写在 500 个字以内，细节可以当面说，也可以带材料来。',
    en: 'Please keep it within 500 characters. You can say more on the day, or bring papers.',
  },
  'party-size-unclear': { zh: '请填来几个人，1 到 5。', en: 'Please say how many people come, 1 to 5.' },
  'too-many-representatives': {
    zh: '一件事最多来 5 位代表。人多请推选代表，改成 5 人以内再提交。',
    en: 'At most 5 people can come for one matter. Please choose representatives.',
  },
  'group-size-unclear': {
    zh: '请填这件事涉及多少人，用数字写。',
    en: 'Please say in digits how many people the matter concerns.',
  },
  'need-unknown': { zh: '请从列出的几项里勾选。', en: 'Please tick only what is listed.' },
  'email-unclear': {
    zh: '邮箱没写对，请写成 name@example.cn 的样子，没有可以不填。',
    en: 'Please write the address like name@example.cn, or leave it out.',
  },
  'idempotency-key-missing': {
    zh: '请求缺少 Idempotency-Key 头（1 到 255 个可见字符）。',
    en: 'The Idempotency-Key header is missing (1 to 255 visible characters).',
  },
  'venue-unknown': {
    zh: '没有这个地点，请从列出的地点里选。',
    en: 'There is no such place. Please choose one of those listed.',
  },
  'limit-unclear': {
    zh: '一次要几个，请写 1 到 10。',
    en: 'Please ask for 1 to 10 at once.',
  },
  'cursor-unclear': {
    zh: '页码无效，请从第一页重新看。',
    en: 'That is not a page. Please start from the first.',
  },
  'not-a-date': {
    zh: '日期没写对，请写成 2026-12-02 的样子。',
    en: 'Please write the date like 2026-12-02.',
  },
  'ends-before-start': { zh: '结束日期不能早于开始日期。', en: 'The end can’t be before the beginning.' },
  'range-too-long': { zh: '一次最多看一年，请缩短日期范围。', en: 'Please ask for a year at most.' },
} satisfies Record<string, Sentence>;
