/** Words every page shares. */
export const commonWording = {
  zh: {
    skipToContent: '跳到正文',
    mainNavigation: '主要栏目',
    signOut: '退出',
    footer: '网上办不了也没关系：可以打电话，也可以到接待大厅当面登记。',
    otherLanguage: 'English',
    pleaseCorrect: '有几处需要修改',
    optional: '（可不填）',
    backToStart: '返回首页',
  },
  en: {
    skipToContent: 'Skip to content',
    mainNavigation: 'Main sections',
    signOut: 'Sign out',
    footer: 'You can also phone, or come to the reception hall and register in person.',
    otherLanguage: '中文',
    pleaseCorrect: 'Some answers need a change',
    optional: ' (optional)',
    backToStart: 'Back to the start',
  },
};
