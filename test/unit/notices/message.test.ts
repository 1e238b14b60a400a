import { describe, expect, it } from 'vitest';
import { builtInWords } from '#shared/notices/built-in-words.ts';
import { messageOf, signInMessage } from '#shared/notices/message.ts';
import { newNotice } from '#shared/notices/notice.ts';
import { dayInWords, whenInWords } from '#shared/notices/notice-words.ts';
import { UnknownWording } from '#shared/notices/render-template.ts';
import { variableLengths } from '#shared/notices/templates.ts';
import { defaultSignature } from '#shared/notices/wording-zh.ts';
import type { ReadWords } from '#shared/notices/words.ts';
import type { Lang } from '#shared/platform/lang.ts';
import { addDays } from '#shared/time/civil.ts';

const readWords: ReadWords = async (template, channel, lang) => builtInWords(template, channel, lang);
const how = { readWords, signature: defaultSignature };

const START = '2026-12-02T00:30:00.000Z';
const PLACE = '市群众工作局接待大厅';

const noticeOf = (
  template: 'booking-confirmed' | 'booking-reminder-eve',
  { channel = 'sms', place = PLACE, lang }: { channel?: 'sms' | 'email'; place?: string; lang?: Lang } = {},
) =>
  newNotice({
    subject: { kind: 'booking', id: '123456789012', version: 1 },
    template,
    channel,
    to: '+8613820001015',
    lang,
    variables: { ...whenInWords(START, lang), place, code: '123456789012' },
    dueAt: '2026-12-01T00:00:00.000Z',
    uselessAt: START,
  });

const said = async (...of: Parameters<typeof noticeOf>) => (await messageOf(noticeOf(...of), how)).message;

describe('a day and time in words', () => {
  it('is said as people do, in Chinese unless told otherwise', () => {
    expect(whenInWords(START)).toEqual({ day: '12月2日周三', time: '08:30' });
    expect(whenInWords(START, 'en')).toEqual({ day: 'Wed 2 Dec', time: '08:30' });
    expect(dayInWords('2026-12-06')).toBe('12月6日周日');
    expect(dayInWords('2026-09-20', 'en')).toBe('Sun 20 Sept');
  });

  it('is of the civil day in China, whatever the machine’s clock says', () => {
    expect(whenInWords('2026-12-01T15:59:59.999Z', 'en')).toEqual({ day: 'Tue 1 Dec', time: '23:59' });
    expect(whenInWords('2026-12-01T16:00:00.000Z', 'en')).toEqual({ day: 'Wed 2 Dec', time: '00:00' });
  });

  it('is never cut: no day of a year is longer than an SMS has room for, and some are as long', () => {
    const year = Array.from({ length: 365 }, (_, at) => addDays('2026-01-01', at));
    const lengths = year.flatMap((on) => [dayInWords(on).length, dayInWords(on, 'en').length]);
    expect(Math.max(...lengths)).toBe(variableLengths.day);
    expect(new Set(year.map((on) => dayInWords(on, 'en').slice(0, 3))).size).toBe(7);
  });
});

describe('a message', () => {
  it('confirms all that a reminder says, so a late booking needs no reminder', async () => {
    const confirmation = (await said('booking-confirmed')).text;
    expect(confirmation).toBe(
      '【开门】已预约12月2日周三08:30，市群众工作局接待大厅，预约号123456789012。请提前10分钟到，来不了请取消。',
    );
    expect((await said('booking-reminder-eve')).text).toBe(confirmation.replace('已预约', '提醒：'));
  });

  it('is in English for who chose English, the place as it is written there', async () => {
    const confirmation = (await said('booking-confirmed', { lang: 'en' })).text;
    expect(confirmation).toBe(
      "【开门】Booked: Wed 2 Dec 08:30, 市群众工作局接待大厅. Code 123456789012. Come 10 minutes early. Can't come? Please cancel.",
    );
    const mail = await said('booking-confirmed', { lang: 'en', channel: 'email' });
    expect(mail.subject).toBe('Booked: Wed 2 Dec 08:30');
    expect(mail.text).toContain('Place: 市群众工作局接待大厅');
  });

  it('has its place cut where it is too long for an SMS, but not in a mail', async () => {
    const place = '朝阳路街道银杏社区党群服务中心二楼会议室';
    expect((await said('booking-confirmed', { place })).variables.place).toBe('朝阳路街道银杏社区党群服务…');
    const mail = await said('booking-confirmed', { place, channel: 'email' });
    expect(mail.text).toContain(`地点：${place}`);
    expect(mail.subject).toBe('预约成功：12月2日周三08:30');
  });

  it('is never cut through a character of two places', async () => {
    const place = `十二个字的地方名称在此处${'𠮷'.repeat(3)}`;
    expect((await said('booking-confirmed', { place })).variables.place).toBe('十二个字的地方名称在此处…');
  });

  it.each([
    ['zh', '【群众工作局】验证码123456，5分钟内有效。不要告诉任何人。'],
    ['en', "【群众工作局】Your sign-in code is 123456, valid for 5 minutes. Don't share it with anybody."],
  ] as const)(
    'with a sign-in code has the signature of the stage and is in the language of the page (%s)',
    async (lang, text) => {
      const variables = { code: '123456', minutes: '5' };
      const message = await signInMessage('+8613820001015', variables, {
        readWords,
        signature: '【群众工作局】',
        lang,
      });
      expect(message.text).toBe(text);
    },
  );

  it('of a template that is not known any more is refused', async () => {
    const notice = noticeOf('booking-confirmed');
    expect(notice.id).toBe('booking#123456789012#1#booking-confirmed#sms');
    for (const template of ['of-old', 'toString'])
      await expect(messageOf({ ...notice, template }, how)).rejects.toThrow(UnknownWording);
  });

  it('of a template without words for its channel is refused', async () => {
    const speechless: ReadWords = async () => undefined;
    await expect(messageOf(noticeOf('booking-confirmed'), { ...how, readWords: speechless })).rejects.toThrow(
      UnknownWording,
    );
  });
});

describe('the language of a message', () => {
  const approving =
    (approved: Lang[]): ReadWords =>
    async (template, channel, lang) => {
      const words = builtInWords(template, channel, lang);
      return words && { ...words, ...(approved.includes(lang) && { approvedId: `SMS_${lang}` }) };
    };

  it.each<[string, Lang[], 'sms' | 'email', Lang, string | undefined]>([
    ['the person’s where nobody has to approve words', [], 'sms', 'en', undefined],
    ['the person’s where the provider approved both', ['zh', 'en'], 'sms', 'en', 'SMS_en'],
    [
      'Chinese where the provider approved only that: it would send nothing else',
      ['zh'],
      'sms',
      'zh',
      'SMS_zh',
    ],
    ['the person’s in a mail, which nobody approves', [], 'email', 'en', undefined],
  ])('is %s', async (_, approved, channel, lang, approvedId) => {
    const notice = noticeOf('booking-confirmed', { channel, lang: 'en' });
    const worded = await messageOf(notice, { ...how, readWords: approving(approved) });
    expect(worded).toMatchObject({ lang });
    expect(worded.message.approvedId).toBe(approvedId);
  });
});
