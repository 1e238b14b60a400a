import { describe, expect, it } from 'vitest';
import { fillWords, placesIn, renderTemplate, UnknownWording } from '#shared/notices/render-template.ts';

const render = (text: string, subject?: string) =>
  renderTemplate(
    'matter-assigned',
    subject ? 'email' : 'sms',
    { text, subject },
    { day: '12月2日周三' },
    '【开门】',
  );

describe('words with places for variables', () => {
  it('name them in their order, as often as they stand there', () => {
    expect(placesIn('{day}{time}，{day}。{} { code }')).toEqual(['day', 'time', 'day']);
  });

  it('keep a place for what is not given, so that a preview shows it', () => {
    expect(fillWords('{day}，{who}，{toString}', { day: '12月2日周三' })).toBe(
      '12月2日周三，{who}，{toString}',
    );
  });

  it('never leave with a gap: words of another version of Kaimen, with a variable there is none of, are refused', () => {
    expect(render('请于{day}前办理').text).toBe('【开门】请于12月2日周三前办理');
    expect(() => render('请于{day}前到{place}办理')).toThrow(UnknownWording);
    expect(() => render('请办理', '请于{time}前办理')).toThrow(UnknownWording);
  });
});
