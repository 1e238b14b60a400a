import { describe, expect, it } from 'vitest';
import { messageOf, signInMessage } from '#shared/notices/message.ts';
import { newNotice } from '#shared/notices/notice.ts';
import { dayInWords, whenInWords } from '#shared/notices/notice-words.ts';
import { renderTemplate, UnknownWording } from '#shared/notices/render-template.ts';
import { type TemplateId, templates, variableLengths } from '#shared/notices/templates.ts';
import { wordingZh } from '#shared/notices/wording-zh.ts';

const ids = Object.keys(templates) as TemplateId[];

/** The longest value of each variable, made of characters that take one place each. */
const longest = (template: TemplateId): Record<string, string> =>
  Object.fromEntries(templates[template].variables.map((name) => [name, '长'.repeat(variableLengths[name])]));

const placeholders = (words: string): string[] =>
  [...words.matchAll(/\{(.*?)\}/g)].map((match) => match[1] as string);

describe.each(ids)('the template %s', (template) => {
  const { variables, channels } = templates[template];
  const { sms, email } = wordingZh[template];
  const known: readonly string[] = variables;

  it.runIf(sms)('fits one SMS of 70 characters with its longest variables', () => {
    const { text } = renderTemplate(template, 'sms', longest(template));
    expect(text.length).toBeLessThanOrEqual(70);
    expect(text).toMatch(/^【开门】/);
  });

  it('uses every variable it asks for, and no other', () => {
    if (sms) expect(new Set(placeholders(sms))).toEqual(new Set(known));
    if (email) expect(new Set(placeholders(email.subject + email.text))).toEqual(new Set(known));
  });

  it('has words for its channels and for no other', () => {
    expect(email !== undefined).toBe((channels as readonly string[]).includes('email'));
    expect(sms !== undefined).toBe((channels as readonly string[]).includes('sms'));
  });

  it('refuses a variable it does not know, and one that is missing or empty', () => {
    const given = longest(template);
    const [first = ''] = known;
    expect(() => renderTemplate(template, 'sms', { ...given, summary: '低保' })).toThrow(UnknownWording);
    expect(() => renderTemplate(template, 'sms', { ...given, [first]: '' })).toThrow(UnknownWording);
  });

  it('has no place for a name or a matter', () => {
    expect(known.filter((name) => !Object.hasOwn(variableLengths, name))).toEqual([]);
    expect(Object.keys(variableLengths)).toEqual([
      'day',
      'time',
      'place',
      'code',
      'minutes',
      'until',
      'count',
      'list',
    ]);
    if (sms) expect(known).not.toContain('list');
  });
});

const variables = {
  ...whenInWords('2026-12-02T00:30:00.000Z'),
  place: '市群众工作局接待大厅',
  code: '123456789012',
};

describe('a message', () => {
  it('says the day as people do', () => {
    expect(whenInWords('2026-12-02T00:30:00.000Z')).toEqual({ day: '12月2日周三', time: '08:30' });
    expect(dayInWords('2026-12-06')).toBe('12月6日周日');
    expect(dayInWords('2026-12-22')).toHaveLength(variableLengths.day);
  });

  it('confirms all that a reminder says, so a late booking needs no reminder', () => {
    const { text: confirmation } = renderTemplate('booking-confirmed', 'sms', variables);
    const { text: reminder } = renderTemplate('booking-reminder-eve', 'sms', variables);
    expect(confirmation).toBe(
      '【开门】已预约12月2日周三08:30，市群众工作局接待大厅，预约号123456789012。请提前10分钟到，来不了请取消。',
    );
    expect(reminder).toBe(confirmation.replace('已预约', '提醒：'));
  });

  it('cuts a place that is too long for an SMS, but not in a mail', () => {
    const place = '朝阳路街道银杏社区党群服务中心二楼会议室';
    const sms = renderTemplate('booking-confirmed', 'sms', { ...variables, place });
    expect(sms.variables.place).toBe('朝阳路街道银杏社区党群服务…');
    const mail = renderTemplate('booking-confirmed', 'email', { ...variables, place });
    expect(mail.text).toContain(`地点：${place}`);
    expect(mail.subject).toBe('预约成功：12月2日周三08:30');
  });

  it('never cuts through a character of two places', () => {
    const place = `十二个字的地方名称在此处${'𠮷'.repeat(3)}`;
    const { variables: cut } = renderTemplate('booking-confirmed', 'sms', { ...variables, place });
    expect(cut.place).toBe('十二个字的地方名称在此处…');
  });

  it('takes the signature of the stage', () => {
    const message = signInMessage('+8613820001015', { code: '123456', minutes: '5' }, '【群众工作局】');
    expect(message.text).toBe('【群众工作局】验证码123456，5分钟内有效。不要告诉任何人。');
  });

  it('of a template that is not known any more is refused', () => {
    const notice = newNotice({
      subject: { kind: 'booking', id: '123456789012', version: 1 },
      template: 'booking-confirmed',
      channel: 'sms',
      to: '+8613820001015',
      variables,
      dueAt: '2026-12-01T00:00:00.000Z',
      uselessAt: '2026-12-02T00:30:00.000Z',
    });
    expect(notice.id).toBe('booking#123456789012#1#booking-confirmed#sms');
    expect(() => messageOf({ ...notice, template: 'of-old' })).toThrow(UnknownWording);
    expect(() => messageOf({ ...notice, template: 'toString' })).toThrow(UnknownWording);
  });
});
