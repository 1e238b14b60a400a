import type { Matter } from '#shared/matters/matter.ts';
import type { CivilDate } from '#shared/time/civil.ts';

const shortDay = (on: CivilDate): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`;

/** What cadres read of matters that came from their visits. */
export const cadreMattersWording = {
  refer: '要不要转给单位办',
  referHint: '您自己办不了的，转给群众工作局交单位办。您是首问责任人，办到哪一步这里都看得到。',
  referChoices: { no: '不用', yes: '需要转办' },
  topic: '哪方面的事',
  chooseTopic: '请选择',
  matter: '转办',
  notCarriedOver: '这件事已经交给单位，刚才改的内容没有带过去。有要紧的出入，请打电话告诉群众工作局。',
  answered: '单位的答复',
  closed: '办结说明',
  tellThem: '请把答复告诉对方。',
};

/** How a matter stands, in a line: `已转办：民政局，12月20日前答复`. */
export const matterInWords = ({ state, routing }: Pick<Matter, 'state' | 'routing'>): string => {
  if (state === 'received') return '已登记，等群众工作局转办';
  if (state === 'closed') return '已办结';
  const department = routing?.department ?? '';
  if (state === 'answered') return `${department}已答复`;
  return `已转办：${department}，${shortDay(routing?.reportBy ?? '')}前答复`;
};
