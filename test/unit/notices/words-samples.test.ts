import { expect, it } from 'vitest';
import { dayInWords } from '#shared/notices/notice-words.ts';
import { longestVariables, sampleVariables } from '#shared/notices/sample-variables.ts';
import { templateIds, templates } from '#shared/notices/templates.ts';
import { addDays } from '#shared/time/civil.ts';

const langs = ['zh', 'en'] as const;

it.each(templateIds)('a sample of %s says every variable of it, and none besides', (template) => {
  for (const lang of langs) {
    const sample = sampleVariables(template, lang);
    expect(Object.keys(sample)).toEqual([...templates[template].variables]);
    expect(Object.values(sample).filter((value) => value === '')).toEqual([]);
  }
});

it.each(langs)('no sample is longer than the longest that is counted with (%s)', (lang) => {
  for (const template of templateIds) {
    const longest = longestVariables(template, lang);
    for (const [name, value] of Object.entries(sampleVariables(template, lang)))
      if (name !== 'list') expect(value.length).toBeLessThanOrEqual(longest[name]?.length ?? 0);
  }
});

it('no day of a year is longer in words than the longest that is counted with', () => {
  for (const lang of langs) {
    const days = Array.from({ length: 366 }, (_, index) => dayInWords(addDays('2026-01-01', index), lang));
    const longest = longestVariables('booking-confirmed', lang).day?.length;
    expect(Math.max(...days.map((day) => day.length))).toBe(longest);
  }
});
