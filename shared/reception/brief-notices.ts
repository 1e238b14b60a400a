import { type Notice, newNotice } from '#shared/notices/notice.ts';
import { dayInWords } from '#shared/notices/notice-words.ts';
import { civilTimeOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking, Need } from './booking.ts';
import { type Briefed, briefIdOf, type Meeting } from './brief.ts';
import { beginsAt, endsAt } from './brief-rules.ts';
import { topics } from './topics.ts';

/** How one party is reached: an SMS where there is a mobile, a mail where there is an address. */
export type Reach = { mobile?: string; email?: string };

const needInWords: Record<Need, string> = {
  wheelchair: '轮椅通道',
  dialect: '讲方言',
  hearing: '听力不好',
  'large-print': '大字材料',
};

/** A line of the list a leader is mailed: no name and no summary, since mail passes through other hands. */
const lineOf = ({ startAt, topic, partySize, groupSize, needs }: Booking): string =>
  [
    civilTimeOf(startAt),
    topics[topic].zh,
    groupSize ? `${partySize}位代表（涉及${groupSize}人）` : `${partySize}人`,
    ...(needs.length > 0 ? [`需要准备：${needs.map((need) => needInWords[need]).join('、')}`] : []),
  ].join('　');

const listOf = (bookings: Booking[]): string =>
  bookings.length > 0 ? bookings.map(lineOf).join('\n') : '目前没有人预约，可能有群众当天到场。';

const inSms = (meeting: Meeting) => ({
  day: dayInWords(meeting.on),
  time: civilTimeOf(beginsAt(meeting)),
  place: meeting.venue,
});

const inMail = (meeting: Meeting) => ({
  ...inSms(meeting),
  time: meeting.times.map(({ from, to }) => `${from}–${to}`).join('、'),
});

/**
 * What tells one party of a day, at once: the leader how many are booked and, by mail, with what; a department that it
 * is expected; either of them that they need not come any more. Neither names nor matters are in any of it.
 */
export const briefNotices = (
  { dayId, party, version, expected, meeting }: Briefed,
  { mobile, email }: Reach,
  bookings: Booking[],
  now: Instant,
): Notice[] => {
  const subject = { kind: 'brief' as const, id: briefIdOf(dayId, party.id), version };
  const about = { subject, dueAt: now, uselessAt: endsAt(meeting) };
  const count = String(bookings.length);
  const bySms = (to: string): Notice => {
    const sms = { ...about, channel: 'sms' as const, to };
    const variables = inSms(meeting);
    if (!expected) return newNotice({ ...sms, template: 'brief-withdrawn', variables });
    return party.role === 'leader'
      ? newNotice({ ...sms, template: 'brief-leader', variables: { ...variables, count } })
      : newNotice({ ...sms, template: 'brief-department', variables });
  };
  const byMail = (to: string): Notice => {
    const mail = { ...about, channel: 'email' as const, to };
    const variables = inMail(meeting);
    if (!expected) return newNotice({ ...mail, template: 'brief-withdrawn', variables });
    return party.role === 'leader'
      ? newNotice({
          ...mail,
          template: 'brief-leader-list',
          variables: { ...variables, count, list: listOf(bookings) },
        })
      : newNotice({ ...mail, template: 'brief-department', variables });
  };
  return [...(mobile ? [bySms(mobile)] : []), ...(email ? [byMail(email)] : [])];
};
