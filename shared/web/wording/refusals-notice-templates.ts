import type { Lang } from '#shared/platform/lang.ts';
import { kindInWords } from './notice-kinds.ts';
import type { Sentence } from './refusals.ts';

const langs: Record<Lang, Record<Lang, string>> = {
  zh: { zh: '中文', en: '英文' },
  en: { zh: 'Chinese', en: 'English' },
};

type Long = { characters?: number; segments?: number; most?: number };

/** What the words of messages say when they say no. */
export const noticeTemplatesRefusals = {
  'words-missing': { zh: '这里还没有写。', en: 'Please write something here.' },
  'words-too-long': {
    zh: ({ characters, segments, most }: Long) =>
      segments
        ? `太长了：连签名、内容最长时要占 ${segments} 条短信，最多 ${most} 条。请改短些。`
        : characters
          ? `太长了：内容最长时有 ${characters} 个字，最多 ${most} 个。请改短些。`
          : '太长了，请改短些。',
    en: ({ characters, segments, most }: Long) =>
      segments
        ? `Too long: with the signature and every variable at its longest it takes ${segments} segments, ${most} at most.`
        : characters
          ? `Too long: with every variable at its longest it has ${characters} characters, ${most} at most.`
          : 'This is too long.',
  },
  'not-one-line': { zh: '请写成一行，中间不要换行。', en: 'Please write it as one line.' },
  'variable-unknown': {
    zh: ({ name, known }: { name: string; known: string }) =>
      known ? `不认识 {${name}}，这里能写的是 ${known}。` : `不认识 {${name}}，这种通知里没有可以写的变量。`,
    en: ({ name, known }: { name: string; known: string }) =>
      known
        ? `{${name}} is unknown here. What can be said is ${known}.`
        : `{${name}} is unknown: this message has no variables.`,
  },
  'variable-missing': {
    zh: ({ missing }: { missing: string }) => `还缺 ${missing}：少了它，对方就不知道该怎么办。`,
    en: ({ missing }: { missing: string }) => `${missing} is missing: without it nobody knows what to do.`,
  },
  'variable-twice': {
    zh: ({ name }: { name: string }) => `{${name}} 写了两次。短信供应商要求每个变量只写一次。`,
    en: ({ name }: { name: string }) =>
      `{${name}} stands there twice. SMS providers take each variable once.`,
  },
  'braces-stray': {
    zh: '花括号 { } 只能用来写变量，前后要成对，里面不能有空格，例如 {day}。',
    en: 'Braces are only for variables, in pairs and without blanks, like {day}.',
  },
  'signature-inside': {
    zh: '请去掉【】：签名由系统加在最前面，短信里有第二个，供应商不发。',
    en: 'Please leave out 【】: the signature is put in front by itself, and providers refuse a second one.',
  },
  'link-inside': {
    zh: '请去掉网址：我们的短信从不带网址，群众才好分辨真假。',
    en: 'Please leave out the link: no SMS of ours has one, so that people can tell a false one.',
  },
  'mobile-inside': {
    zh: '请去掉手机号：它会发给每一个人。可以写座机或热线。',
    en: 'Please leave out the mobile number: it would go out to everybody. A landline or hotline is fine.',
  },
  'list-in-subject': {
    zh: '标题只有一行，{list} 有好几行，请写到正文里。',
    en: '{list} has several lines, so it belongs in the text, not in the subject.',
  },
  'approved-id-unreadable': {
    zh: '编号没写对，像 SMS_123456789，只有字母、数字和下划线，最多 64 个。',
    en: 'Please write the id like SMS_123456789: letters, digits and _, 64 at most.',
  },
  'approved-id-of-other-words': {
    zh: ({ lang, version }: { lang: Lang; version: number }) =>
      `这个编号是${langs.zh[lang]}第 ${version} 版用过的，那一版的话不一样，供应商会照那样发。请填现在这些话批下来的编号，或者先空着。`,
    en: ({ lang, version }: { lang: Lang; version: number }) =>
      `Version ${version} in ${langs.en[lang]} had this id with other words, and the provider would send those. Please give the id of these words, or none.`,
  },
  'approved-id-of-other-message': {
    zh: ({ lang, template }: { lang: Lang; template: string }) =>
      `这个编号现在用在“${kindInWords(template)}”的${langs.zh[lang]}短信上，供应商会照那里的话发。请核对编号；要是那里填错了，请先改那里的。`,
    en: ({ lang, template }: { lang: Lang; template: string }) =>
      `This id is now that of ${template} in ${langs.en[lang]}, and the provider would send its words. Please check it; if it is wrong there, change it there first.`,
  },
  'approved-id-of-mail': { zh: '邮件没有供应商模板编号。', en: 'A mail has no approved id.' },
  'subject-of-sms': { zh: '短信没有标题。', en: 'An SMS has no subject.' },
  'lang-unclear': { zh: '请写明语言：zh 或 en。', en: 'Please name a language: zh or en.' },
} satisfies Record<string, Sentence>;
