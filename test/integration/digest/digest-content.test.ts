import { beforeAll, describe, expect, it } from 'vitest';
import { previewDigest } from '#shared/digest/preview-digest.ts';
import { instantAt } from '#shared/time/civil.ts';
import { openFullOffice } from './full-office.ts';

let office: Awaited<ReturnType<typeof openFullOffice>>;
beforeAll(async () => {
  office = await openFullOffice();
});

const listOn = async (on: string): Promise<string[]> =>
  (await previewDigest(office.hall, undefined, instantAt(on, '08:30'))).lines;

describe('a digest', () => {
  it('on the day before a reception says what there is to do until then', async () => {
    expect(await listOn('2026-12-03')).toEqual([
      '接访',
      '　　12月4日周五　08:30–11:30　市群众工作局接待大厅　已约2个，共4个时段',
      '',
      '要做的事',
      '　　今天要打的电话：2个',
      '　　接访取消了、还没有另约时间的：1个',
      '　　接访过了、还没有记结果的：1个，最早的是12月2日周三',
      '',
      '转办事项',
      '　　超过期限的：1件',
      '　　3个工作日内到期的：1件，最早的是12月7日周一',
    ]);
  });

  it('says the receptions in the order in which they begin', async () => {
    expect((await listOn('2026-12-21')).filter((line) => line.includes('大厅'))).toEqual([
      '　　今天　08:30–11:30　市群众工作局接待大厅　已约0个，共4个时段',
      '　　今天　14:30–17:30　市群众工作局接待大厅　已约0个，共4个时段',
      '　　12月22日周二　08:30–11:30　市群众工作局接待大厅　已约0个，共4个时段',
      '　　12月22日周二　14:30–17:30　市群众工作局接待大厅　已约0个，共4个时段',
    ]);
  });

  it('counts no place of a sitting that was called off a moment ago', async () => {
    expect((await listOn('2026-12-11')).filter((line) => line.includes('大厅'))).toEqual([
      '　　今天　08:30–11:30　市群众工作局接待大厅　已约1个，共5个时段',
    ]);
  });

  it.each([
    ['2026-12-04', ['1个，最早的是12月2日周三']],
    // In the afternoon of the 11th nobody was received: that sitting was called off.
    ['2026-12-16', ['4个，最早的是12月2日周三']],
    ['2026-12-17', ['3个，最早的是12月4日周五']],
    ['2026-12-25', ['1个，最早的是12月11日周五']],
    ['2026-12-26', []],
  ])('counts past receptions without a record for a fortnight: on %s %j', async (on, counts) => {
    const lines = (await listOn(on)).filter((line) => line.includes('还没有记结果'));
    expect(lines).toEqual(counts.map((count) => `　　接访过了、还没有记结果的：${count}`));
  });

  it.each([
    ['2026-12-09', ['　　接访取消了、还没有另约时间的：1个']],
    ['2027-01-22', ['　　接访取消了、还没有另约时间的：1个']],
    ['2027-01-23', []],
  ])('counts who was asked for another time for sixty days: on %s %j', async (on, lines) => {
    expect((await listOn(on)).filter((line) => line.includes('另约时间'))).toEqual(lines);
  });

  it.each([
    ['2026-12-01', ['　　等着人工发送的：1条']],
    ['2026-12-03', []],
  ])('counts what is to be sent by hand as long as that makes sense: on %s %j', async (on, lines) => {
    expect((await listOn(on)).filter((line) => line.includes('人工发送'))).toEqual(lines);
  });

  it('says the calls of the next workday apart, and today what is carried on from days before', async () => {
    const calls = async (on: string) => (await listOn(on)).filter((line) => line.includes('电话'));
    expect(await calls('2026-12-02')).toEqual([
      '　　今天要打的电话：1个',
      '　　下一个工作日（12月3日周四）要打的电话：1个',
    ]);
  });

  it('counts a matter from three workdays before its last day on', async () => {
    const due = async (on: string) => (await listOn(on)).filter((line) => line.includes('到期'));
    expect(await due('2026-12-01')).toEqual([]);
    expect(await due('2026-12-02')).toEqual(['　　3个工作日内到期的：1件，最早的是12月7日周一']);
    expect(await due('2026-12-04')).toEqual(['　　3个工作日内到期的：2件，最早的是12月7日周一']);
  });

  it('says what failed since the last one, once', async () => {
    const { world } = office;
    const failed = async () => {
      const [notice] = await world.digestsWaiting();
      return notice?.variables.list?.match(/没有送到的：(\d+)条/)?.[1];
    };
    await world.run(instantAt('2026-11-24', '08:30'));
    expect(await failed()).toBe('1');
    await world.post(instantAt('2026-11-24', '08:31'));
    await world.run(instantAt('2026-11-25', '08:30'));
    expect((await world.digestsWaiting()).length).toBe(1);
    expect(await failed()).toBe(undefined);
  });

  it('carries no name, no phone and nothing of any matter', async () => {
    const { world } = office;
    await world.run(instantAt('2026-12-03', '08:30'));
    const digests = JSON.stringify((await world.digestsWaiting()).map(({ variables }) => variables));
    expect(digests).toContain('已约2个');
    expect(digests).not.toMatch(/张秀英|郑丽娟|宅基地|土地|\d{11}/);
  });
});
