import { dayInWords } from '#shared/notices/notice-words.ts';
import { type CivilDate, daysBetween } from '#shared/time/civil.ts';
import type { Count, Digest, DigestReception } from './digest.ts';

const INDENT = '　　';

const placesOf = ({ booked, places }: DigestReception): string =>
  places > 0 ? `已约${booked}个，共${places}个时段` : '没有可预约的时段';

const receptionLines = ({ on, receptions }: Digest): string[] =>
  receptions.map((reception) => {
    const day = reception.on === on ? '今天' : dayInWords(reception.on);
    const times = reception.times.map(({ from, to }) => `${from}–${to}`).join('、');
    return `${INDENT}${day}　${times}　${reception.venue}　${placesOf(reception)}`;
  });

const line = (count: number, words: string): string[] => (count > 0 ? [`${INDENT}${words}`] : []);

const firstInWords = ({ firstOn }: Count): string => (firstOn ? `，最早的是${dayInWords(firstOn)}` : '');

const workLines = ({ nextOn, calls, calledOff, withoutOutcome }: Digest): string[] => [
  ...line(calls.today, `今天要打的电话：${calls.today}个`),
  ...line(calls.next, `下一个工作日（${dayInWords(nextOn)}）要打的电话：${calls.next}个`),
  ...line(calledOff, `接访取消了、还没有另约时间的：${calledOff}个`),
  ...line(
    withoutOutcome.count,
    `接访过了、还没有记结果的：${withoutOutcome.count}个${firstInWords(withoutOutcome)}`,
  ),
];

const matterLines = ({ due, overdue }: Digest): string[] => [
  ...line(overdue, `超过期限的：${overdue}件`),
  ...line(due.count, `${due.withinWorkdays}个工作日内到期的：${due.count}件${firstInWords(due)}`),
];

const noticeLines = ({ failed, byHand }: Digest): string[] => [
  ...line(failed, `上次汇总以来没有送到的：${failed}条`),
  ...line(byHand, `等着人工发送的：${byHand}条`),
];

const part = (title: string, lines: string[]): string[] => (lines.length > 0 ? [title, ...lines, ''] : []);

/** Its own line for whom a subscription ends soon, so that it doesn't just fall silent. */
export const endInWords = (on: CivilDate, untilOn: CivilDate, endSaidDays: number): string | undefined =>
  daysBetween(on, untilOn) <= endSaidDays
    ? `您订的每日汇总到${dayInWords(untilOn)}为止。还想收，请登录开门，在“每日汇总”里再保存一次。`
    : undefined;

/**
 * The list of a digest. A morning on which there is nothing to say is said too: silence couldn't be told from a mail that
 * did not arrive.
 */
export const digestInWords = (digest: Digest): string => {
  const lines = [
    ...part('接访', receptionLines(digest)),
    ...part('要做的事', workLines(digest)),
    ...part('转办事项', matterLines(digest)),
    ...part('通知', noticeLines(digest)),
  ];
  return lines.length > 0 ? lines.slice(0, -1).join('\n') : '今天没有接访，也没有等着办的事。';
};
