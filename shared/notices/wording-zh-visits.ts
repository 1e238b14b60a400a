import type { Wording } from './wording.ts';
import { mailZh as mail } from './wording-zh-mail.ts';

/** What cadres and households are told of pairing and visits, in Chinese. */
export const visitWordingZh = {
  'visit-reminder-cadre': {
    sms: '提醒：{day}{time}有一次走访安排，详情请登录查看。',
    email: mail(
      '走访提醒：{day}{time}',
      '{day}{time}有一次走访安排。走访哪一户、上次谈了什么，请登录开门查看。',
      '如果去不了，请提前改期，系统会告诉对方新的时间。',
    ),
  },
  'visit-coming-household': {
    sms: '您的结对干部{day}{time}来走访，或打电话和您联系。不方便请告诉干部。',
  },
  'visit-moved-household': {
    sms: '原来定的走访或电话改到{day}{time}，请以这个时间为准。不方便请告诉干部。',
  },
  'visit-colleague-household': {
    sms: '{day}{time}由您结对干部的同事来走访，或打电话和您联系。不方便请告诉干部。',
  },
  'visit-called-off-household': {
    sms: '原来定的{day}{time}的走访或电话取消了，请不要等。有事请和您的结对干部联系。',
  },
  'visit-handed-over-cadre': {
    sms: '同事把{day}{time}的一次走访转给您，请登录查看。去不了请告诉同事。',
    email: mail(
      '转给您一次走访：{day}{time}',
      '同事请您代走一次：{day}{time}。走访哪一户、怎么联系，请登录开门查看。',
      '日子不合适可以改；去不了，请告诉同事收回去。',
    ),
  },
  'visit-given-cadre': {
    sms: '您{day}{time}的一次走访已转给同事。要收回，请登录在“我的户”里操作。',
    email: mail(
      '走访已转给同事：{day}{time}',
      '您{day}{time}的一次走访已转给同事代走。',
      '还没走访以前都可以收回：登录开门，在“我的户”里打开那一户。',
    ),
  },
  'visit-taken-back-cadre': {
    sms: '原来转给您的{day}{time}的走访，同事收回自己去了，您不用去。',
    email: mail(
      '走访收回，不用代走了：{day}{time}',
      '原来转给您的{day}{time}的走访，同事收回自己去了，您不用去。',
    ),
  },
  'visit-time-asked': {
    sms: '{day}{time}的走访，对方想换个时间，请登录开门查看，合适的一按就改好。',
    email: mail(
      '对方想换个时间：{day}{time}的走访',
      '{day}{time}的走访，对方想换个时间。想换到什么时候，请登录开门查看；合适的，一按就改好，不合适的请打电话商量。',
      '改好以后，系统会告诉对方。',
    ),
  },
  'pairing-proposed': {
    sms: '您家的结对联系人排好了。是谁、怎么联系，请登录开门看“我家的结对”；不需要或想换人，也在那里说。',
  },
  'pairing-ended-household': {
    sms: '您家的结对联系人有变动，原来定的走访先不来了。新的联系人定了，再告诉您。',
  },
  'pairing-changed-cadre': {
    sms: '您结对的户有变动，请登录开门，看“我的户”。',
    email: mail('您结对的户有变动', '您结对的户有变动。是哪一户、怎么变，请登录开门，看“我的户”。'),
  },
} satisfies Record<string, Wording>;
