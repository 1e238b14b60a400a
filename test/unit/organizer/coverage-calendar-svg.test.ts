import { describe, expect, it } from 'vitest';
import { monthSvg, yearSvg } from '#functions/organizer/pages/coverage-calendar-svg.ts';
import { shadeColours } from '#functions/organizer/pages/coverage-shades.ts';
import { styleSource } from '#shared/web/style/index.ts';

const days = [
  { date: '2026-11-30', planned: 4, made: 4, tried: 0 },
  { date: '2026-12-01', planned: 5, made: 0, tried: 2 },
  { date: '2026-12-14', planned: 3, made: 2, tried: 0 },
  { date: '2026-12-15', planned: 7, made: 0, tried: 0 },
  { date: '2026-12-31', planned: 9, made: 0, tried: 0 },
];
const TODAY = '2026-12-15';

/** The texts of an image, in its order. */
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]+)</g)].map(([, text = '']) => text);

describe('a month as a calendar', () => {
  const texts = textsOf(monthSvg('2026-12', { days, today: TODAY }));

  it('says of each day what was made of what was planned, ahead only what is planned', () => {
    for (const text of ['0/5', '2/3', '0/7', '9']) expect(texts).toContain(text);
    expect(texts).not.toContain('0/9');
    expect(texts).not.toContain('4/4');
  });

  it('begins its weeks on Monday, with every day of the month', () => {
    expect(texts.filter((text) => '一二三四五六日'.includes(text)).join('')).toBe('一二三四五六日');
    for (let day = 1; day <= 31; day += 1) expect(texts).toContain(String(day));
  });

  it.each([
    ['2026-02', 28],
    ['2028-02', 29],
    ['2026-11', 30],
  ])('of %s has %i days', (month, count) => {
    expect(
      textsOf(monthSvg(month, { days: [], today: TODAY })).filter((text) => /^\d+$/.test(text)),
    ).toHaveLength(count);
  });

  it('shades a day by how much of it was made, and leaves today blank until something is', () => {
    const shade = (made: number, today: string) =>
      shadeColours.filter((colour) =>
        monthSvg('2026-12', { days: [{ date: '2026-12-15', planned: 2, made, tried: 0 }], today }).includes(
          colour,
        ),
      );
    expect(shade(0, '2026-12-15')).toEqual([]);
    expect(shade(0, '2026-12-16')).toEqual([shadeColours[0]]);
    expect(shade(1, '2026-12-15')).toEqual([shadeColours[2]]);
    expect(shade(2, '2026-12-16')).toEqual([shadeColours[4]]);
  });
});

describe('a calendar as an image', () => {
  it.each([
    ['a month', monthSvg('2026-12', { days, today: TODAY })],
    ['a year', yearSvg('2026-12', { days, today: TODAY }, false)],
    ['a year on a phone', yearSvg('2026-12', { days, today: TODAY }, true)],
  ])('of %s holds no style, class or script, which the policy would block', (_, svg) => {
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toMatch(/style|class=|<script|ecmeta/);
    expect(styleSource).toMatch(/^'sha256-/);
  });

  it('of a year has twelve months, on a phone in two strips', () => {
    const months = (narrow: boolean) =>
      textsOf(yearSvg('2026-12', { days, today: TODAY }, narrow)).filter((text) => /^\d+月$/.test(text));
    expect(months(false)).toHaveLength(12);
    expect(months(true)).toHaveLength(12);
  });
});

describe('the shades', () => {
  const lightness = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(colour.slice(at, at + 2), 16),
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  it('grow darker one by one, so they are told apart on paper and without colour', () => {
    const steps = shadeColours.map(lightness);
    for (const [index, step] of steps.entries())
      if (index > 0) expect((steps[index - 1] ?? 0) - step).toBeGreaterThan(10);
  });
});
