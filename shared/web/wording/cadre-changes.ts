import type { HandOverWarning } from '#shared/pairing/hand-over-rules.ts';

/** What to mind about handing a visit over, as a sentence. */
export const handOverWarningInWords: Record<HandOverWarning, string> = {
  'colleague-away': '这位同事这天请假、出差或者值班。',
  'colleague-day-full': '这位同事这天的走访已经排满了。',
};

/** What the pages say on which a cadre hands a visit over, or adds one. */
export const handOverWording = {
  title: '转给同事',
  intro: (day: string, time: string) => `${day}${time}这一次请同事代走，户还是您的。两边都会收到短信。`,
  sees: '同事只看得到这一次走访和这户的基本情况，看不到以前记的。',
  choose: '转给谁',
  second: '协助联系人',
  none: '本单位没有可以转的同事。去不了，请改个日子。',
  submit: '转给这位同事',
  anyway: '就转给这位同事',
  cancel: '不转，返回',
  confirmTitle: '这样转可以吗？',
  handed: (name: string) => `转好了，由${name}代走。还没走访以前都可以收回。`,
  takenBack: '收回来了，还是您自己去。',
  by: (name: string) => `由${name}代走`,
  madeBy: (name: string) => `${name}代走的`,
  takeBack: '收回，自己去',
  insteadOf: (name: string) => `您替${name}走这一次。去不了，请告诉${name}收回去。`,
  mark: '代走',
  someone: '同事',
};

export const addWording = {
  title: '加一次走访',
  intro: '对方打电话来、想请您去一趟的，在这里加。原来安排的走访照旧。',
  onDate: '日期',
  startTime: '时间',
  submit: '加上',
  anyway: '就加在这天',
  cancel: '不加，返回',
  confirmTitle: '这样加可以吗？',
  added: (day: string, time: string) => `加好了：${day}${time}。`,
  addedTold: '前一天晚上会提醒您，也会告诉对方。',
  logTitle: '刚联系过，记一笔',
  logIntro: '没有安排、刚去过或刚打过电话的，记在这里。',
  plannedFirst: (day: string) => `${day}安排的走访还没记。就是这一次的话，`,
  logPlanned: '记在那一次上',
};

/** What the page of a visit beside the plan says about calling it off. */
export const callOffWording = {
  title: '不去了',
  hint: '另外加的这一次不去了，计划里的走访照旧。已经发短信告诉过对方的，会再发短信说不去了。',
  submit: '取消这一次',
  done: '取消了。',
  told: '会发短信告诉对方不用等；夜里取消的，早上八点发。',
  notTold: '系统没有通知对方。已经说好要去的，请打个电话说一声。',
};
