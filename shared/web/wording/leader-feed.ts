import type { FeedWords } from '#shared/reception/leader-feed-ics.ts';
import type { FeedEvent } from '#shared/reception/leader-feed-rules.ts';
import { modeInWords } from './reception.ts';

const countInWords = ({ booked, slots, walkInSlots }: FeedEvent): string =>
  `已约 ${booked} 批，共 ${slots} 个时段，其中现场号 ${walkInSlots} 个`;

/** What stands in a leader's own calendar. */
export const feedWords = ({ leader, post }: { leader: string; post: string }): FeedWords => ({
  name: `接访：${leader}（${post}）`,
  summary: ({ status, day }) =>
    `${status === 'cancelled' ? '已取消：' : ''}接访（${modeInWords.zh[day.mode]}）`,
  description: (event) =>
    [
      `${event.day.leader}，${event.day.post}`,
      ...(event.status === 'cancelled' ? [] : [countInWords(event)]),
      ...(event.day.attendingDepartments.length > 0
        ? [`陪同部门：${event.day.attendingDepartments.join('、')}`]
        : []),
      ...(event.status === 'tentative' ? ['暂定：这一年的放假安排还没有公布，日期可能调整'] : []),
    ].join('\n'),
});

/** What the office's page of a leader's calendar feed says. */
export const leaderFeedWording = {
  column: '日历',
  link: '设置',
  title: (leader: string) => `${leader}的日历订阅`,
  intro:
    '领导在手机或电脑的日历里订阅一个地址，自己的接访日就会出现在日历里，改期、取消也会跟着变。里面只有时间、地点和约了几批人，没有来访人和事由。',
  made: (words: string, by: string) => `${words}由 ${by} 生成，正在使用。`,
  secret: '知道地址的人都能看到，请只交给领导本人或秘书。地址只显示一次，没有记下来就换一个。',
  back: '返回领导名册',
};
