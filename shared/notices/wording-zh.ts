import type { TemplateId } from './templates.ts';

type Wording = { sms: string; email?: { subject: string; text: string } };

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
  'sign-in-code': {
    sms: '验证码{code}，{minutes}分钟内有效。不要告诉任何人。',
  },
};
