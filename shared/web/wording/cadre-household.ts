/** What a cadre reads of what a household said itself: another time it asks for, and what it added to the log. */
export const cadreHouseholdWording = {
  asked: (wish: string) => `对方想改到：${wish}`,
  askedWords: (wish: string) => `对方想换个时间：${wish}`,
  said: (words: string) => `“${words}”`,
  accept: '就改到这个时间',
  call: '打电话商量',
  otherTime: '改到别的时间',
  additions: '对方补充的',
  addedFor: '（工作人员代记）',
};
