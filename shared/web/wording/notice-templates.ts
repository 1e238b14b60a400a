import type { Channel } from '#shared/notices/notice.ts';
import type { SmsSize } from '#shared/notices/preview-words.ts';
import { defaultReminderSettings as times } from '#shared/notices/reminder-settings.ts';
import type { TemplateGroup, TemplateId, VariableName } from '#shared/notices/templates.ts';
import type { Lang } from '#shared/platform/lang.ts';

const variables: Record<VariableName, string> = {
  day: '哪一天',
  time: '几点',
  place: '在哪里',
  code: '预约号',
  minutes: '几分钟内有效',
  until: '给他留到几点',
  count: '约了几批',
  list: '名单，有好几行',
};

const otherwise: Partial<Record<TemplateId, Partial<Record<VariableName, string>>>> = {
  'sign-in-code': { code: '验证码' },
  'matter-assigned': { day: '哪一天以前办理' },
  'digest-organizer': { day: '今天的日子', list: '汇总的内容，有好几行' },
};

/** What a variable stands for, in a template. */
export const variableInWords = (template: TemplateId, name: string): string => {
  const known = name as VariableName;
  return otherwise[template]?.[known] ?? variables[known] ?? name;
};

const channels: Record<Channel, string> = { sms: '短信', email: '邮件' };
const langs: Record<Lang, string> = { zh: '中文', en: '英文' };

/** What the office's pages of message templates say. */
export const noticeTemplatesWording = {
  title: '通知用语',
  intro: '系统发的每一种短信、邮件：什么时候发、怎么说。话可以改，改好一分钟以内就照新的发。',
  introDesk: '系统发的每一种短信、邮件：什么时候发、怎么说。要改，请找组织人员。',
  unapproved: (count: number) =>
    `有 ${count} 种短信还缺供应商模板编号。供应商没有编号就不发，会换别的办法或者转人工。`,
  groups: {
    booking: '预约',
    brief: '接访简报',
    visit: '走访与结对',
    matter: '事项',
    'sign-in': '登录',
    digest: '每日汇总',
  } satisfies Record<TemplateGroup, string>,
  columns: {
    kind: '通知',
    when: '什么时候发',
    to: '发给谁',
    how: '怎么发',
    segments: '短信最长占几条',
    approved: '供应商模板编号',
  },
  channelIn: (channel: Channel, ofLangs: Lang[]) =>
    `${channels[channel]}（${ofLangs.map((lang) => langs[lang]).join('、')}）`,
  isOwn: '已改',
  segmentsIn: (lang: Lang, count: number) => `${langs[lang]} ${count} 条`,
  noSms: '不发短信',
  approvedIn: (lang: Lang) => `${langs[lang]}有`,
  unapprovedIn: (lang: Lang) => `缺${langs[lang]}的`,
  noneNeededIn: (lang: Lang) => `${langs[lang]}不用`,
  back: '返回通知用语',
  backToTemplate: '返回这种通知',
  backToNotices: '返回通知',
  when: '什么时候发',
  to: '发给谁',
  hours: '夜里发不发',
  hoursSaid: {
    any: '白天夜里都马上发：对方刚办完，正等着。',
    waking: `晚上 ${times.quietFromTime} 到早上 ${times.quietUntilTime} 不发，等到早上再发。`,
  },
  optOut: '能不能不收',
  optOutSaid: {
    honoured: '可以不收：对方选了不收提醒的，就不发。',
    never: '不能不收：是对方自己要的、该办的，或者不知道就会白跑、白等的，一定要告诉。',
  },
  variables: {
    title: '可以写的变量',
    intro: '发的时候，系统把花括号里的词换成那个人的。请照抄，不要改花括号里的字母。',
    none: '这种通知没有变量，每个人收到的都一样。',
    columns: { name: '写成', meaning: '换成', sample: '例如', needed: '要不要写' },
    needed: '必须写',
    optional: '可以不写',
  },
  edit: '修改',
  editOf: (title: string) => `修改${title}`,
  look: '看历次用语',
  lookOf: (title: string) => `看${title}的历次用语`,
  wordsTitle: (channel: Channel, lang: Lang) => `${channels[channel]}（${langs[lang]}）`,
  notTold: '备用：现在只有在网上预约、登录的群众能选英文，这种通知都用中文发。',
  now: '对方收到的样子',
  preview: '预览，还没有保存',
  subjectOf: (subject: string) => `标题：${subject}`,
  size: ({ sample, longest, most }: SmsSize) =>
    `这个例子 ${sample.characters} 个字，算 ${sample.segments} 条短信；内容最长时 ${longest.characters} 个字，算 ${longest.segments} 条。最多 ${most} 条。`,
  approvedAs: (id: string) => `供应商模板编号：${id}`,
  noApproval: '缺供应商模板编号：国内的短信供应商不发没有编号的，会换别的办法或者转人工。',
  form: {
    title: '改用语',
    text: { sms: '短信内容', email: '邮件正文' } satisfies Record<Channel, string>,
    textHint: {
      sms: '写成一行，每个变量写一次。签名系统会加在最前面。不写姓名、事由、网址、手机号。',
      email: '可以分行。不写姓名和事由。',
    } satisfies Record<Channel, string>,
    subject: '邮件标题',
    subjectHint: '一行，最多 60 个字。',
    approvedId: '供应商模板编号',
    approvedIdHint:
      '国内的短信供应商只发批过的话。要改，先拿新的话去申请，批下来以后，新的话和新的编号一起保存；在这以前照原来的发。不用国内供应商的，可以空着。编号像 SMS_123456789。',
    preview: '预览',
    save: '保存',
  },
  provider: {
    title: '向供应商申请时这样写',
    hint: '点一下就选中了，可以复制。不用写签名；变量的名字和这里的一样。',
  },
  saved: '已保存，一分钟以内就照新的发。',
  same: '和现在的一样，没有改动。',
  restore: {
    button: '恢复原文',
    hint: '换回系统原来的话，作为新的一版。',
    approved: (id: string) => `原文批过的编号 ${id} 也一起恢复。`,
    unapproved: {
      zh: '原文没有批过编号，恢复以后国内供应商不发这种短信，会换别的办法或者转人工。',
      en: '原文没有批过编号，恢复以后国内供应商不发英文的；中文的有编号，就发中文的。',
    } satisfies Record<Lang, string>,
    done: '已恢复原文，一分钟以内就照原文发。',
    doneUnapproved: {
      zh: '已恢复原文。原文没有编号，国内供应商不发：请拿原文去申请，批下来再把编号填上。',
      en: '已恢复原文。英文的原文没有编号，国内供应商不发；中文的有编号，就发中文的。',
    } satisfies Record<Lang, string>,
  },
  changedMeanwhile: (wasTyped: boolean) =>
    wasTyped
      ? '刚才有人先改了，改成了下面这样。您写的还在表里：看一看，还要用您的，就再按一次“保存”。'
      : '刚才有人先改了，改成了下面这样。还要恢复原文，请再按一次。',
  history: {
    title: '历次用语',
    builtIn: '系统原文',
    version: (version: number) => `第 ${version} 版`,
    byWhom: (when: string, by: string) => `${when}，${by}`,
    now: '现在用的',
    again: '用这一版填表',
    againOf: (version: string) => `用${version}填表`,
  },
};
