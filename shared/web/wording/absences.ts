import type { Absence, AbsenceKind } from '#shared/pairing/absence.ts';
import { dayInWords } from './pairing.ts';

/** The days of an absence: `12月2日（周三）`, `12月2日（周三）至12月4日（周五）`. */
export const daysInWords = ({ from, to }: Pick<Absence, 'from' | 'to'>): string =>
  from === to ? dayInWords(from) : `${dayInWords(from)}至${dayInWords(to)}`;

const kinds = { leave: '请假外出', duty: '值班' } satisfies Record<AbsenceKind, string>;

/** What the pages of leave and duty say, the office's and the cadre's own. */
export const absencesWording = {
  kinds,
  title: '干部请假值班',
  intro: '排走访时避开这些日子。事由只记是请假外出还是值班，不用写为什么。',
  add: '登记',
  cadre: '工号',
  from: '从哪天',
  to: '到哪天',
  toHint: '只有一天可以不填。',
  kind: '是什么',
  note: '备注',
  submit: '登记好了',
  entered: '登记好了。',
  removed: '取消了，以后排走访不再避开这几天。',
  remove: '取消',
  removeOf: (who: string, days: string) => `取消${who}${days}`,
  importFrom: '从表格导入值班表',
  importTitle: '导入值班表、请假表',
  importSteps: (headers: string[]) =>
    `表头要有：${headers.join('、')}。一行一段，只有一天的“到”可以空着。先检查一遍，再决定导不导。`,
  imported: ({ applied, unchanged }: { applied: number; unchanged: number }) =>
    `导入好了：新登记 ${applied} 段${unchanged > 0 ? `，${unchanged} 段原来就有或已经过去` : ''}。`,
  checked: (name: string) => `“${name}”检查好了，还没有导入`,
  counts: ({ rows, accepted }: { rows: number; accepted: number }) =>
    rows === accepted ? `${rows} 行全部可以导入。` : `共 ${rows} 行：${accepted} 行可以导入，其余要改。`,
  doImport: (count: number) => `导入这 ${count} 行`,
  nothingNew: '没有新的可以导入。',
  list: '今天和以后的请假值班',
  columns: { cadre: '干部', days: '哪几天', kind: '是什么', note: '备注', remove: '取消' },
  none: '今天和以后没有登记。',
  affected: '落在请假值班日子里的走访',
  affectedIntro:
    '还没有约定的，按“重新排”改到本月别的日子，并通知干部和户；约定过、改过的只列出来，请干部自己改。',
  affectedColumns: { cadre: '干部', household: '户', day: '原来的日子', what: '怎么办' },
  maybeMoved: '可以重新排',
  stays: '约定过，只提醒',
  replan: (count: number) => `重新排这 ${count} 次`,
  replanned: ({ moved, left }: { moved: number; left: number }) =>
    `改好了 ${moved} 次${left > 0 ? `，还有 ${left} 次没有动，见下表` : ''}。`,
  cadreTitle: '我的请假值班',
  cadreIntro: '登记以后，新排的走访会避开这些日子。',
  cadreAffected: '这几天已经排了走访，请改个日子：',
  move: '改日子',
};
