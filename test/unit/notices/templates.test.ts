import { describe, expect, it } from 'vitest';
import { builtInWords } from '#shared/notices/built-in-words.ts';
import { renderTemplate, UnknownWording } from '#shared/notices/render-template.ts';
import { longestVariables, sampleVariables } from '#shared/notices/sample-variables.ts';
import { smsSegments } from '#shared/notices/sms-segments.ts';
import { type TemplateId, templateIds, templates, variableLengths } from '#shared/notices/templates.ts';
import { wordingEn } from '#shared/notices/wording-en.ts';
import { defaultSignature, wordingZh } from '#shared/notices/wording-zh.ts';
import type { Lang } from '#shared/platform/lang.ts';

const langs: Lang[] = ['zh', 'en'];
const HAN = /\p{Script=Han}/u;
const mostSegments: Record<Lang, number> = { zh: 1, en: 2 };

const variablesOf = (template: TemplateId): readonly string[] => templates[template].variables;
const channelsOf = (template: TemplateId): readonly string[] => templates[template].channels;

const placesOf = (words: string): string[] =>
  [...words.matchAll(/\{(.*?)\}/g)].map((match) => match[1] as string);

/** Each variable as long as it can get, and a list of some lines, which only a mail has. */
const longest = (template: TemplateId, lang: Lang): Record<string, string> => {
  const given = longestVariables(template, lang);
  return { ...given, ...(given.list === undefined ? {} : { list: sampleVariables(template, lang).list }) };
};

const wordsIn = (template: TemplateId, channel: 'sms' | 'email', lang: Lang) => {
  const words = builtInWords(template, channel, lang);
  return words && { subject: words.subject ?? '', text: words.text };
};

describe.each(templateIds)('the template %s', (template) => {
  const known = variablesOf(template);

  it('has words for its channels and for no other, in Chinese and in English', () => {
    for (const wording of [wordingZh, wordingEn])
      expect(Object.keys(wording[template]).sort()).toEqual([...channelsOf(template)].sort());
  });

  describe.each(langs)('in %s', (lang) => {
    const sms = wordsIn(template, 'sms', lang);
    const email = wordsIn(template, 'email', lang);

    it('is in that language throughout', () => {
      for (const { subject, text } of [sms, email].filter((words) => words !== undefined)) {
        const said = `${subject}${text}`.replace(/\{\w+\}/g, '');
        if (lang === 'zh') expect(said).not.toMatch(/[A-Za-z]/);
        else expect(said).not.toMatch(HAN);
      }
    });

    it('uses every variable it asks for, and no other', () => {
      if (sms) expect(placesOf(sms.text).sort()).toEqual([...known].sort());
      if (email) expect(new Set(placesOf(email.subject + email.text))).toEqual(new Set(known));
    });

    it('leaves no place empty, with the sample and with its longest variables', () => {
      for (const given of [sampleVariables(template, lang), longest(template, lang)]) {
        for (const [channel, words] of Object.entries({ sms, email })) {
          if (!words) continue;
          const { subject = '', text } = renderTemplate(
            template,
            channel as 'sms' | 'email',
            words,
            given,
            defaultSignature,
          );
          for (const value of Object.values(given)) expect(`${subject}${text}`).toContain(value);
          expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/);
        }
      }
    });

    it.runIf(sms)(
      `takes ${mostSegments[lang]} SMS at most, with the signature and its longest variables`,
      () => {
        for (const given of [sampleVariables(template, lang), longest(template, lang)]) {
          const { text } = renderTemplate(template, 'sms', sms ?? { text: '' }, given, defaultSignature);
          expect(text.startsWith('【开门】')).toBe(true);
          expect(smsSegments(text)).toMatchObject({ encoding: 'ucs-2' });
          expect(smsSegments(text).segments).toBeLessThanOrEqual(mostSegments[lang]);
          if (lang === 'zh') expect(text.length).toBeLessThanOrEqual(70);
        }
      },
    );
  });

  it('refuses a variable it does not know, and one that is missing or empty', () => {
    const words = { text: '' };
    const given = longest(template, 'zh');
    const render = (variables: Record<string, string>) => () =>
      renderTemplate(template, 'sms', words, variables, defaultSignature);
    expect(render(given)).not.toThrow();
    expect(render({ ...given, summary: '低保' })).toThrow(UnknownWording);
    for (const name of known) {
      const { [name]: _, ...rest } = given;
      expect(render(rest)).toThrow(UnknownWording);
      expect(render({ ...given, [name]: '' })).toThrow(UnknownWording);
    }
  });

  it('has no place for a name or a matter in an SMS', () => {
    const harmless = ['day', 'time', 'place', 'code', 'minutes', 'until', 'count'];
    expect(Object.keys(variableLengths).sort()).toEqual([...harmless, 'list'].sort());
    if (channelsOf(template).includes('sms')) expect(harmless).toEqual(expect.arrayContaining([...known]));
  });
});

describe('whom a template speaks to, and whether they can be spared it', () => {
  const idsWhere = (holds: (template: TemplateId) => boolean) => templateIds.filter(holds);

  it('is the citizen about bookings, the household about its visits, and staff about their work', () => {
    expect(idsWhere((id) => templates[id].audience === 'citizen')).toEqual([
      'booking-confirmed',
      'booking-reminder-eve',
      'booking-reminder-two-hours',
      'booking-moved',
      'booking-day-moved',
      'booking-leader-changed',
      'booking-called-off',
      'slot-offered',
      'booking-cancelled',
      'booking-answered',
      'booking-answered-later',
      'sign-in-code',
    ]);
    expect(idsWhere((id) => templates[id].audience === 'household')).toEqual([
      'visit-coming-household',
      'visit-moved-household',
      'visit-colleague-household',
      'visit-called-off-household',
      'pairing-proposed',
      'pairing-ended-household',
    ]);
  });

  it('nobody is spared what they asked for, what they would go or wait for in vain, and what is their duty', () => {
    expect(idsWhere((id) => templates[id].optOut === 'never')).toEqual([
      'booking-confirmed',
      'booking-moved',
      'booking-day-moved',
      'booking-leader-changed',
      'booking-called-off',
      'slot-offered',
      'booking-cancelled',
      'brief-leader',
      'brief-leader-list',
      'brief-department',
      'brief-withdrawn',
      'visit-moved-household',
      'visit-called-off-household',
      'visit-handed-over-cadre',
      'visit-taken-back-cadre',
      'pairing-ended-household',
      'matter-assigned',
      'sign-in-code',
    ]);
  });

  it('only what somebody asked for just now comes in quiet hours', () => {
    expect(idsWhere((id) => templates[id].hours === 'any')).toEqual([
      'booking-confirmed',
      'booking-moved',
      'booking-cancelled',
      'sign-in-code',
    ]);
  });
});
