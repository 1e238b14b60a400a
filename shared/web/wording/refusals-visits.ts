import type { HandOverWarning } from '#shared/pairing/hand-over-rules.ts';
import type { MoveWarning } from '#shared/pairing/visit-rules.ts';
import { handOverWarningInWords } from './cadre-changes.ts';
import { dayInWords, moveWarningInWords } from './pairing.ts';
import type { Sentence } from './refusals.ts';

/** What adding a visit, handing one over and taking it back say when they say no. */
export const visitRefusals = {
  'visit-cancelled': {
    zh: '这次走访已经取消了。还想去，请在这户的页面上加一次。',
    en: 'This visit was cancelled. To go all the same, add one on the household’s page.',
  },
  'visit-in-plan': {
    zh: '这次走访是计划里的，不能取消。去不了，请改个日子或转给同事。',
    en: 'This visit is part of the plan and can’t be called off. Please move it or hand it to a colleague.',
  },
  'visit-stands-in': {
    zh: '这次是您替同事走的，不能再转给别人。去不了，请告诉同事收回去。',
    en: 'You make this visit in a colleague’s place and can’t hand it on. Please ask them to take it back.',
  },
  'colleague-missing': {
    zh: '请选转给哪位同事。',
    en: 'Please choose the colleague to hand it to.',
  },
  'colleague-not-asked': {
    zh: '这次走访不能转给这位同事，请从名单里另选一位。',
    en: 'This visit can’t be handed to this colleague. Please choose another from the list.',
  },
  'hand-over-warned': {
    zh: ({ warnings }: { warnings: HandOverWarning[] }) =>
      `${warnings.map((warning) => handOverWarningInWords[warning]).join('')}请核对后再确认。`,
    en: 'There is something to mind about that colleague’s day. Please confirm, or choose another.',
  },
  'if-handed-over-unclear': {
    zh: '有提醒时怎么办，请写 ask 或 hand-over。',
    en: 'Please say what to do about warnings: ask or hand-over.',
  },
  'household-declined': {
    zh: '这户现在不需要走访，不能再安排。对方改了主意，请先告诉群众工作局。',
    en: 'This household wants no visits. If it has thought better of it, please tell the office first.',
  },
  'household-paused': {
    zh: ({ until }) =>
      until ? `这户暂停走访，${dayInWords(until)}起才能安排。` : '这户暂停走访，等对方说恢复再安排。',
    en: ({ until }) =>
      until ? `This household paused visits until ${until}.` : 'This household paused visits.',
  },
  'visit-that-day': {
    zh: '这户这一天已经安排过走访；请另选一天，或改那一次的时间。',
    en: 'This household has or had a visit set for that day. Please choose another day, or move that visit.',
  },
  'added-too-far-ahead': {
    zh: ({ days }) => `最多加到 ${days} 天以后，请选近一点的日子。`,
    en: ({ days }) => `Visits can be added ${days} days ahead at most. Please choose a nearer day.`,
  },
  'add-warned': {
    zh: ({ warnings }: { warnings: MoveWarning[] }) =>
      `${warnings.map((warning) => moveWarningInWords[warning]).join('')}请核对后再确认。`,
    en: 'There is something to mind about that time. Please confirm, or choose another.',
  },
  'if-added-unclear': {
    zh: '有提醒时怎么办，请写 ask 或 add。',
    en: 'Please say what to do about warnings: ask or add.',
  },
  'logged-that-day': {
    zh: '这户这一天已经记过一笔。要改，请打开那一次，按“更正”。',
    en: 'This household has a log for that day already. To change it, open that visit and correct it.',
  },
} satisfies Record<string, Sentence>;
