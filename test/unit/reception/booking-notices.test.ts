import { describe, expect, it } from 'vitest';
import { messageOf } from '#shared/notices/message.ts';
import { bookingNotices, endNotices } from '#shared/reception/booking-notices.ts';
import { booking, published } from '#test/support/reception/samples.ts';

const { day } = published();
const now = '2026-11-23T02:00:00.000Z';
const plan = (time: string, madeAt = now) =>
  bookingNotices(booking(time), day, madeAt)
    .flatMap((notice) => [notice, ...(notice.later ?? [])])
    .map(({ template, dueAt }) => [template, dueAt]);

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

  it('can be worded, and carries neither the name nor the matter', () => {
    const own = booking('10:30', { email: 'zhang@example.cn' });
    const series = bookingNotices(own, day, now).flatMap((notice) => [
      notice,
      ...(notice.later ?? []).map((telling) => ({ ...notice, ...telling })),
    ]);
    const texts = [...series, ...endNotices(own, day, now)].map((notice) => {
      const { subject, text } = messageOf(notice);
      return `${subject ?? ''}${text}`;
    });
    expect(texts).toHaveLength(8);
    for (const text of texts) expect(text).not.toMatch(/张|秀英|宅基地/);
  });
});
