import { z } from 'zod';
import type { Lang } from '#shared/platform/lang.ts';
import type { Instant } from '#shared/time/instant.ts';
import { matterKeyOf } from './keys.ts';
import type { Slot } from './reception-day.ts';
import type { Topic } from './topics.ts';

/** What the hall should have ready for a visitor. */
export const needSchema = z.enum(['wheelchair', 'dialect', 'hearing', 'large-print']);
export type Need = z.infer<typeof needSchema>;

/** `called-off`: the office withdrew the place, and the visitor has not taken another one yet. */
export const bookingStateSchema = z.enum(['booked', 'cancelled', 'called-off']);

/** What a citizen states of their matter. */
export type Matter = {
  name: string;
  topic: Topic;
  summary: string;
  /** Representatives who come, 1 to 5. */
  partySize: number;
  /** How many people the matter concerns, where it is a group's. */
  groupSize?: number;
  needs: Need[];
  email?: string;
  /** Booked for somebody else of the family: the name is the visitor's, the phone the booker's. */
  forRelative?: boolean;
  /** The names of those who come for a group, five at most. */
  representatives?: string[];
};

/** What a citizen is asked after the office changed the day they are booked on. */
export const reviewReasonSchema = z.enum(['leader-changed', 'moved', 'called-off']);
export type Review = {
  reason: z.infer<typeof reviewReasonSchema>;
  /** The day and the version of it that they were told of. */
  dayId: string;
  dayVersion: number;
  /** The office's own words. */
  because: string;
  since: Instant;
  /** What they said: they keep it, took another time, or gave it up. */
  answer?: 'kept' | 'moved' | 'cancelled';
  answeredAt?: Instant;
};

/** How somebody who doesn't book on the web brings their matter. */
export const intakeChannelSchema = z.enum(['phone', 'counter', 'letter']);

/** What staff record when they book for somebody. */
export type OnBehalf = {
  channel: z.infer<typeof intakeChannelSchema>;
  /** The account of the member of staff. */
  by: string;
  /** The statement was written down as it was said, and read back (domain, section 2). */
  readBack: boolean;
  /** Whom to call, where the visitor has no mobile: their landline, a neighbour, the village office. */
  contact?: { who: string; phone: string };
};

/** A change its citizen may still take back, and the slot they had before it. */
export type Undo = { until: Instant; slotId: string };

/** A citizen's claim on a slot (预约单). `id` is also the code on the slip. */
export type Booking = Matter & {
  id: string;
  /** What the matter is told apart by: nobody has two bookings for one. */
  matterKey: string;
  slotId: string;
  dayId: string;
  sitting: string;
  startAt: Instant;
  endAt: Instant;
  personId: string;
  /** A mobile that gets SMS; somebody without one is called. */
  phone?: string;
  /** The language they booked in, which they are told everything about it in; Chinese where there is none. */
  lang?: Lang;
  /** How it came in; without it, by its citizen on the web. */
  onBehalf?: OnBehalf;
  state: z.infer<typeof bookingStateSchema>;
  /** Goes up with each change; a notice about an older version is not sent. */
  version: number;
  bookedAt: Instant;
  cancelledAt?: Instant;
  undo?: Undo;
  review?: Review;
};

/** A name as others may see it: the family name and a star, `张*`. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}*`;

/** The booking a request makes of a slot. */
export const newBooking = (
  id: string,
  {
    person,
    request,
    onBehalf,
    lang,
  }: {
    person: { personId: string; phone?: string };
    request: Matter & { slotId: string };
    onBehalf?: OnBehalf;
    lang?: Lang;
  },
  slot: Slot,
  now: Instant,
): Booking => ({
  ...request,
  id,
  matterKey: matterKeyOf(request.topic, request.summary),
  slotId: slot.id,
  dayId: slot.dayId,
  sitting: slot.sitting,
  startAt: slot.startAt,
  endAt: slot.endAt,
  personId: person.personId,
  ...(person.phone && { phone: person.phone }),
  ...(onBehalf && { onBehalf }),
  ...(lang === 'en' && { lang }),
  state: 'booked',
  version: 1,
  bookedAt: now,
});
