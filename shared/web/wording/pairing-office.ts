import type { EndReason, PairingReason, Seat } from '#shared/pairing/pairing.ts';
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
      declined: '不要结对的户',
      seats: '要排的位置',
      cadres: '干部',
      kept: '原来就结对',
      proposed: '新提出',
      unpaired: '没有排上',
      ended: '不再结对',
      capTotal: '上限合计',
    },
    seat: { first: '联系', second: '协助' } satisfies Record<Seat, string>,
    wishes: ({ locks, avoidances, departures }: { locks: number; avoidances: number; departures: number }) =>
      `这份建议提出以后又有改动：指定 ${locks} 处，回避 ${avoidances} 处，离任 ${departures} 位。请按改动重新提出建议。`,
    unmet: (households: string[]) =>
      `有 ${households.length} 户的指定没有做到（要回避、离任、到了上限，或这户不要结对）：${households.join('、')}。`,
    change: '改',
    changeOf: (householdId: string) => `改 ${householdId} 的结对`,
    departures: '干部离任交接',
    letters: '打印告知信',
    planAnew: (count: number) => `有 ${count} 次走访和新干部已有的安排撞上了，要重新排。`,
    endedTitle: '不再结对的户',
    endedColumns: { household: '户', place: '村（社区）', cadre: '原来的干部', reason: '原因' },
    optimal: '这是在上限和回避之内最好的分法，经过核验。',
    short: ({ capTotal, seats, unpaired }: { capTotal: number; seats: number; unpaired: number }) =>
      capTotal < seats
        ? `干部上限一共 ${capTotal} 个，要排的位置有 ${seats} 个，差 ${seats - capTotal} 个。请提高上限或增加干部，再重新提出建议。`
        : `有 ${unpaired} 个位置没有排上，原因见下表。`,
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
      locked: '组织科指定',
      'same-village': '籍贯同村',
      'same-town': '籍贯同镇',
      elsewhere: '附近的干部没有空额，从别处安排',
    } satisfies Record<PairingReason['code'], string>,
    load: (load: number, cap: number) => `这位干部共 ${load} / ${cap} 户`,
    instead: (cadreId: string, because: string) => `原来是 ${cadreId}，${because}`,
    because: {
      'cadre-left': '离任了',
      avoided: '要回避',
      'over-cap': '户数超过上限',
      changed: '换人了',
    } satisfies Record<EndReason, string>,
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
    month: '排哪个月起',
    months: '排几个月',
    monthCount: (count: number) => (count === 12 ? '一年（12 个月）' : `${count} 个月`),
    make: '开始排',
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
    lunar: (words: string) => `农历${words}`,
    unplacedTitle: '没有排上的户',
    unwillingTitle: '按户的意愿没有排的户',
    related: { marketDays: '赶集日', absences: '干部请假值班', settings: '走访设置' },
    recheckNeeded: '排这个月的时候放假安排还没有公布，现在已经录入，请核对哪些走访落在了休息日。',
    recheck: '核对这个月',
    unplacedColumns: { household: '户', cadre: '干部', reason: '原因' },
    reasons: {
      'no-suitable-day': '这个月剩下的日子没有这户方便的',
      'days-full': '这户方便的日子，干部都已经排满',
      'cadre-away': '这户方便的日子，干部都请假或值班',
      'cadre-leaves': '干部要离任，等接手的人定了再排',
      declined: '这户不愿意被走访',
      paused: '这户请暂停一段时间',
      'asked-another': '这户想换一位干部，等重新结对',
      'pairing-changed': '排的时候结对变了，请再排一遍',
      'consent-changed': '排的时候这户改了主意，请再排一遍',
    } satisfies Record<UnplacedVisit['reason'], string>,
    andMore: (count: number) => `还有 ${count} 户没有列出来。`,
    otherMonth: '看别的月份',
  },
};
