import { isTemplateId, type TemplateId } from '#shared/notices/templates.ts';

const kinds: Record<TemplateId, string> = {
  'booking-confirmed': '预约成功',
  'booking-reminder-eve': '前一天提醒',
  'booking-reminder-two-hours': '提前两小时提醒',
  'booking-moved': '改期成功',
  'booking-day-moved': '接访改期或换地点',
  'booking-leader-changed': '换了接访领导',
  'booking-called-off': '接访取消',
  'slot-offered': '空出时段，问要不要',
  'booking-cancelled': '预约取消',
  'booking-answered': '接访前有答复',
  'booking-answered-later': '接访后有答复',
  'brief-leader': '接访提醒（领导）',
  'brief-leader-list': '接访简报（领导）',
  'brief-department': '请部门陪同',
  'brief-withdrawn': '接访变动，不用来',
  'visit-reminder-cadre': '走访提醒（干部）',
  'visit-coming-household': '告诉户里要来走访',
  'visit-moved-household': '告诉户里走访改了时间',
  'visit-colleague-household': '告诉户里同事来走访',
  'visit-called-off-household': '告诉户里走访取消',
  'visit-handed-over-cadre': '走访转给干部',
  'visit-given-cadre': '走访已转给同事',
  'visit-taken-back-cadre': '走访被收回',
  'visit-time-asked': '户里想换时间',
  'pairing-proposed': '告诉户里谁来联系',
  'pairing-ended-household': '告诉户里联系人有变',
  'pairing-changed-cadre': '结对的户有变动',
  'matter-assigned': '事项交办',
  'matter-progress': '转办事项有进展',
  'digest-organizer': '每日汇总',
  'sign-in-code': '登录验证码',
};

/** What a notice is, by its template; one that this version doesn't know any more, by its id. */
export const kindInWords = (template: string): string =>
  isTemplateId(template) ? kinds[template] : template;

/** The templates of notices, for a choice among them. */
export const kindChoices: { value: string; label: string }[] = Object.entries(kinds)
  .filter(([value]) => value !== 'sign-in-code')
  .map(([value, label]) => ({ value, label }));
