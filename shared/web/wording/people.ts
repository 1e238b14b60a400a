import type { Lang } from '#shared/platform/lang.ts';

const zh = {
  signIn: '登录',
  signInIntro: '不用注册，不用密码。填手机号，我们发一条带验证码的短信给您。',
  phone: '手机号',
  phoneHint: '11 位手机号，短信通知也发到这里。',
  sendCode: '获取验证码',
  noPhone: '没有手机，或者不方便收短信？可以打电话，也可以到接待大厅当面登记，一样能约。',
  withoutSigningIn: '不用登录，网上也能看：',
  progressByCode: '办理进度：用预约单上的两个号码',
  householdByLetter: '我家的结对：用信上的编号',
  codeTitle: '填写验证码',
  codeSentTo: (phone: string, minutes: number) => `验证码已经用短信发到 ${phone}，${minutes} 分钟内有效。`,
  code: '短信里的 6 位验证码',
  finish: '登录',
  notArrived: '没收到短信？',
  notArrivedHint: '请等一分钟，看看手机号对不对，短信有没有被拦截。',
  sendAgain: '再发一次',
  otherPhone: '换一个手机号',
};

const en: typeof zh = {
  signIn: 'Sign in',
  signInIntro: 'No account and no password: give your mobile number and we text you a code.',
  phone: 'Mobile number',
  phoneHint: '11 digits. Your messages go there too.',
  sendCode: 'Text me a code',
  noPhone:
    'No phone, or no way to get a text message? Call us or come to the reception hall: you can book there too.',
  withoutSigningIn: 'What you can see here without signing in:',
  progressByCode: 'Progress, with the two numbers on your slip',
  householdByLetter: 'Our pairing, with the number in the letter',
  codeTitle: 'Enter the code',
  codeSentTo: (phone, minutes) => `We sent a code to ${phone}. It lasts ${minutes} minutes.`,
  code: 'The 6 digits in the text message',
  finish: 'Sign in',
  notArrived: 'No message?',
  notArrivedHint: 'Please wait a minute, and check the number and your blocked messages.',
  sendAgain: 'Send another',
  otherPhone: 'Use another number',
};

/** What a citizen reads when signing in. */
export const peopleWording: Record<Lang, typeof zh> = { zh, en };
