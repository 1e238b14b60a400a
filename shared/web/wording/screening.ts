import type { Received } from '#shared/reception/outcome.ts';
import type { RedirectReason, ScreeningOutcome } from '#shared/reception/screening.ts';

/** What the office reads when it answers a matter. The office reads Chinese. */
export const screeningWording = {
  title: '接访前的答复',
  intro: '只引导事、不拦人：怎么答复，来访人的时间都留着。答复会写进预约单和进度，短信只提醒去看。',
  none: '还没有答复。',
  answer: '答复来访人',
  change: '改答复',
  outcomes: {
    accepted: '请按时来',
    redirected: '引导到更合适的地方',
    solved: '已经先办了',
  } satisfies Record<ScreeningOutcome, string>,
  reasons: {
    court: '涉法涉诉，归法院',
    ended: '已经办结、程序终结',
    'in-process': '正在办理，没有超期',
    'other-leader': '不归这位领导分管',
  } satisfies Record<RedirectReason, string>,
  outcome: '怎么答复',
  reason: '引导的理由',
  noReason: '（不引导）',
  template: '用现成的话开头',
  words: '写给来访人的话',
  wordsHint: '来访人会原样看到。写清去哪里、找谁、打什么电话；请按时来的，可以不填。500 个字以内。',
  why: '为什么改',
  whyHint: '只给办公室看。和上次的答复不一样时要填。',
  save: '保存，通知来访人',
  phoneThem: '这位来访人收不到短信，今天的电话名单里已经加了一条，请打电话把答复告诉本人。',
  answered: '答复时间',
  latest: (words: string, by: string) => `${words}，${by}`,
  nowIs: '现在的答复',
  onlyWhy: '改答复的理由',
  back: '返回预约',
  /** How a redirect begins: where to go, in words staff complete. What is in 【】 must be filled in. */
  redirectWords: {
    court: () =>
      '您反映的事要由人民法院依法处理，接访领导不能代替法院作决定。请到市人民法院诉讼服务中心咨询或者立案；对判决不服，可以在期限内上诉或者申诉。需要律师帮助，可以拨打 12348，或到市公共法律服务中心申请法律援助。',
    ended: () =>
      '您反映的事已经走完办理、复查、复核，程序到这里就结束了。有新的事实或者证据，请交到接待窗口，我们重新看。生活上有困难，可以向住地的镇、街道或者民政部门申请救助。',
    'in-process': () =>
      '您反映的事正在办理，还在规定的期限里。承办单位是【单位】，联系电话【电话】，【日期】前答复您。到期没有答复，请随时告诉我们，我们去催。',
    'other-leader': (others: string) =>
      `您反映的事由别的领导分管，当面和分管领导说更管用。可以改约${others || '【领导和日期】'}：在“我的预约”里点“改期”，打电话或到大厅也能改。`,
  } satisfies Record<RedirectReason, (others: string) => string>,
  solvedWords: '您反映的事，【单位】已经办了：【做了什么】。和实际不符，或者还有别的事，请告诉我们。',
};

/** What the office reads when it records a reception. */
export const outcomeWording = {
  title: '接访结果',
  intro: '来没来、当场怎么答复、交给了谁。没来不影响以后预约，也不列名单。',
  none: '还没有记录。',
  record: '记接访结果',
  change: '改接访结果',
  received: {
    came: '来了',
    'left-early': '来了，提前走了',
    'did-not-come': '没来',
  } satisfies Record<Received, string>,
  receivedLabel: '来了没有',
  words: '当场的答复',
  wordsHint: '来访人会原样看到。500 个字以内。',
  recorded: '记录时间',
  nowIs: '现在的记录',
  body: '交给哪个单位办',
  byOn: '哪天以前答复',
  handedTo: (body: string, date: string) => `交${body}办理，${date}前答复`,
  refer: '转办',
  referHint: '填了单位和日期的会自动转办；单位名称和部门名册一致的，直接交办给它。还没定单位的，请勾上。',
  referYes: '还没定单位，由群众工作局转办',
  referred: '由群众工作局转办',
  matter: '看转办事项',
  save: '保存',
};
