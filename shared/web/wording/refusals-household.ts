import type { Sentence } from './refusals.ts';

/** What a household's own page says when it says no. */
export const householdRefusals = {
  'household-number-malformed': {
    zh: '户编号没写对。它印在信上，像 H00001 这样。',
    en: 'Please give the household number as printed on the letter, such as H00001.',
  },
  'household-code-malformed': {
    zh: '查询码是 8 位数字，印在信上。',
    en: 'The code has 8 digits. It is printed on the letter.',
  },
  'household-not-opened': {
    zh: '户编号或查询码不对，请照信上再核对一遍。',
    en: 'The number or the code is wrong. Please check both against the letter.',
  },
  'household-locked': {
    zh: '试错的次数太多，一小时后再试。着急的话，请打电话给群众工作局。',
    en: 'Too many wrong tries. Please try again in an hour, or call the office.',
  },
  'household-asked-too-often': {
    zh: '这里试得太频繁了，请过一会儿再试，或打电话给群众工作局。',
    en: 'Too many tries from here. Please try again later, or call the office.',
  },
  'household-unclear': {
    zh: '您的手机登记了不止一户，请写明是哪一户（household）。',
    en: 'Your phone belongs to more than one household. Please say which (household).',
  },
  'number-or-phone-missing': {
    zh: '请填户编号，或者登记的电话号码。',
    en: 'Please give the household’s number or its phone.',
  },
  'saying-unclear': {
    zh: '请选一项：agree、pause、resume、end 或 ask-another。',
    en: 'Please choose: agree, pause, resume, end or ask-another.',
  },
  'ask-visit-over': {
    zh: '这次走访已经过去或取消了，不用再换时间。',
    en: 'This visit is over or was cancelled, so its time can’t be changed any more.',
  },
  'asked-time-unsuitable': {
    zh: '这个时间排不了（放假、已经过去，或离下一次太近）。请另选一个，或者把想法写下来。',
    en: 'That time can’t be arranged. Please choose another, or say in your own words what suits you.',
  },
  'ask-nothing': {
    zh: '请选一个时间，或者写一句什么时候方便。',
    en: 'Please choose a time, or say when it suits you.',
  },
  'asked-words-too-long': {
    zh: '写得太长了，请缩短到 200 个字以内。',
    en: 'That is too long. Please keep it within 200 characters.',
  },
  'addition-missing': {
    zh: '还没写内容，请写一句再提交。',
    en: 'Please write something before you send it.',
  },
  'addition-key-used-otherwise': {
    zh: '这一句已经提交过，内容和这次不一样。请回到上一页重新补充。',
    en: 'This was already sent with other words. Please go back and add anew.',
  },
  'nothing-logged': {
    zh: '这次走访还没有记录，等记好以后再补充。',
    en: 'Nothing was written down of this visit yet. Please add to it later.',
  },
  'added-enough': {
    zh: ({ most }) => `这次走访已经补充了 ${most} 条，不能再加。还有事情，请打电话给联系人。`,
    en: ({ most }) => `There are ${most} additions to this visit already. Please call your contact.`,
  },
} satisfies Record<string, Sentence>;
