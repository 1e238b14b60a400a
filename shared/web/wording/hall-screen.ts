import type { SlotState } from '#shared/reception/reception-day.ts';

/** What the screen of a hall says: few words, read from across the room. */
export const hallScreenWording = {
  link: '大厅屏幕',
  title: '大厅屏幕',
  choose: '请选择这块屏幕挂在哪里。页面每分钟自己更新，不用操作。',
  noVenues: '近两个月没有公布的接访日。',
  today: '今天接访',
  next: '下一次接访',
  nothing: '近两个月没有接访安排。',
  calledOff: '取消接访',
  sittingCalledOff: '本场取消',
  states: {
    open: '空号',
    held: '正在预约',
    booked: '已约',
    'walk-in': '现场号',
    closed: '停号',
  } satisfies Record<SlotState, string>,
  phases: { past: '已过', now: '现在', coming: '' },
  ask: '没有预约也可以来：请到登记台领现场号。',
};
