import type { MatterState } from '#shared/matters/matter.ts';
import type { Lang } from '#shared/platform/lang.ts';
import type { Received } from '#shared/reception/outcome.ts';
import type { ScreeningOutcome } from '#shared/reception/screening.ts';

const zh = {
  nav: '查进度',
  title: '查进度',
  intro: '不用登录。照预约单填两个号码，就能看到这个预约办到哪一步。',
  code: '预约号',
  codeHint: '12 位数字。',
  queryCode: '查询码',
  queryCodeHint: '6 位数字，印在预约单上预约号的下面。',
  show: '查看',
  another: '查另一个预约',
  onlyShows: '这里只能看。要改期或取消，请用预约时的手机号登录；没有手机的，请打电话或到接待大厅。',
  state: '预约',
  states: {
    booked: '已预约',
    cancelled: '已取消',
    'called-off': '这个时间的接访取消了，请另选一个时间',
  },
  visitor: '来访人',
  nothingYet: '还没有新的答复，请按预约的时间来。',
  progress: '办理情况',
  answered: (date: string) => `${date}答复`,
  screening: {
    accepted: '我们看过了，请按时来',
    redirected: '这件事有更合适的地方办',
    solved: '这件事已经先办了',
  } satisfies Record<ScreeningOutcome, string>,
  stillCome: '您仍可以来，时间一直为您留着。不想来了，可以取消，把时间让给别人。',
  received: {
    came: '已经接待',
    'left-early': '已经接待（您提前离开）',
    'did-not-come': '那天没有见到您',
  } satisfies Record<Received, string>,
  comeAgain: '没有关系，需要时可以重新预约。',
  handedTo: (body: string, date: string) => `已交${body}办理，${date}前答复您。`,
  matter: {
    received: '这件事已经登记，我们正在转给有权处理的单位。',
    forwarded: '单位正在办。',
    assigned: '单位正在办。',
    answered: '单位已经答复，我们会告诉您。',
    closed: '这件事已经办结。',
  } satisfies Record<MatterState, string>,
};

const en: typeof zh = {
  nav: 'Progress',
  title: 'See the progress',
  intro: 'No need to sign in. Two numbers from the slip show how the booking stands.',
  code: 'Booking code',
  codeHint: '12 digits.',
  queryCode: 'Query code',
  queryCodeHint: '6 digits, printed on the slip below the booking code.',
  show: 'Show',
  another: 'Look up another booking',
  onlyShows:
    'This only shows. To move or cancel, sign in with the phone you booked with; without one, call us or come to the hall.',
  state: 'Booking',
  states: {
    booked: 'Booked',
    cancelled: 'Cancelled',
    'called-off': 'The reception at that time was called off: please choose another time',
  },
  visitor: 'Visitor',
  nothingYet: 'No new answer yet. Please come at the time you booked.',
  progress: 'Where it stands',
  answered: (date) => `Answered on ${date}`,
  screening: {
    accepted: 'We have looked at it: please come on time',
    redirected: 'There is a better place for this matter',
    solved: 'This matter was dealt with beforehand',
  },
  stillCome: 'You can still come: your time is kept. If you would rather not, cancel it for somebody else.',
  received: {
    came: 'You were received',
    'left-early': 'You were received and left early',
    'did-not-come': 'We did not see you that day',
  },
  comeAgain: 'That is all right: you can book again whenever you need to.',
  handedTo: (body, date) => `Handed to ${body}; you will have an answer by ${date}.`,
  matter: {
    received: 'The matter is registered, and we are passing it on to the body in charge.',
    forwarded: 'The body in charge is working on it.',
    assigned: 'The body in charge is working on it.',
    answered: 'The body in charge has answered; we will tell you.',
    closed: 'This matter is closed.',
  },
};

/** What the progress of a booking says to its visitor. What the office wrote stands as it was written. */
export const progressWording: Record<Lang, typeof zh> = { zh, en };
