import type { Sentence } from './refusals.ts';

export const commonRefusals = {
  malformed: {
    zh: '有几处没填对，请按提示修改后再提交。',
    en: 'Some answers need a change. Please correct them and send again.',
  },
  'not-found': { zh: '没有找到这个页面或这条记录。', en: 'We can’t find that page or record.' },
  'sign-in-needed': { zh: '请先登录。', en: 'Please sign in first.' },
  forbidden: { zh: '您的账号没有这项权限，请联系管理员。', en: 'Your account may not do this.' },
  'cross-site': { zh: '请从本站的页面提交。', en: 'Please send this form from our own page.' },
  'too-large': {
    zh: '提交的内容太大，最多 4 MB。请删去图片和用不到的部分，或者分成几份再提交。',
    en: 'That is too large: 4 MB at most. Please make it smaller, or send it in parts.',
  },
  'too-many': { zh: '操作太频繁，请稍等一会儿再试。', en: 'Too many tries. Please wait a little.' },
  'not-json': { zh: '请求内容不是有效的 JSON。', en: 'The request body is not valid JSON.' },
  'something-wrong': {
    zh: '系统出了点问题，您填的内容没有提交，请稍后再试或打电话联系我们。',
    en: 'Something went wrong on our side. Nothing was sent; please try again later.',
  },
  'changed-meanwhile': {
    zh: '刚才有人改动了这条记录，请刷新后再操作。',
    en: 'Someone changed this a moment ago. Please reload and try again.',
  },
} satisfies Record<string, Sentence>;
