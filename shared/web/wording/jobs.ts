import type { JobKind } from '#shared/jobs/job.ts';
import type { Sentence } from './refusals.ts';

const durationInWords = (seconds: number): string => {
  if (seconds < 60) return `${seconds} 秒`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} 分 ${seconds % 60} 秒`;
  return `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
};

/** What the office reads about work on the whole city while it is being done. The office reads Chinese. */
export const jobsWording = {
  kinds: {
    'propose-pairings': '提出结对建议',
    'confirm-pairings': '确认结对',
    'plan-visits': '排走访计划',
    'count-coverage': '统计走访情况',
  } satisfies Record<JobKind, string>,
  underWay: (kind: string) => `正在${kind}`,
  preparing: '正在准备',
  progress: (done: number, total: number) => `已完成 ${done} / ${total}`,
  taken: (seconds: number) => `已用时 ${durationInWords(seconds)}`,
  took: (seconds: number) => `用时 ${durationInWords(seconds)}`,
  mayLeave: '可以离开这个页面去做别的事，也可以关掉浏览器，这里会接着做。进度每 3 秒更新一次。',
  refresh: '马上更新',
  cancel: '停下来，不做了',
  cancelHint: '已经做完的会保留。',
  cancelling: '正在停下来，手上这一批做完就停。',
  done: (kind: string) => `${kind}做完了。`,
  seeResult: '看结果',
  refused: '没有做成',
  cancelled: (kind: string) => `${kind}停下来了。`,
  nothingKept: '没有留下什么，要做时重新开始就行。',
  kept: (done: number, total: number) =>
    `停下以前做完的（${done} / ${total}）都保留着。要接着做，再按一次原来的按钮，只补没做完的。`,
  back: '返回',
  toJob: '看进度',
  alreadyUnderWay: '同样的工作正在做',
};

export const jobRefusals = {
  'job-under-way': {
    zh: '同样的工作正在做，请等它做完，或者先停下它，再重新开始。',
    en: 'This is being done already. Please wait until it has ended, or cancel it first.',
  },
  'job-failed': {
    zh: '试了几次都没有做成，系统出了问题，请联系管理员。已经做完的会保留，修好以后再做一次，只补没做完的。',
    en: 'It broke off several times. What was done is kept; please tell the administrator, then start it again.',
  },
} satisfies Record<string, Sentence>;
