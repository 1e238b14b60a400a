import type { Sentence } from './refusals.ts';

/** What signing in and the rosters say when they say no. */
export const peopleRefusals = {
  'phone-invalid': {
    zh: '手机号没写对，请填 11 位手机号，例如 138 1234 5678。',
    en: 'Please give a mainland mobile number of 11 digits, such as 138 1234 5678.',
  },
  'code-malformed': {
    zh: '验证码是短信里的 6 位数字，请照着填。',
    en: 'The code is the 6 digits in the text message.',
  },
  'code-sent-a-moment-ago': {
    zh: ({ seconds }) => `验证码刚刚发过，请先看短信。还没收到，${seconds} 秒后可以再发一次。`,
    en: ({ seconds }) => `We sent a code a moment ago. If it hasn’t come, ask again in ${seconds} seconds.`,
  },
  'too-many-codes-today': {
    zh: '这个手机号今天要验证码的次数已经用完，明天可以再试；急事请打电话，或到大厅当面登记。',
    en: 'This phone has asked for too many codes today. Please try tomorrow, phone us, or come to the hall.',
  },
  'too-many-from-here': {
    zh: '您这里的网络要验证码太多次了，请过一小时再试，或换用手机流量。',
    en: 'Too many codes were asked for from your network. Please try again in an hour, or use mobile data.',
  },
  'phone-unreachable': {
    zh: '这个手机号收不到短信，请核对号码，或换一个手机号。',
    en: 'Text messages can’t reach this number. Please check it, or use another.',
  },
  'sms-not-sent': {
    zh: '短信没有发出去，请过一会儿再试。也可以打电话，或到大厅当面登记。',
    en: 'The text message could not be sent. Please try again in a while, phone us, or come to the hall.',
  },
  'no-sign-in-by-phone': {
    zh: '这里不发短信验证码，不能用手机号在网上登录。要预约、改时间或取消，请打电话，或到接待大厅当面登记。',
    en: 'No codes are sent from here, so you can’t sign in with a phone. To book, move or cancel, please phone us or come to the reception hall.',
  },
  'code-wrong': {
    zh: ({ triesLeft }) => `验证码不对，请对照短信再填一次，还可以试 ${triesLeft} 次。`,
    en: ({ triesLeft }) =>
      `That code is not right. Please check the text message; ${triesLeft === 1 ? '1 try is' : `${triesLeft} tries are`} left.`,
  },
  'code-expired': {
    zh: '验证码过期了（5 分钟内有效），请重新获取。',
    en: 'The code has expired (it lasts 5 minutes). Please ask for a new one.',
  },
  'code-used-up': {
    zh: '这个验证码不能再用了：已经用过，或输错次数太多。请重新获取。',
    en: 'This code can’t be used any more: it was used already, or tried too often. Please ask for a new one.',
  },
  'account-without-role': {
    zh: '您的账号还没有开通“开门”的权限。请联系本单位管理员，核对工号或手机号是否在名册里。',
    en: 'Your account has no role here yet. Please ask your administrator whether you are on the roster.',
  },
  'staff-sign-in-unfinished': {
    zh: '登录没有完成，请再登录一次。',
    en: 'Signing in was not finished. Please try again.',
  },
  'month-unclear': { zh: '月份没写对，请写成 2026-12 的样子。', en: 'Please write the month like 2026-12.' },
  'not-true-or-false': { zh: '这一项只能写 true 或 false。', en: 'Please write true or false.' },
  'check-again': {
    zh: '没有收到检查过的表格，请重新选择文件。',
    en: 'The checked file did not arrive. Please choose it again.',
  },
} satisfies Record<string, Sentence>;
