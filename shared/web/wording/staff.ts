/** What staff read when signing in and out, on every site of theirs. */
export const staffWording = {
  signInAgain: '重新登录',
  signedOutMeanwhile: '登录过期了，刚才那一步还没有做成。',
  typedIsKept: '您填的内容都还在：',
  doAgainThen: '登录好以后，请把刚才那一步再做一次。',
  signInElsewhere: '点这里在新页面重新登录',
  sendAgainThen: '登录好以后回到这一页，再按一次“再发一次”。',
  sendAgain: '再发一次',
  signedOut: '已退出',
  signedOutHint: '在公用电脑上，请把浏览器也关掉。',
};
