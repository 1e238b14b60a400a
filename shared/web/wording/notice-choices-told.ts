import type { Audience } from '#shared/notices/templates.ts';
import type { Lang } from '#shared/platform/lang.ts';

type Told = {
  intro: string;
  /** What stops for who says no. */
  held: string[];
  /** What comes all the same, and why. */
  sentTitle: string;
  sent: string[];
  note: string;
  /** Where there is nothing to choose. */
  none: string;
  back: string;
};

const zh: Record<Audience, Told> = {
  citizen: {
    intro: '提醒可以收，也可以不收，随时能改。',
    held: ['预约前一天和当天的提醒', '有了新答复的通知：请登录看，或用查询码查进度'],
    sentTitle: '这些照发，免得您白跑',
    sent: [
      '预约成功、改期、取消',
      '接访改时间、换领导、取消',
      '您要我们通知的空位：不想等了，在“我的预约”里按“不等了”',
      '登录验证码',
    ],
    note: '只管预约接访。同一部手机也登记在“我家的结对”里的，来走访的短信收不收，在那里另选。',
    none: '',
    back: '返回我的预约',
  },
  household: {
    intro: '走访的短信可以收，也可以不收，随时能改，不影响结对。',
    held: ['来走访前一天的短信', '联系人排好了、这次由同事来的短信'],
    sentTitle: '这些照发，免得您白等',
    sent: ['已经告诉过您的走访又改了时间', '说好要来的走访又不来了', '联系人有变动，原来定的走访先不来了'],
    note: '谁来、什么时候来，“我家的结对”里一直看得到。不收短信的，我们请干部来之前打个电话。用这部手机预约接访的，提醒收不收，在“我的预约”里另选。',
    none: '您家没有登记手机，收不到短信。要登记，请打电话给群众工作局，或到接待窗口。',
    back: '返回我家的结对',
  },
  staff: {
    intro: '短信和邮件可以只留一种，随时能改。',
    held: [
      '走访前一天的提醒',
      '您把走访转给同事的确认，对方想换时间',
      '结对的户有变动，登记的事项有进展',
      '订了的每日汇总',
    ],
    sentTitle: '这些是要办的事，照发',
    sent: ['请您接访或陪同接访，接访有变动', '同事转给您的走访，转来又收回的走访', '交办给您单位的事项'],
    note: '没有发的，登录以后都看得到。短信和邮件都不收的，请记得每天登录看一眼。自己预约接访的提醒、自己家走访的短信不在这里选。',
    none: '',
    back: '返回走访',
  },
};

const en: Record<Audience, Told> = {
  citizen: {
    intro: 'You can have reminders or not, and change your mind at any time.',
    held: [
      'Reminders the day before and on the day',
      'Word of a new answer: please sign in, or use your query code',
    ],
    sentTitle: 'These still come, so that you don’t come in vain',
    sent: [
      'A booking made, moved or cancelled',
      'A reception day moved, called off, or with another leader',
      'A free place you asked to be told of: if you don’t want to wait any more, say so in “My bookings”',
      'Sign-in codes',
    ],
    note: 'This is about bookings only. If the same phone is registered under “Our pairing”, text messages about visits are chosen there.',
    none: '',
    back: 'Back to my bookings',
  },
  household: {
    intro:
      'You can have text messages about visits or not, and change your mind at any time. It makes no difference to the pairing.',
    held: [
      'Word of a visit the evening before',
      'Word that a contact was found, or that a colleague comes this time',
    ],
    sentTitle: 'These still come, so that you don’t wait in vain',
    sent: [
      'A visit you were told of, moved to another time',
      'A visit you were told of, called off',
      'A change of your contact: the visits that were planned don’t take place',
    ],
    note: 'Who comes and when always stands under “Our pairing”. If you have no text messages, we ask your contact to call before coming. Reminders of a booking made with this phone are chosen in “My bookings”.',
    none: 'No mobile is registered for your household, so no text messages come. To register one, please call the office or come to the desk.',
    back: 'Back to our pairing',
  },
  staff: {
    intro: 'You can keep just one of the two, and change your mind at any time.',
    held: [
      'Reminders the day before a visit',
      'Word that you handed a visit over, and other times that were asked for',
      'Changes of your households, and progress of matters you noted',
      'The daily digest, if you subscribed to it',
    ],
    sentTitle: 'These ask you to do something, and still come',
    sent: [
      'Receptions you are to hold or attend, and their changes',
      'Visits that a colleague hands over to you, or takes back',
      'Matters assigned to your unit',
    ],
    note: 'All the rest is there when you sign in. If you have neither, please look in every day. Reminders of a booking of your own, and messages about visits to your own household, aren’t chosen here.',
    none: '',
    back: 'Back to the visits',
  },
};

/** What stops and what doesn't for each audience, on the page where somebody chooses for themselves. */
export const choicesToldWording: Record<Lang, Record<Audience, Told>> = { zh, en };
