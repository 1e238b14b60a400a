import { expect, it } from 'vitest';
import type { NoticedDay } from '#shared/reception/public-notice.ts';
import { changesBetween } from '#shared/reception/public-notice-rules.ts';
import { changesInWords } from '#shared/web/wording/public-notice-changes.ts';

const day = (changes: Partial<NoticedDay> = {}): NoticedDay => ({
  id: '2026-12-02-00000000',
  on: '2026-12-02',
  leader: '卫志强',
  post: '市委书记',
  portfolio: '主持市委全面工作',
  times: [{ from: '08:30', to: '11:30' }],
  venue: '大厅',
  mode: 'fixed',
  provisional: false,
  calledOff: false,
  ...changes,
});

const said = (before: NoticedDay[], after: NoticedDay[], lang: 'zh' | 'en' = 'zh') =>
  changesInWords(
    {
      month: '2026-12',
      edition: 2,
      publishedAt: '2026-11-24T02:00:00.000Z',
      days: after,
      changes: changesBetween(before, after),
    },
    lang,
  );

it.each<[Partial<NoticedDay>, string, string]>([
  [
    { leader: '郑丽娟', post: '市长' },
    '换人：12月2日（星期三），原为卫志强（市委书记），改为郑丽娟（市长）。',
    'Another leader: Wed 2 Dec, 郑丽娟 (市长) instead of 卫志强 (市委书记).',
  ],
  [
    { times: [{ from: '09:00', to: '11:30' }] },
    '改时间：12月2日（星期三），卫志强（市委书记），原为上午8:30至11:30，改为上午9:00至11:30。',
    'New time: Wed 2 Dec, 卫志强 (市委书记), 08:30 to 11:30 becomes 09:00 to 11:30.',
  ],
  [
    { venue: '东岭镇' },
    '改地点：12月2日（星期三），卫志强（市委书记），原在大厅，改到东岭镇。',
    'New place: Wed 2 Dec, 卫志强 (市委书记), 大厅 becomes 东岭镇.',
  ],
  [
    { calledOff: true },
    '取消：12月2日（星期三），卫志强（市委书记）。',
    'Called off: Wed 2 Dec, 卫志强 (市委书记).',
  ],
  [
    { mode: 'video' },
    '改形式：12月2日（星期三），卫志强（市委书记），改为视频接访。',
    'New form: Wed 2 Dec, 卫志强 (市委书记), By video.',
  ],
  [
    { provisional: true },
    '暂定：12月2日（星期三），卫志强（市委书记），日期改为暂定。',
    'Now provisional: Wed 2 Dec, 卫志强 (市委书记).',
  ],
])('says of %j what was and what is, in both languages', (changes, zh, en) => {
  expect(said([day()], [day(changes)])).toEqual([zh]);
  expect(said([day()], [day(changes)], 'en')).toEqual([en]);
});

it('says of a moved day where it moved from, and of one that vanished that it is called off', () => {
  const moved = day({ id: '2026-12-09-00000000', on: '2026-12-09' });
  expect(said([day()], [moved])).toEqual([
    '改期：卫志强（市委书记）原定12月2日（星期三），改到12月9日（星期三），大厅。',
  ]);
  expect(said([day()], [])).toEqual(['取消：12月2日（星期三），卫志强（市委书记）。']);
  expect(said([], [day()])).toEqual(['增加：12月2日（星期三），卫志强（市委书记），大厅。']);
});
