import { describe, expect, it } from 'vitest';
import { builtInWords } from '#shared/notices/built-in-words.ts';
import { messageOf } from '#shared/notices/message.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { defaultSignature } from '#shared/notices/wording-zh.ts';
import { bookingNotices, endNotices } from '#shared/reception/booking-notices.ts';
import { offerNotice } from '#shared/reception/offer-notice.ts';
import { screeningNotices } from '#shared/reception/screening-notices.ts';
import { booking, published, slotAt } from '#test/support/reception/samples.ts';

const { day, slots } = published();
const now = '2026-11-23T02:00:00.000Z';
const plan = (time: string, madeAt = now) =>
  bookingNotices(booking(time), day, madeAt)
    .flatMap((notice) => [notice, ...(notice.later ?? [])])
    .map(({ template, dueAt }) => [template, dueAt]);

/** What a notice says, and everything that follows it. */
const said = (notices: Notice[]): Promise<string[]> =>
  Promise.all(
    notices
      .flatMap((notice) => [notice, ...(notice.later ?? []).map((telling) => ({ ...notice, ...telling }))])
      .map(async (notice) => {
        const { message } = await messageOf(notice, {
          readWords: async (...of) => builtInWords(...of),
          signature: defaultSignature,
        });
        return `${message.subject ?? ''}${message.text}`;
      }),
  );

describe('what is told of a booking', () => {
  it('reminds of an 08:30 slot once: two hours before would be in the quiet hours', () => {
    expect(plan('08:30')).toEqual([
      ['booking-confirmed', now],
      ['booking-reminder-eve', '2026-12-01T10:00:00.000Z'],
    ]);
  });

  it('reminds of a 10:30 slot twice: at 18:00 the day before and two hours before', () => {
    expect(plan('10:30')).toEqual([
      ['booking-confirmed', now],
      ['booking-reminder-eve', '2026-12-01T10:00:00.000Z'],
      ['booking-reminder-two-hours', '2026-12-02T00:30:00.000Z'],
    ]);
  });

  it('leaves out the reminder of the day before where it is past: the confirmation says the same', () => {
    expect(plan('10:30', '2026-12-01T10:00:00.000Z').map(([template]) => template)).toEqual([
      'booking-confirmed',
      'booking-reminder-two-hours',
    ]);
  });

  it('says the same by mail where an address was given, under ids of their own', () => {
    const notices = bookingNotices(booking('10:30', { email: 'zhang@example.cn' }), day, now);
    expect(notices.map(({ channel }) => channel)).toEqual(['sms', 'email']);
    expect(notices.map(({ later }) => later?.length)).toEqual([2, 2]);
    expect(new Set(notices.map(({ id }) => id)).size).toBe(2);
  });

  it('is about the version of the booking, and a cancellation about the next', () => {
    const [confirmed] = bookingNotices(booking('10:30'), day, now);
    const [cancelled] = endNotices(booking('10:30', { state: 'cancelled', version: 2 }), day, now);
    expect([confirmed?.id, cancelled?.id]).toEqual([
      'booking#123456789012#1#booking-confirmed#sms',
      'booking#123456789012#2#booking-cancelled#sms',
    ]);
  });

  it.each([undefined, 'en'] as const)(
    'can be worded, and carries neither the name nor the matter (%s)',
    async (lang) => {
      const own = booking('10:30', { email: 'zhang@example.cn', lang });
      const texts = await said([...bookingNotices(own, day, now), ...endNotices(own, day, now)]);
      expect(texts).toHaveLength(8);
      for (const text of texts) expect(text).not.toMatch(/张|秀英|宅基地/);
    },
  );
});

describe('the language of what is told', () => {
  const until = '2026-11-23T04:00:00.000Z';
  const slot = slotAt({ day, slots }, '10:30');
  const screening = { version: 1 } as Parameters<typeof screeningNotices>[1];
  const everything = (lang?: 'en') => {
    const own = booking('10:30', { lang });
    return [
      ...bookingNotices(own, day, now),
      ...bookingNotices(own, day, now, 'booking-moved'),
      ...bookingNotices(own, day, now, 'booking-day-moved'),
      ...bookingNotices(own, day, now, 'booking-leader-changed'),
      ...endNotices(own, day, now),
      ...endNotices(own, day, now, 'booking-called-off'),
      ...screeningNotices(own, screening, now),
      ...screeningNotices(own, screening, '2026-12-03T02:00:00.000Z'),
      offerNotice({ personId: 'p', phone: '+8613820001015', lang }, { day, slot, until }, now),
    ];
  };

  it('is Chinese for who chose nothing else', async () => {
    for (const text of await said(everything())) expect(text).not.toMatch(/[A-Za-z]/);
  });

  it('is English throughout for who booked or waits in English, but for the names of places', async () => {
    const texts = await said(everything('en'));
    expect(texts).toHaveLength(17);
    for (const text of texts)
      expect(text.replace(defaultSignature, '').replace(day.venue, '')).not.toMatch(/\p{Script=Han}/u);
    expect(texts.at(-1)).toContain('Wed 2 Dec 10:30, 市群众工作局接待大厅. Kept for you until 12:00 today');
  });
});
