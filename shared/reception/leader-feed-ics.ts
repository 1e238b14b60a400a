import type { Instant } from '#shared/time/instant.ts';
import type { FeedEvent } from './leader-feed-rules.ts';

const REFRESH_SECONDS = 60 * 60;

export type FeedWords = {
  name: string;
  summary: (event: FeedEvent) => string;
  description: (event: FeedEvent) => string;
};

/**
 * A calendar to subscribe to. Times are written in UTC, which Apple's, Google's and Outlook's calendars all read alike;
 * a named zone would need its rules written out, and is guessed where they are missing.
 */
export const leaderFeedIcs = async (events: FeedEvent[], words: FeedWords, now: Instant): Promise<string> => {
  const {
    default: ical,
    ICalCalendarMethod,
    ICalEventStatus,
    ICalEventTransparency,
  } = await import('ical-generator');
  const statusOf = {
    confirmed: ICalEventStatus.CONFIRMED,
    tentative: ICalEventStatus.TENTATIVE,
    cancelled: ICalEventStatus.CANCELLED,
  };
  const calendar = ical({
    name: words.name,
    prodId: { company: 'Kaimen', product: 'Reception days', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const event of events)
    calendar.createEvent({
      id: `${event.id}@kaimen`,
      sequence: event.sequence,
      stamp: now,
      start: event.startAt,
      end: event.endAt,
      summary: words.summary(event),
      description: words.description(event),
      location: event.day.venue,
      status: statusOf[event.status],
      transparency:
        event.status === 'cancelled' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  return calendar.toString();
};
