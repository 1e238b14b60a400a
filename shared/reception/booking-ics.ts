import type { Booking } from './booking.ts';
import type { ReceptionDay } from './reception-day.ts';

const REMIND_SECONDS_BEFORE = 2 * 60 * 60;

/** A booking as an entry of a phone's calendar; a later version replaces an earlier one. Nothing of the matter is in it. */
export const bookingIcs = async (
  booking: Booking,
  day: ReceptionDay,
  words: { summary: string; description: string; url: string },
): Promise<string> => {
  const { default: ical, ICalAlarmType, ICalEventStatus } = await import('ical-generator');
  const calendar = ical({ prodId: { company: 'Kaimen', product: 'Booking', language: 'ZH' } });
  const event = calendar.createEvent({
    id: `booking-${booking.id}@kaimen`,
    sequence: booking.version,
    stamp: booking.cancelledAt ?? booking.bookedAt,
    start: booking.startAt,
    end: booking.endAt,
    location: day.venue,
    status: booking.state === 'booked' ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    ...words,
  });
  event.createAlarm({ type: ICalAlarmType.display, trigger: REMIND_SECONDS_BEFORE });
  return calendar.toString();
};
