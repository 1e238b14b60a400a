/** What staff read when signing in and out, on every site of theirs. */
export const staffWording = {
  signInAgain: '重新登录',
  signedOut: '已退出',
  signedOutHint: '在公用电脑上，请把浏览器也关掉。',
};
