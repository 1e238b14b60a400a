import type { AvoidanceReason } from '#shared/pairing/avoidance.ts';
import type { ConsentState } from '#shared/pairing/consent.ts';
import type { Nearness } from '#shared/pairing/neighbourhood.ts';

/** What the office's page of one household's pairing says, and that of cadres who leave. */
export const pairOfficeWording = {
  title: (householdId: string) => `${householdId} 的结对`,
  back: '返回结对',
  household: '这户的情况和告知',
  now: '现在的结对',
  nobody: '还没有结对',
  proposed: '最近一份建议',
  consent: '这户的意见',
  consentStates: {
    told: '已告知，还没有回复',
    agreed: '同意',
    paused: '先停一停',
    declined: '不需要',
    ended: '不再需要',
    'asked-another': '等着换一位',
  } satisfies Record<ConsentState, string>,
  notTold: '还没有告知',
  wish: '指定一位',
  wishHint: '指定以后，别的户围着它重新分。这一步不改现在的结对，重新提出建议并确认以后才变。',
  candidates: '近的、还有空额的干部',
  candidateColumns: { cadre: '干部', unit: '单位', near: '远近', load: '户数 / 上限', act: '操作' },
  nearness: { 'same-village': '籍贯同村', 'same-town': '籍贯同镇', elsewhere: '别处' } satisfies Record<
    Nearness,
    string
  >,
  choose: '指定',
  chooseCadre: (name: string) => `指定 ${name}`,
  cadreId: '干部工号',
  seat: '哪个位置',
  seats: { first: '联系（第一位）', second: '协助（第二位）' },
  submitWish: '指定这位',
  wished: (cadre: string, seat: string) => `已指定：${cadre}（${seat}）`,
  takeOff: '不指定了',
  apart: '这一对不合适',
  apartHint: '以后再提建议，也不会把这两方配在一起。',
  reason: '为什么',
  reasons: {
    relatives: '是亲属',
    dispute: '有纠纷',
    'household-refused': '这户不愿意',
    'cadre-refused': '干部提出回避',
    office: '组织上的考虑',
  } satisfies Record<AvoidanceReason, string>,
  submitApart: '不要这一对',
  avoided: '要回避的干部',
  allow: '取消回避',
  saved: '记下了。现在的结对没有变；回到“结对”重新提出建议，就会照这里的改动来分。',
  departures: {
    title: '干部离任交接',
    intro:
      '登记以后，这位干部不再安排新的户；回到“结对”重新提出建议并确认，他的户、走访计划、没办完的诉求和交接的话，就一起转给接手的干部。',
    cadreId: '离任干部的工号',
    leavesOn: '最后一天',
    note: '交接的话',
    noteHint: '接手的干部会看到，例如各户的习惯、答应过的事。不要写评价。',
    submit: '登记离任',
    none: '没有登记离任的干部。',
    list: '登记了离任的干部',
    columns: { cadre: '干部', leavesOn: '最后一天', households: '还有几户', note: '交接的话', act: '操作' },
    stays: '不走了',
    saved: '登记好了。请回到“结对”重新提出建议，他的户会分给别人。',
  },
};
