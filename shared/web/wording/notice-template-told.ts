import { defaultDigestSettings } from '#shared/digest/digest-settings.ts';
import { defaultReminderSettings as times } from '#shared/notices/reminder-settings.ts';
import type { TemplateId } from '#shared/notices/templates.ts';

const citizen = '预约人';
const household = '结对的户';
const cadre = '结对干部';
const leader = '接访领导';

const briefed = `接访前一天 ${times.eveAtTime}；这以后有变动的，再通知一次。`;

/** When each message is sent, and to whom. */
export const templatesTold: Record<TemplateId, { when: string; to: string }> = {
  'booking-confirmed': { when: '预约成功以后，马上。', to: citizen },
  'booking-reminder-eve': {
    when: `接访前一天 ${times.eveAtTime}。这以后才约的不发，预约成功那条已经说了。`,
    to: citizen,
  },
  'booking-reminder-two-hours': {
    when: `接访前 ${times.leadMinutes / 60} 小时。正好在夜里的不发，前一天那条已经说了。`,
    to: citizen,
  },
  'booking-moved': { when: '预约人自己改期以后，马上。', to: citizen },
  'booking-day-moved': { when: '接访日改了时间或地点，号还留着的时候。', to: citizen },
  'booking-leader-changed': { when: '接访换了领导，时间地点不变的时候。', to: citizen },
  'booking-called-off': { when: '接访取消，请预约人另选时间的时候。', to: citizen },
  'slot-offered': { when: '有人退号，排队等候的人轮到这个时段的时候。', to: '等空位的人' },
  'booking-cancelled': { when: '预约取消以后，马上。', to: citizen },
  'booking-answered': { when: '接访以前，预约的事有了答复的时候。', to: citizen },
  'booking-answered-later': { when: '接访以后，说的事有了答复的时候。', to: citizen },
  'brief-leader': { when: briefed, to: leader },
  'brief-leader-list': { when: briefed, to: leader },
  'brief-department': { when: briefed, to: '陪同部门的联系人' },
  'brief-withdrawn': { when: '通知过要来，后来又不用来了的时候。', to: '原来要来的领导和部门' },
  'visit-reminder-cadre': { when: `走访前一天 ${times.eveAtTime}；这以后才定的，定了就发。`, to: cadre },
  'visit-coming-household': {
    when: `走访前一天 ${times.eveAtTime}；这以后才定的，定了就发。`,
    to: household,
  },
  'visit-moved-household': { when: '告诉过对方要来，又改了时间的时候。', to: household },
  'visit-colleague-household': {
    when: `由同事代走的，走访前一天 ${times.eveAtTime}；这以后才定的，定了就发。`,
    to: household,
  },
  'visit-called-off-household': { when: '告诉过对方要来，干部又取消的时候。', to: household },
  'visit-handed-over-cadre': { when: '同事请他代走一次的时候。', to: '代走的干部' },
  'visit-given-cadre': { when: '他的一次走访转给同事的时候。', to: cadre },
  'visit-taken-back-cadre': { when: '同事把转出去的走访收回的时候。', to: '原来代走的干部' },
  'visit-time-asked': { when: '对方在“我家的结对”里说想换时间的时候。', to: cadre },
  'pairing-proposed': { when: '结对联系人排好，等对方看的时候。', to: household },
  'pairing-ended-household': { when: '原来的联系人不来了，新的还没定的时候。', to: household },
  'pairing-changed-cadre': { when: '对方的决定影响到走访的时候，例如不要、暂停、换人。', to: cadre },
  'matter-assigned': { when: '事项交给一个单位办的时候。', to: '承办单位的联系人' },
  'matter-progress': { when: '交办的事有答复、办结的时候。', to: '首先登记这件事的人' },
  'sign-in-code': { when: '有人用手机登录，马上。', to: '登录的人' },
  'digest-organizer': {
    when: `每个订了的工作日 ${defaultDigestSettings.atTime}。`,
    to: '订了汇总的工作人员',
  },
};
