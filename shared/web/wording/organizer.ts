import type { AuditLine } from '#shared/people/audit.ts';
import type { Role } from '#shared/people/session.ts';

export type RosterName = 'leaders' | 'departments' | 'cadres' | 'households';

type Counts = { rows: number; accepted: number; applied: number; unchanged: number; rejected: number };

/** What the office's pages say, reception days and pairing aside. The office reads Chinese. */
export const organizerWording = {
  brand: '开门 · 群众工作台',
  nav: {
    home: '今天',
    receptionDays: '接访日',
    briefs: '接访简报',
    reviews: '待答复',
    rosters: '名册',
    pairings: '结对',
    visitPlans: '走访计划',
    audit: '查阅记录',
  },
  roles: {
    organizer: '组织人员',
    desk: '接待窗口',
    leader: '接访领导',
    handler: '部门经办',
    cadre: '结对干部',
    supervisor: '督查人员',
    auditor: '审计人员',
  } satisfies Record<Role, string>,
  home: {
    greeting: (name: string) => `${name}，您好`,
    toDo: '要做的事',
    nothing: '眼下没有要赶着做的事。',
    elsewhere: '常用',
    tasks: {
      'import-leaders': { label: '导入领导名册', why: '领导用名册里的手机号登录。' },
      'import-departments': { label: '导入部门名册', why: '部门联系人用名册里的手机号登录。' },
      'import-cadres': { label: '导入干部名册', why: '有了干部名册，干部才能登录，才能结对。' },
      'import-households': { label: '导入户名册', why: '有了户名册，才能排出结对和走访。' },
      'import-calendar': { label: '导入接访安排', why: '这个月和下个月还没有接访日。' },
      'publish-drafts': {
        label: '公布接访日',
        why: '草稿要提前三天公布，群众才看得到、约得上。',
      },
    },
    drafts: (count: number) => `有 ${count} 个草稿`,
    links: {
      receptionDays: '看接访安排，公布，看每个时段谁来。',
      briefs: '看来访名单和事由，打印给领导。',
      reviews: '接访有变动以后，谁还没有答复。',
      rosters: '领导、部门、干部、户四本名册。',
      pairings: '看结对建议，确认谁联系哪一户。',
      visitPlans: '排下个月的走访。',
      audit: '谁在什么时候看过群众的事。',
    },
  },
  rosters: {
    title: '名册',
    intro: '名册从表格导入：同一张表导两遍不会重复，改过的行只更新那一条，表里没有的不会删除。',
    names: {
      leaders: '领导名册',
      departments: '部门名册',
      cadres: '干部名册',
      households: '户名册',
    } satisfies Record<RosterName, string>,
    about: {
      leaders: '接访的市、镇领导。领导用名册里的手机号登录。',
      departments: '参加接访、承办事项的部门和联系人。',
      cadres: '联系户的干部。干部用工号登录。',
      households: '要结对联系的户。查看会留下记录。',
    } satisfies Record<RosterName, string>,
    headers: {
      leaders: ['姓名', '职务', '分管工作', '层级', '接访地点', '手机', '邮箱'],
      departments: ['部门', '职责', '联系人', '手机', '邮箱'],
      cadres: ['工号', '姓名', '单位', '职务', '手机', '邮箱', '籍贯村', '结对户数上限', '回避户编号'],
      households: [
        '户编号',
        '户主',
        '镇(街道)',
        '村(社区)',
        '组',
        '人口',
        '类别',
        '联系电话',
        '走访频次',
        '方便时间',
        '备注',
      ],
    } satisfies Record<RosterName, string[]>,
    levels: { city: '市级', town: '镇级' },
    importFrom: '从表格导入',
    empty: '名册里还没有人。',
    more: '看后面的',
    back: '返回名册',
  },
  importing: {
    title: (roster: string) => `导入${roster}`,
    steps: '先检查一遍，看清楚哪些行能收、哪些行要改，再决定导不导。检查不会改动名册。',
    columns: (headers: string[]) =>
      `表头要有：${headers.join('、')}。表头上面有标题行没关系，列的先后也没关系。`,
    file: '选择表格',
    fileHint: '.xlsx 或 .csv，4 MB 以内。',
    check: '检查表格',
    checked: (name: string) => `“${name}”检查好了，还没有导入`,
    allGood: (count: number) => `${count} 行全部可以导入。`,
    someBad: ({ rows, accepted }: Counts) =>
      `共 ${rows} 行：${accepted} 行可以导入，${rows - accepted} 行要改。`,
    nothingNew: '和名册里的完全一样，不用再导入。',
    alreadyThere: (count: number) => `其中 ${count} 行和名册里的一样，不会改动。`,
    doImport: (count: number) => `导入这 ${count} 行`,
    doImportGood: (count: number) => `先导入能收的 ${count} 行`,
    chooseAgain: '改好了，重新选表格',
    chooseOther: '换一张表格',
    tooBigToCarry: '表格比较大，请再选一次同一张表，然后导入。',
    done: ({ applied, unchanged, rejected }: Pick<Counts, 'applied' | 'unchanged' | 'rejected'>) =>
      `导入好了：写入 ${applied} 行${unchanged > 0 ? `，${unchanged} 行原来就有` : ''}${rejected > 0 ? `；还有 ${rejected} 行要改，没有导入` : ''}。`,
    rejectedTitle: (count: number) => `要改的地方（${count} 处）`,
    warningsTitle: (count: number) => `请核对（${count} 处，不影响导入）`,
    remarkColumns: { row: '行', column: '列', message: '怎么改' },
    andMore: (count: number) => `还有 ${count} 处没有列出来，先改好上面这些再检查一遍。`,
  },
  audit: {
    title: '查阅记录',
    intro: (days: number) =>
      `工作人员每次查看群众的事、户的情况，都在这里留下一行。只记编号，不记内容，保存 ${Math.floor(days / 365)} 年。`,
    empty: '这个月没有记录。',
    month: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    earlierMonth: '上个月',
    laterMonth: '下个月',
    more: '看更早的',
    columns: { at: '时间', who: '账号', roles: '身份', act: '做了什么', ids: '编号' },
    actions: {
      read: '查看',
      listed: '列出',
      imported: '导入',
      changed: '改动',
      exported: '导出',
    } satisfies Record<AuditLine['action'], string>,
    subjects: {
      booking: '预约',
      household: '户的情况',
      visit: '走访',
      pairing: '结对',
      'reception-day': '接访日',
      roster: '名册',
    } satisfies Record<AuditLine['subject'], string>,
    andOthers: (count: number) => `等 ${count} 个`,
  },
};
