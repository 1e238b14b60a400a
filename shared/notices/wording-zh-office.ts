import type { Wording } from './wording.ts';
import { mailZh as mail } from './wording-zh-mail.ts';

/** What leaders, departments and the office are told, in Chinese. */
export const officeWordingZh = {
  'brief-leader': {
    sms: '{day}{time}起您在{place}接访，已约{count}批。名单和事由请登录查看。',
  },
  'brief-leader-list': {
    email: mail(
      '接访简报：{day}，已约{count}批',
      '{day}由您接访：',
      '时间：{time}',
      '地点：{place}',
      '已预约：{count}批',
      '',
      '{list}',
      '',
      '来访人姓名和事由请登录开门，在“接访简报”里查看，可以打印。此后的变动以那里为准。',
    ),
  },
  'brief-department': {
    sms: '{day}{time}起在{place}接待群众来访，请派人到场陪同，提前10分钟到。',
    email: mail(
      '请派人陪同接访：{day}',
      '请贵单位派人陪同接访、现场办公：',
      '日期：{day}',
      '时间：{time}',
      '地点：{place}',
      '',
      '请提前10分钟到场。来不了的，请尽快与群众工作局联系。',
    ),
  },
  'brief-withdrawn': {
    sms: '原定{day}{time}起在{place}的接访有变动，那里不用去了。有疑问请联系群众工作局。',
    email: mail(
      '接访有变动：{day}',
      '原来请您参加的接访有变动，下面的时间和地点不用去了：',
      '日期：{day}',
      '时间：{time}',
      '地点：{place}',
      '',
      '有疑问请与群众工作局联系。',
    ),
  },
  'matter-assigned': {
    sms: '有一件交办事项，请于{day}前办理，登录开门查看。',
    email: mail(
      '交办事项：请于{day}前办理',
      '有一件事项转交贵单位，请于{day}前办理并书面答复。',
      '是什么事、怎么答复，请登录开门，看“交办事项”。不归贵单位管的，请在五个工作日内退回并写明理由。',
    ),
  },
  'matter-progress': {
    sms: '您登记的转办事项有了新进展，请登录开门查看，并告诉对方。',
    email: mail(
      '您登记的转办事项有了新进展',
      '您登记的转办事项有了新进展。办得怎么样、怎么答复的，请登录开门查看，并告诉反映情况的人。',
    ),
  },
  'digest-organizer': {
    email: mail(
      '每日汇总：{day}',
      '今天是{day}。',
      '',
      '{list}',
      '',
      '这里只写个数和日子。是谁、什么事，请登录开门查看。',
      '不想再收，请登录开门，在“每日汇总”里退订；不是发给您的，请打电话告诉群众工作局。',
    ),
  },
} satisfies Record<string, Wording>;
