import { feedIcs } from '#shared/people/feed-ics.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { FeedEvent } from './leader-feed-rules.ts';

export type FeedWords = {
  name: string;
  summary: (event: FeedEvent) => string;
  description: (event: FeedEvent) => string;
};

/** A leader's reception days as a calendar to subscribe to. */
export const leaderFeedIcs = (events: FeedEvent[], words: FeedWords, now: Instant): Promise<string> =>
  feedIcs(
    { name: words.name, product: 'Reception days' },
    events.map((event) => ({
      id: event.id,
      sequence: event.sequence,
      status: event.status,
      startAt: event.startAt,
      endAt: event.endAt,
      summary: words.summary(event),
      description: words.description(event),
      location: event.day.venue,
    })),
    now,
  );
