import type { PairingReason } from '#shared/pairing/pairing.ts';
import type { Unpaired } from '#shared/pairing/proposal.ts';
import type { UnplacedVisit } from '#shared/pairing/visit-plan.ts';

/** What the office's pages of pairing and visit plans say. The office reads Chinese. */
export const pairingOfficeWording = {
  pairings: {
    title: '结对',
    intro:
      '按名册给每一户提一位结对干部：不超过上限，不碰回避，户数匀着分，先同村、再同镇。确认以前谁也不变。',
    propose: '提出结对建议',
    proposeAgain: '重新提出建议',
    none: '还没有结对建议。',
    rosters: '先看名册',
    madeAt: (when: string) => `${when}提出`,
    draft: '待确认',
    confirmed: '已确认',
    numbers: {
      households: '户',
      cadres: '干部',
      kept: '原来就结对',
      proposed: '新提出',
      unpaired: '没有排上',
      capTotal: '上限合计',
    },
    optimal: '这是在上限和回避之内最好的分法，经过核验。',
    short: ({
      capTotal,
      households,
      unpaired,
    }: {
      capTotal: number;
      households: number;
      unpaired: number;
    }) =>
      capTotal < households
        ? `干部上限一共 ${capTotal} 户，要结对的有 ${households} 户，差 ${households - capTotal} 户。请提高上限或增加干部，再重新提出建议。`
        : `有 ${unpaired} 户没有排上，原因见下表。`,
    confirm: (count: number) => (count > 0 ? `确认这 ${count} 户结对` : '确认'),
    confirmHint: '确认以后，干部就能看到自己的户。原来的结对不变。',
    done: (count: number) => `确认好了：新结对 ${count} 户。`,
    changed: (count: number) =>
      `有 ${count} 户在提出建议以后被别人改过，或者加了回避，没有动它们；请重新提出建议。`,
    carryOn: '确认到一半断了，请再按一次，把剩下的接着确认完。',
    carry: '接着确认',
    byCadre: '每位干部联系哪些户',
    columns: { cadre: '干部', unit: '单位', load: '户数 / 上限', households: '户' },
    nobody: '没有',
    more: '看后面的干部',
    first: '从头看',
    unpairedTitle: '没有排上的户',
    unpairedColumns: { household: '户', place: '村（社区）', reason: '原因' },
    reasons: {
      kept: '原来就结对',
      'same-village': '籍贯同村',
      'same-town': '籍贯同镇',
      elsewhere: '附近的干部没有空额，从别处安排',
    } satisfies Record<PairingReason['code'], string>,
    unpairedReasons: {
      'all-avoided': '每位干部都要回避这一户',
      'caps-used-up': '能联系这一户的干部都到上限了',
    } satisfies Record<Unpaired['reason'], string>,
    andMore: (count: number) => `还有 ${count} 户没有列出来。`,
    toPlans: '去排走访计划',
  },
  plans: {
    title: '走访计划',
    intro: (mostPerDay: number) =>
      `按每户的走访频次和方便时间排，排在工作日（含调休上班日），周末只排要求周末的户；一位干部一天最多 ${mostPerDay} 户。再排一遍只补缺的，改过、记过的都不动。`,
    month: '排哪个月',
    make: '排这个月',
    none: (month: string) => `${month}还没有排过。`,
    made: ({ added, visits }: { added: number; visits: number }) =>
      added > 0
        ? `排好了：新排 ${added} 次，这个月一共 ${visits} 次。`
        : `没有要补的，这个月一共 ${visits} 次。`,
    plannedAt: (when: string) => `${when}排的`,
    provisional: '这一年的放假安排还没有公布，先按法定节假日暂定；公布以后请再核对。',
    numbers: { households: '已结对的户', visits: '走访', unplaced: '没有排上' },
    byDay: '每天有多少',
    columns: { day: '日期', kind: '日子', visits: '走访', cadres: '出门的干部' },
    workday: '工作日',
    makeUp: '调休上班',
    dayOff: '休息日',
    unplacedTitle: '没有排上的户',
    unplacedColumns: { household: '户', cadre: '干部', reason: '原因' },
    reasons: {
      'no-suitable-day': '这个月剩下的日子没有这户方便的',
      'days-full': '这户方便的日子，干部都已经排满',
      'pairing-changed': '排的时候结对变了，请再排一遍',
    } satisfies Record<UnplacedVisit['reason'], string>,
    andMore: (count: number) => `还有 ${count} 户没有列出来。`,
    otherMonth: '看别的月份',
  },
};
