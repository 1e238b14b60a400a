import { describe, expect, it } from 'vitest';
import { builtInWords } from '#shared/notices/built-in-words.ts';
import { templateIds, templates } from '#shared/notices/templates.ts';
import type { Lang } from '#shared/platform/lang.ts';
import { noticeChoicesWording } from '#shared/web/wording/notice-choices.ts';

const said: Record<Lang, { office: string; ends: string; stranger: string }> = {
  zh: {
    office: '请打电话告诉群众工作局',
    ends: '请登录开门，在“每日汇总”里退订',
    stranger: '不是发给您的，请打电话告诉群众工作局。',
  },
  en: {
    office: 'please call us',
    ends: 'sign in to Kaimen',
    stranger: "If this wasn't meant for you, please call us.",
  },
};
const langs = ['zh', 'en'] as const;

const mailOf = (id: (typeof templateIds)[number], lang: Lang) => builtInWords(id, 'email', lang)?.text ?? '';
const mailed = templateIds.filter((id) => mailOf(id, 'zh') !== '');
const declinable = mailed.filter((id) => templates[id].optOut === 'honoured');

describe('a mail', () => {
  it.each(declinable.filter((id) => id !== 'digest-organizer'))(
    'that may be declined says how, on the page and by phone, for who has none: %s',
    (id) => {
      for (const lang of langs) {
        expect(mailOf(id, lang)).toContain(noticeChoicesWording[lang].link);
        expect(mailOf(id, lang).endsWith('\n')).toBe(false);
        expect(mailOf(id, lang).split('\n').at(-1)).toContain(said[lang].office);
      }
    },
  );

  it('of the digest says where it is ended', () => {
    for (const lang of langs) expect(mailOf('digest-organizer', lang)).toContain(said[lang].ends);
  });

  it('of the digest says whom to call for who gets it by a mistake in an address: they can’t sign in to end it', () => {
    for (const lang of langs) expect(mailOf('digest-organizer', lang)).toContain(said[lang].stranger);
  });

  it.each(mailed.filter((id) => !declinable.includes(id)))(
    'that can’t be declined promises nothing: %s',
    (id) => {
      for (const lang of langs) expect(mailOf(id, lang)).not.toContain(noticeChoicesWording[lang].link);
    },
  );
});

it('an SMS has no such line: it would take another segment', () => {
  for (const id of templateIds)
    for (const lang of langs)
      expect(builtInWords(id, 'sms', lang)?.text ?? '').not.toContain(noticeChoicesWording[lang].link);
});
