import type { Lang } from '#shared/platform/lang.ts';
import { dayInWords } from './notice-words.ts';
import { type TemplateId, templates, type VariableName } from './templates.ts';

const variablesOf = (template: TemplateId, all: Record<VariableName, string>): Record<string, string> =>
  Object.fromEntries(templates[template].variables.map((name) => [name, all[name]]));

const briefList: Record<Lang, string> = {
  zh: '08:30　征地拆迁　2人\n09:00　社会保障　1人　需要准备：轮椅通道\n10:30　劳动就业　5位代表（涉及32人）',
  en: '08:30 Land, 2 people\n09:00 Social security, 1 person, wheelchair access\n10:30 Work, 5 representatives of 32',
};

const digestList: Record<Lang, string> = {
  zh: '接访\n　　今天　08:30–11:30　市群众工作局接待大厅　已约6个，共8个时段\n\n要做的事\n　　今天要打的电话：3个',
  en: 'Receptions\n  Today 08:30–11:30, 市群众工作局接待大厅: 6 booked of 8 times\n\nTo do\n  Calls today: 3',
};

/** What a message of a template could be about: real enough to judge its words by. */
export const sampleVariables = (template: TemplateId, lang: Lang): Record<string, string> =>
  variablesOf(template, {
    day: dayInWords('2026-12-02', lang),
    time: '08:30',
    // Venues have Chinese names, whatever the language of the message.
    place: '市群众工作局接待大厅',
    code: template === 'sign-in-code' ? '482913' : '123456789012',
    minutes: '5',
    until: '15:30',
    count: '6',
    list: (template === 'digest-organizer' ? digestList : briefList)[lang],
  });

/** Each variable of a template as long as it can get in an SMS. */
export const longestVariables = (template: TemplateId, lang: Lang): Record<string, string> =>
  variablesOf(template, {
    // Two digits of each, and the month with the longest name.
    day: dayInWords(lang === 'zh' ? '2026-12-23' : '2026-09-23', lang),
    time: '08:30',
    place: '长'.repeat(14),
    code: '1234 5678 9012',
    minutes: '15',
    until: '15:30',
    count: '999',
    list: '',
  });
