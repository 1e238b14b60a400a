import type { Wording } from './wording.ts';
import { mailZh as mail } from './wording-zh-mail.ts';

const onTime = '请提前10分钟到，来不了请取消。';
const onTimeMail = '请提前10分钟到场。如果来不了，请登录开门，在“我的预约”里取消，把时间让给别人。';

/** What citizens are told of their bookings, in Chinese. */
export const bookingWordingZh = {
  'booking-confirmed': {
    sms: `已预约{day}{time}，{place}，预约号{code}。${onTime}`,
    email: mail(
      '预约成功：{day}{time}',
      '您已预约接访时间：',
      '时间：{day} {time}',
      '地点：{place}',
      '预约号：{code}',
      '',
      onTimeMail,
    ),
  },
  'booking-reminder-eve': {
    sms: `提醒：{day}{time}，{place}，预约号{code}。${onTime}`,
    email: mail(
      '预约提醒：{day}{time}',
      '提醒您，预约的接访时间快到了：',
      '时间：{day} {time}',
      '地点：{place}',
      '预约号：{code}',
      '',
      onTimeMail,
    ),
  },
  'booking-reminder-two-hours': {
    sms: `提醒：今天{time}，{place}，预约号{code}。${onTime}`,
    email: mail(
      '预约提醒：今天{time}',
      '提醒您，预约的接访时间就在今天：',
      '时间：今天 {time}',
      '地点：{place}',
      '预约号：{code}',
      '',
      onTimeMail,
    ),
  },
  'booking-moved': {
    sms: `已改到{day}{time}，{place}，预约号{code}。${onTime}`,
    email: mail(
      '预约已改期：{day}{time}',
      '您的预约改到了：',
      '时间：{day} {time}',
      '地点：{place}',
      '预约号：{code}',
      '',
      '原来的时间已经让给别人，请按新的时间来。',
      onTimeMail,
    ),
  },
  'booking-day-moved': {
    sms: '因工作安排，您改到{day}{time}，{place}，预约号{code}。不便可登录另选。',
    email: mail(
      '您的接访改到：{day}{time}',
      '因工作安排，您预约的接访改了时间或地点，号给您留着：',
      '时间：{day} {time}',
      '地点：{place}',
      '预约号：{code}',
      '',
      '如果这个时间不方便，请登录开门，在“我的预约”里另选一个时间，或打电话告诉我们。',
    ),
  },
  'booking-leader-changed': {
    sms: '{day}{time}{place}的接访换了领导，时间地点不变。想另选可登录，不用回复。',
    email: mail(
      '您的接访换了领导：{day}{time}',
      '您预约的接访改由另一位领导接待，时间地点不变：',
      '时间：{day} {time}',
      '地点：{place}',
      '',
      '是哪位领导，请登录开门，在“我的预约”里看。想另选时间，也在那里改期。',
    ),
  },
  'booking-called-off': {
    sms: '{day}{time}{place}的接访取消，不用来。请登录另选时间，或打电话改约。',
    email: mail(
      '接访取消，请另选时间：{day}{time}',
      '很抱歉，您预约的接访取消了，请不要白跑一趟：',
      '时间：{day} {time}',
      '地点：{place}',
      '',
      '您的预约没有作废：请登录开门，在“我的预约”里另选一个时间，或打电话告诉我们。',
    ),
  },
  'slot-offered': {
    sms: '{day}{time}{place}空出一个时段，为您留到今天{until}，要就登录确认，不要不用管。',
  },
  'booking-cancelled': {
    sms: '{day}{time}{place}的预约已取消，不用再来。需要时可以重新预约。',
    email: mail(
      '预约已取消：{day}{time}',
      '您的预约已经取消，不用再来：',
      '时间：{day} {time}',
      '地点：{place}',
      '',
      '需要时可以登录开门重新预约。',
    ),
  },
  'booking-answered': {
    sms: '您预约的{day}{time}接访有新的答复，请登录查看，或用查询码查进度。您仍可以来。',
    email: mail(
      '您的预约有新的答复：{day}{time}',
      '您预约的{day} {time}的接访，有了新的答复。',
      '请登录开门，在“我的预约”里查看；也可以用预约号和查询码查进度。',
      '',
      '看过以后，您仍可以按原来的时间来。',
    ),
  },
  'booking-answered-later': {
    sms: '您{day}{time}接访时说的事有新的答复，请登录查看，或用查询码查进度。',
    email: mail(
      '接访有新的答复：{day}{time}',
      '您{day} {time}接访时说的事，有了新的答复。',
      '请登录开门，在“我的预约”里查看；也可以用预约号和查询码查进度。',
    ),
  },
  'sign-in-code': {
    sms: '验证码{code}，{minutes}分钟内有效。不要告诉任何人。',
  },
} satisfies Record<string, Wording>;
