/** What the pages of the settings of visits and of checking a month again say. */
export const visitSettingsWording = {
  title: '走访设置',
  intro: '改了以后再排的走访按新的来，已经排好的不动。',
  mostPerDay: '一位干部一天最多几户',
  minutesApart: '两次走访的开始时间至少隔几分钟（含路上）',
  byKind: '按户的类别',
  byKindIntro: '户名册里写了走访频次的，按名册；没有写的，按这里的类别频次。',
  columns: { kind: '类别', frequency: '走访频次', second: '两位干部' },
  byRoster: '不统一定，按名册',
  frequencyOf: (kind: string) => `${kind}的走访频次`,
  secondOf: (kind: string) => `${kind}要有两位干部`,
  noKinds: '户名册还是空的，导入以后这里会列出各个类别。',
  save: '保存',
  saved: '保存好了。',
  recheck: {
    title: (month: string) => `核对${month}的走访`,
    intro:
      '放假安排公布以前排的走访，现在落在休息日的列在下面。还没有约定的可以改到本月别的上班日，约定过、改过的只列出来。',
    caption: '落在休息日的走访',
    columns: { cadre: '干部', household: '户', day: '日子', what: '怎么办' },
    none: '没有走访落在休息日。',
    confirm: '核对好了，取消“暂定”',
    move: (count: number) => `改这 ${count} 次`,
    done: ({ moved, left }: { moved: number; left: number }) =>
      `核对好了：改了 ${moved} 次${left > 0 ? `，还有 ${left} 次没有动` : ''}，其余不再是暂定。`,
    back: '返回走访计划',
  },
};
