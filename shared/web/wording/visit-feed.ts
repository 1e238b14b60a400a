import type { VisitEntry } from '#shared/pairing/visit-feed-rules.ts';
import type { CalendarEntry } from '#shared/people/feed-ics.ts';

/** What stands in a cadre's own calendar: village and group, and the way to the page that knows more. */
export const visitEntryInWords = (
  { village, group, ...entry }: VisitEntry,
  hrefOf: (visitId: string) => string,
): CalendarEntry => {
  const place = [village, group].filter(Boolean).join(' ');
  const url = hrefOf(entry.id);
  const provisional = '暂定：这一年的放假安排还没有公布，日期可能调整。';
  return {
    ...entry,
    summary: `${entry.status === 'cancelled' ? '已取消：' : ''}走访：${place}`,
    description: [
      ...(entry.status === 'tentative' ? [provisional] : []),
      `走访哪一户，请登录查看：${url}`,
    ].join('\n'),
    url,
  };
};

/** What the cadre's page of their calendar feed says. */
export const visitFeedWording = {
  name: '我的走访',
  title: '在手机日历里看走访',
  intro:
    '在手机或电脑的日历里订阅一个地址，自己的走访就会出现在日历里，改日子、取消也会跟着变。里面只有时间、村和组，没有户主姓名和电话。',
  made: (words: string) => `${words}生成，正在使用。`,
  secret: '知道地址的人都能看到，不要转给别人。地址只显示一次，没有记下来就换一个。',
  back: '返回走访',
  link: '在手机日历里看走访',
};
