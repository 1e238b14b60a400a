import type { Audience } from '#shared/notices/templates.ts';

type Kind = {
  name: string;
  /** What stops where it is declined, and what comes all the same. */
  held: string;
  sent: string;
};

/** What the office's page says, where it is seen what came to somebody who phones, and a choice is changed for them. */
export const choicesOnBehalfWording = {
  title: '按号码查',
  intro:
    '有人说没收到通知，或说不要提醒、要重新收：填手机号或邮箱，看往那里发过什么、现在收不收提醒。要改的，先核对是本人。查看和改动会留下记录。',
  to: '手机号或邮箱',
  toHint: '通知发到哪里，就填哪里。',
  find: '查看',
  saved: {
    yes: (kind: string) => `改好了，${kind}以后照常发。`,
    no: (kind: string) => `改好了，${kind}以后不再发。`,
  },
  each: '一部手机、一个邮箱可以既用来预约，又登记为结对的户或干部，各选各的：请问清楚不要的是哪一种，只改那一种。',
  kinds: {
    citizen: {
      name: '预约接访的提醒',
      held: '不收的话，预约前一天和当天的提醒、有新答复的通知不再发。',
      sent: '预约成功、改期、取消、接访有变动、本人要等的空位、登录验证码照发，免得人白跑。',
    },
    household: {
      name: '来家里走访的短信',
      held: '不收的话，走访前一天的短信、联系人排好了或这次由同事来的短信不再发，我们请干部来之前打个电话。',
      sent: '已经告诉过的走访又改了时间、说好要来的走访又不来了、联系人有变动原来定的走访先不来了，照发，免得人白等。',
    },
    staff: {
      name: '工作上的提醒',
      held: '不收的话，走访前一天的提醒、走访转给同事的确认、对方想换时间、结对的户的变动、登记事项的进展、每日汇总不再发。',
      sent: '接访和陪同的通知、接访有变动、同事转来或收回的走访、交办事项照发。',
    },
  } satisfies Record<Audience, Kind>,
};
