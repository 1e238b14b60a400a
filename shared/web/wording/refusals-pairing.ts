import type { MoveWarning } from '#shared/pairing/visit-rules.ts';
import { dayInWords, moveWarningInWords } from './pairing.ts';
import type { Sentence } from './refusals.ts';

/** What pairing and visits say when they say no. */
export const pairingRefusals = {
  'no-cadres': {
    zh: '干部名册还是空的，请先导入干部名册。',
    en: 'There are no cadres yet. Please import their roster first.',
  },
  'no-households': {
    zh: '户名册还是空的，请先导入户名册。',
    en: 'There are no households yet. Please import their roster first.',
  },
  'no-pairings': {
    zh: '还没有结对。请先在“结对”里提出并确认建议，再排走访。',
    en: 'Nobody is paired yet. Please confirm a pairing first, then plan visits.',
  },
  'proposal-outdated': {
    zh: '这份建议以后又提过新的，旧的不能再确认。请回到“结对”，看最新的一份。',
    en: 'A newer proposal was made since. Please look at that one.',
  },
  'household-id-missing': {
    zh: '请填户编号，例如 H00001。',
    en: 'Please give the household’s number, such as H00001.',
  },
  'cadre-id-missing': { zh: '请填干部工号，例如 GB0001。', en: 'Please give a work number, such as GB0001.' },
  'cadre-unknown': {
    zh: '干部名册里没有这个工号，请核对。',
    en: 'No cadre has this work number. Please check it.',
  },
  'seat-unclear': {
    zh: '请写明是第一位（first）还是协助的第二位（second）。',
    en: 'Please say which cadre is meant: first or second.',
  },
  'avoidance-reason-missing': {
    zh: '请选为什么不能结对。',
    en: 'Please choose why the two are kept apart.',
  },
  'note-too-long': {
    zh: '交接的话写得太长了，请缩短到 300 个字以内。',
    en: 'The note is too long. Please keep it within 300 characters.',
  },
  'pair-avoided': {
    zh: '这位干部和这户要回避，不能指定。先取消回避，再指定。',
    en: 'These two are kept apart. Take that off first.',
  },
  'both-seats': {
    zh: '这位干部已经指定在这户的另一个位置上，请换一位。',
    en: 'This cadre is already wanted for the household’s other seat.',
  },
  'cadre-leaves': {
    zh: '这位干部登记了离任，不能再指定，请换一位。',
    en: 'This cadre is leaving. Please choose another.',
  },
  'household-refused': {
    zh: '是这户自己说不要这位干部的，只能由这户改口。',
    en: 'The household itself refused this cadre; only it can say otherwise.',
  },
  'consent-not-now': {
    zh: '现在不能这样选，请刷新页面，看看现在的情况。',
    en: 'That can’t be said as things stand. Please reload the page.',
  },
  'pause-in-past': {
    zh: '恢复的日子应在今天以后，请重选；说不准的可以不填。',
    en: 'Please choose a day after today, or leave it open.',
  },
  'pause-too-long': {
    zh: ({ days }) => `最多停 ${days} 天。要停更久的，可以不填日子，什么时候想恢复再说。`,
    en: ({ days }) => `A pause lasts ${days} days at most. Leave the day open to pause for longer.`,
  },
  'proposal-missing': {
    zh: '请写明要确认哪一份结对建议（id）。',
    en: 'Please say which proposal to confirm (id).',
  },
  'month-over': {
    zh: '这个月已经过去了，请选本月或以后的月份。',
    en: 'That month is over. Please choose this month or a later one.',
  },
  'month-too-far': {
    zh: ({ months }) => `最多能排到 ${months} 个月以后，请选近一点的月份。`,
    en: ({ months }) => `Visits can be planned ${months} months ahead at most. Please choose a nearer month.`,
  },
  'how-missing': {
    zh: '请选是怎么联系的。',
    en: 'Please choose how contact was made: home, phone or video.',
  },
  'outcome-missing': {
    zh: '请选联系上了没有。',
    en: 'Please choose what came of it: met, nobody-home or put-off.',
  },
  'text-too-long': {
    zh: '写得太长了，请缩短到 500 个字以内。',
    en: 'That is too long. Please keep it within 500 characters.',
  },
  'solved-unclear': { zh: '请选解决了没有。', en: 'Please say whether it is solved: true or false.' },
  'visit-time-unclear': {
    zh: '时间没写对，请写成 09:00 的样子。',
    en: 'Please give a time such as 09:00.',
  },
  'version-unclear': {
    zh: '版本号应是一个整数，请刷新页面后再操作。',
    en: 'The version is a whole number. Please reload and try again.',
  },
  'if-warned-unclear': {
    zh: '有提醒时怎么办，请写 ask 或 move。',
    en: 'Please say what to do about warnings: ask or move.',
  },
  'visit-done': {
    zh: '这次走访已经记完了，不用再改日子。',
    en: 'This visit has been made and can’t be moved.',
  },
  'time-past': {
    zh: '这个时间已经过去了，请选以后的时间；已经去过的，直接记一笔就行。',
    en: 'That time is past. Please choose a later one; if the visit was made, log it.',
  },
  'day-off': {
    zh: '这天放假。走访安排在工作日；只有方便时间是周末的户，才排在周末（节假日除外）。',
    en: 'That is a day off. Visits stand on workdays; only households that asked for weekends have theirs then.',
  },
  'too-far-ahead': {
    zh: ({ latest }) => `改得太远了，会挤到下一次走访，最晚改到${dayInWords(latest)}。`,
    en: ({ latest }) => `That would crowd the next visit. The latest day is ${latest}.`,
  },
  'move-warned': {
    zh: ({ warnings }: { warnings: MoveWarning[] }) =>
      `${warnings.map((warning) => moveWarningInWords[warning]).join('')}请核对后再确认。`,
    en: 'There is something to mind about that time. Please confirm, or choose another.',
  },
  'log-key-unclear': {
    zh: 'Idempotency-Key 头应是 1 到 255 个可见字符。',
    en: 'The Idempotency-Key header holds 1 to 255 visible characters.',
  },
  'log-key-used-otherwise': {
    zh: '这张表已经提交过，内容和这次不一样。请回到走访页面，按“更正”再记一次。',
    en: 'This form was already sent with other words. Please open the visit and correct the log there.',
  },
  'visit-in-future': {
    zh: '日期在今天以后，请填已经联系过的那一天。',
    en: 'That day is yet to come. Please give the day contact was made.',
  },
  'too-long-ago': {
    zh: ({ days }) => `超过 ${days} 天的走访不能再补记，请核对日期。`,
    en: ({ days }) => `Visits of more than ${days} days ago can’t be logged. Please check the date.`,
  },
} satisfies Record<string, Sentence>;
