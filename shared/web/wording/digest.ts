import type { DigestDay } from '#shared/digest/digest-subscription.ts';

/** What the page of the daily digest says. */
export const digestWording = {
  title: '每日汇总',
  intro: (atTime: string) =>
    `订了以后，每个选中的工作日早上 ${atTime} 发一封邮件：今天和下一个工作日的接访、要打的电话、快到期的转办事项、没送到的通知。放假不发。邮件里只写个数和日子，没有人名、电话，也没有事情的内容。`,
  quietDay: '没有事也发一封，说明没有事：没收到邮件，就是出了问题，请告诉管理员。',
  saved: '存好了。',
  ended: '已经退订，不会再发。',
  declined: (when: string) =>
    `这个邮箱${when}起不收工作上的提醒邮件（选过不收，或者收到时报过垃圾邮件），每日汇总也不发。在这里保存改不了这一点。`,
  wantedAgain:
    '要重新收：有干部账号的，本人在“收不收提醒”里改；没有的，请组织人员核对是本人要收，再替他改，改动会留下记录：',
  now: '现在的订阅',
  to: '发到',
  on: '哪些日子',
  next: '下一封',
  nextAt: (day: string, time: string) => `${day} ${time}`,
  none: '到期以前没有了',
  until: '收到哪天为止',
  untilHint: '再保存一次，就从那天起再收一年。',
  expired: '已经到期，要继续收，请再保存一次。',
  subscribe: '订阅',
  change: '改订阅',
  email: '邮箱',
  emailHint: '请填单位的邮箱。这个邮箱选过不收工作上的提醒邮件的，每日汇总也不会发。',
  days: '哪些日子收',
  dayNames: {
    mon: '周一',
    tue: '周二',
    wed: '周三',
    thu: '周四',
    fri: '周五',
    'make-up': '调休上班的周末',
  } satisfies Record<DigestDay, string>,
  save: '保存',
  unsubscribe: '退订',
  unsubscribeHint: '退订以后，这里留的邮箱就删掉。',
  preview: '现在发的话，是这样',
};
