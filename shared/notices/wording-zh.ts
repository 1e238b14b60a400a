import type { TemplateId } from './templates.ts';

type Wording = { sms?: string; email?: { subject: string; text: string } };

/** What stands in front of every SMS. Registered with the provider, so it is a setting of the stage where it differs. */
export const defaultSignature = '【开门】';

const onTime = '请提前10分钟到，来不了请取消。';
const onTimeMail = '请提前10分钟到场。如果来不了，请登录开门，在“我的预约”里取消，把时间让给别人。';
const regards = '本邮件由系统发出，请勿回复。';

const paragraphs = (...lines: string[]): string => lines.join('\n');

/** The messages in Chinese, `{name}` being a variable. An SMS carries no name of a person and nothing of a matter (domain, section 5). */
export const wordingZh: Record<TemplateId, Wording> = {
  'booking-confirmed': {
    sms: `已预约{day}{time}，{place}，预约号{code}。${onTime}`,
    email: {
      subject: '预约成功：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '您已预约接访时间：',
        '时间：{day} {time}',
        '地点：{place}',
        '预约号：{code}',
        '',
        onTimeMail,
        '',
        regards,
      ),
    },
  },
  'booking-reminder-eve': {
    sms: `提醒：{day}{time}，{place}，预约号{code}。${onTime}`,
    email: {
      subject: '预约提醒：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '提醒您，预约的接访时间快到了：',
        '时间：{day} {time}',
        '地点：{place}',
        '预约号：{code}',
        '',
        onTimeMail,
        '',
        regards,
      ),
    },
  },
  'booking-reminder-two-hours': {
    sms: `提醒：今天{time}，{place}，预约号{code}。${onTime}`,
    email: {
      subject: '预约提醒：今天{time}',
      text: paragraphs(
        '您好，',
        '',
        '提醒您，预约的接访时间就在今天：',
        '时间：今天 {time}',
        '地点：{place}',
        '预约号：{code}',
        '',
        onTimeMail,
        '',
        regards,
      ),
    },
  },
  'booking-moved': {
    sms: `已改到{day}{time}，{place}，预约号{code}。${onTime}`,
    email: {
      subject: '预约已改期：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '您的预约改到了：',
        '时间：{day} {time}',
        '地点：{place}',
        '预约号：{code}',
        '',
        '原来的时间已经让给别人，请按新的时间来。',
        onTimeMail,
        '',
        regards,
      ),
    },
  },
  'booking-day-moved': {
    sms: '因工作安排，您改到{day}{time}，{place}，预约号{code}。不便可登录另选。',
    email: {
      subject: '您的接访改到：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '因工作安排，您预约的接访改了时间或地点，号给您留着：',
        '时间：{day} {time}',
        '地点：{place}',
        '预约号：{code}',
        '',
        '如果这个时间不方便，请登录开门，在“我的预约”里另选一个时间，或打电话告诉我们。',
        '',
        regards,
      ),
    },
  },
  'booking-leader-changed': {
    sms: '{day}{time}{place}的接访换了领导，时间地点不变。想另选可登录，不用回复。',
    email: {
      subject: '您的接访换了领导：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '您预约的接访改由另一位领导接待，时间地点不变：',
        '时间：{day} {time}',
        '地点：{place}',
        '',
        '是哪位领导，请登录开门，在“我的预约”里看。想另选时间，也在那里改期。',
        '',
        regards,
      ),
    },
  },
  'booking-called-off': {
    sms: '{day}{time}{place}的接访取消，不用来。请登录另选时间，或打电话改约。',
    email: {
      subject: '接访取消，请另选时间：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '很抱歉，您预约的接访取消了，请不要白跑一趟：',
        '时间：{day} {time}',
        '地点：{place}',
        '',
        '您的预约没有作废：请登录开门，在“我的预约”里另选一个时间，或打电话告诉我们。',
        '',
        regards,
      ),
    },
  },
  'slot-offered': {
    sms: '{day}{time}{place}空出一个时段，为您留到今天{until}，要就登录确认，不要不用管。',
  },
  'booking-cancelled': {
    sms: '{day}{time}{place}的预约已取消，不用再来。需要时可以重新预约。',
    email: {
      subject: '预约已取消：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '您的预约已经取消，不用再来：',
        '时间：{day} {time}',
        '地点：{place}',
        '',
        '需要时可以登录开门重新预约。',
        '',
        regards,
      ),
    },
  },
  'booking-answered': {
    sms: '您预约的{day}{time}接访有新的答复，请登录查看，或用查询码查进度。您仍可以来。',
    email: {
      subject: '您的预约有新的答复：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '您预约的{day} {time}的接访，有了新的答复。',
        '请登录开门，在“我的预约”里查看；也可以用预约号和查询码查进度。',
        '',
        '看过以后，您仍可以按原来的时间来。',
        '',
        regards,
      ),
    },
  },
  'booking-answered-later': {
    sms: '您{day}{time}接访时说的事有新的答复，请登录查看，或用查询码查进度。',
    email: {
      subject: '接访有新的答复：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '您{day} {time}接访时说的事，有了新的答复。',
        '请登录开门，在“我的预约”里查看；也可以用预约号和查询码查进度。',
        '',
        regards,
      ),
    },
  },
  'brief-leader': {
    sms: '{day}{time}起您在{place}接访，已约{count}批。名单和事由请登录查看。',
  },
  'brief-leader-list': {
    email: {
      subject: '接访简报：{day}，已约{count}批',
      text: paragraphs(
        '您好，',
        '',
        '{day}由您接访：',
        '时间：{time}',
        '地点：{place}',
        '已预约：{count}批',
        '',
        '{list}',
        '',
        '来访人姓名和事由请登录开门，在“接访简报”里查看，可以打印。此后的变动以那里为准。',
        '',
        regards,
      ),
    },
  },
  'brief-department': {
    sms: '{day}{time}起在{place}接待群众来访，请派人到场陪同，提前10分钟到。',
    email: {
      subject: '请派人陪同接访：{day}',
      text: paragraphs(
        '您好，',
        '',
        '请贵单位派人陪同接访、现场办公：',
        '日期：{day}',
        '时间：{time}',
        '地点：{place}',
        '',
        '请提前10分钟到场。来不了的，请尽快与群众工作局联系。',
        '',
        regards,
      ),
    },
  },
  'brief-withdrawn': {
    sms: '原定{day}{time}起在{place}的接访有变动，那里不用去了。有疑问请联系群众工作局。',
    email: {
      subject: '接访有变动：{day}',
      text: paragraphs(
        '您好，',
        '',
        '原来请您参加的接访有变动，下面的时间和地点不用去了：',
        '日期：{day}',
        '时间：{time}',
        '地点：{place}',
        '',
        '有疑问请与群众工作局联系。',
        '',
        regards,
      ),
    },
  },
  'visit-reminder-cadre': {
    sms: '提醒：{day}{time}有一次走访安排，详情请登录查看。',
    email: {
      subject: '走访提醒：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '{day}{time}有一次走访安排。走访哪一户、上次谈了什么，请登录开门查看。',
        '如果去不了，请提前改期，系统会告诉对方新的时间。',
        '',
        regards,
      ),
    },
  },
  'visit-coming-household': {
    sms: '您的结对干部{day}{time}来走访，或打电话和您联系。不方便请告诉干部。',
  },
  'visit-colleague-household': {
    sms: '{day}{time}由您结对干部的同事来走访，或打电话和您联系。不方便请告诉干部。',
  },
  'visit-handed-over-cadre': {
    sms: '同事把{day}{time}的一次走访转给您，请登录查看。去不了请告诉同事。',
    email: {
      subject: '转给您一次走访：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '同事请您代走一次：{day}{time}。走访哪一户、怎么联系，请登录开门查看。',
        '日子不合适可以改；去不了，请告诉同事收回去。',
        '',
        regards,
      ),
    },
  },
  'visit-given-cadre': {
    sms: '您{day}{time}的一次走访已转给同事。要收回，请登录在“我的户”里操作。',
    email: {
      subject: '走访已转给同事：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '您{day}{time}的一次走访已转给同事代走。',
        '还没走访以前都可以收回：登录开门，在“我的户”里打开那一户。',
        '',
        regards,
      ),
    },
  },
  'visit-taken-back-cadre': {
    sms: '原来转给您的{day}{time}的走访，同事收回自己去了，您不用去。',
    email: {
      subject: '走访收回，不用代走了：{day}{time}',
      text: paragraphs(
        '您好，',
        '',
        '原来转给您的{day}{time}的走访，同事收回自己去了，您不用去。',
        '',
        regards,
      ),
    },
  },
  'visit-time-asked': {
    sms: '{day}{time}的走访，对方想换个时间，请登录开门查看，合适的一按就改好。',
    email: {
      subject: '对方想换个时间：{day}{time}的走访',
      text: paragraphs(
        '您好，',
        '',
        '{day}{time}的走访，对方想换个时间。想换到什么时候，请登录开门查看；合适的，一按就改好，不合适的请打电话商量。',
        '改好以后，系统会告诉对方。',
        '',
        regards,
      ),
    },
  },
  'pairing-proposed': {
    sms: '您家的结对联系人排好了。是谁、怎么联系，请登录开门看“我家的结对”；不需要或想换人，也在那里说。',
  },
  'pairing-ended-household': {
    sms: '您家的结对联系人有变动，原来定的走访先不来了。新的联系人定了，再告诉您。',
  },
  'pairing-changed-cadre': {
    sms: '您结对的户有变动，请登录开门，看“我的户”。',
    email: {
      subject: '您结对的户有变动',
      text: paragraphs(
        '您好，',
        '',
        '您结对的户有变动。是哪一户、怎么变，请登录开门，看“我的户”。',
        '',
        regards,
      ),
    },
  },
  'matter-assigned': {
    sms: '有一件交办事项，请于{day}前办理，登录开门查看。',
    email: {
      subject: '交办事项：请于{day}前办理',
      text: paragraphs(
        '您好，',
        '',
        '有一件事项转交贵单位，请于{day}前办理并书面答复。',
        '是什么事、怎么答复，请登录开门，看“交办事项”。不归贵单位管的，请在五个工作日内退回并写明理由。',
        '',
        regards,
      ),
    },
  },
  'matter-progress': {
    sms: '您登记的转办事项有了新进展，请登录开门查看，并告诉对方。',
    email: {
      subject: '您登记的转办事项有了新进展',
      text: paragraphs(
        '您好，',
        '',
        '您登记的转办事项有了新进展。办得怎么样、怎么答复的，请登录开门查看，并告诉反映情况的人。',
        '',
        regards,
      ),
    },
  },
  'sign-in-code': {
    sms: '验证码{code}，{minutes}分钟内有效。不要告诉任何人。',
  },
};
