import type { Instant } from '#shared/time/instant.ts';

const REFRESH_SECONDS = 60 * 60;

/** An entry of a calendar somebody subscribes to. */
export type CalendarEntry = {
  /** The same for as long as what it stands for lives, so a calendar updates its entry and never doubles it. */
  id: string;
  /** The version of it: a later one replaces an earlier one. */
  sequence: number;
  status: 'confirmed' | 'tentative' | 'cancelled';
  startAt: Instant;
  endAt: Instant;
  changedAt?: Instant;
  summary: string;
  description?: string;
  location?: string;
  url?: string;
};

/**
 * A calendar to subscribe to. Times are written in UTC, which Apple's, Google's and Outlook's calendars all read alike;
 * a named zone would need its rules written out, and is guessed where they are missing.
 */
export const feedIcs = async (
  { name, product }: { name: string; product: string },
  entries: CalendarEntry[],
  now: Instant,
): Promise<string> => {
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
    name,
    prodId: { company: 'Kaimen', product, language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { id, sequence, status, startAt, endAt, changedAt, ...said } of entries)
    calendar.createEvent({
      ...said,
      id: `${id}@kaimen`,
      sequence,
      stamp: now,
      start: startAt,
      end: endAt,
      lastModified: changedAt,
      status: statusOf[status],
      transparency: status === 'cancelled' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  return calendar.toString();
};
