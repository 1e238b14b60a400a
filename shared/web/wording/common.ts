/** Words every page shares. */
export const commonWording = {
  zh: {
    skipToContent: '跳到正文',
    mainNavigation: '主要栏目',
    signOut: '退出',
    otherLanguage: 'English',
    pleaseCorrect: '有几处需要修改',
    optional: '（可不填）',
    backToStart: '返回首页',
  },
  en: {
    skipToContent: 'Skip to content',
    mainNavigation: 'Main sections',
    signOut: 'Sign out',
    otherLanguage: '中文',
    pleaseCorrect: 'Some answers need a change',
    optional: ' (optional)',
    backToStart: 'Back to the start',
  },
};
