import { z } from 'zod';
import type { CivilDate, CivilTime } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Rollover } from './recurrence.ts';
import type { Topic } from './topics.ts';

/** The form of a reception day: 定点接访, 重点约访, 带案下访, 视频接访. */
export const modeSchema = z.enum(['fixed', 'invited', 'outreach', 'video']);
export type Mode = z.infer<typeof modeSchema>;

/** Of the city (市级), or of a town or subdistrict (镇街): a matter goes first to where it can be handled. */
export const levelSchema = z.enum(['city', 'town']);
export type Level = z.infer<typeof levelSchema>;

/** One continuous stretch (场次). `name` is unique in its day: `am`, `pm`, `eve`, with a number where there are two. */
export type Sitting = {
  name: string;
  from: CivilTime;
  to: CivilTime;
  /** The office called this sitting off, and not the day. */
  calledOff?: boolean;
};

/** What the office changed about a published day, and why: the reason is shown to whoever is booked. */
export type DayChange = {
  /** The version of the day that the change made. */
  version: number;
  at: Instant;
  reason: string;
};

/** A leader receives the public at a venue on a date. Leader data stand as in the notice (公示). */
export type ReceptionDay = {
  id: string;
  on: CivilDate;
  leader: string;
  post: string;
  portfolio: string;
  venue: string;
  mode: Mode;
  sittings: Sitting[];
  slotMinutes: number;
  /** How many slots of the day are held back for people who come without a booking. */
  walkInSlots: number;
  attendingDepartments: string[];
  topics: Topic[];
  /** Absent where neither the roster nor the words of post and venue say. */
  level?: Level;
  /** `moved`: it takes place on another date or at another venue, as the day `movedTo`. */
  state: 'draft' | 'published' | 'cancelled' | 'moved';
  /** Goes up with each change; a change is made to the version that was read. */
  version: number;
  /** That another leader took the day: whoever was booked by then is told. */
  leaderChange?: DayChange;
  /** That it, or a sitting of it, was called off, or that it was moved. */
  change?: DayChange;
  movedTo?: string;
  movedFrom?: string;
  /** Booking opens so many days before, where that differs from the usual. */
  opensDaysBefore?: number;
  /** From when it can be booked; set when it is published. */
  opensAt?: Instant;
  /** From this instant on it can't be booked any more. */
  closesAt: Instant;
  /** Of a day that follows from a rule: the date the rule names, and what becomes of it where that is off. */
  planned?: { nominalOn: CivilDate; rollover: Rollover };
  /** The year's holiday notice isn't out, so whether this is a workday must be checked again. */
  provisional: boolean;
};

/** What the public is told of a slot. */
export const slotStateSchema = z.enum(['open', 'held', 'booked', 'walk-in', 'closed']);
export type SlotState = z.infer<typeof slotStateSchema>;

/**
 * What keeps an open slot for one person, or from everybody, for a while. It ends by itself: expiry is decided on read.
 * `hold`: the person is filling in the form; `freed`: given up just now, and its last holder may still undo that;
 * `offer`: offered to somebody who waits for it; `carry`: kept until the bookings of a moved day have arrived.
 */
export type Reservation = {
  as: 'hold' | 'freed' | 'offer' | 'carry';
  /** The id of the one person it is kept for. */
  for?: string;
  until: Instant;
  /** Of an offer: the scope of the waitlist entry it answers. */
  scope?: string;
};

/** One party's time with the leader. Kept small: a month's slots are read with its days. */
export type Slot = {
  id: string;
  dayId: string;
  /** As stored. What anybody is told of it also depends on the hour and on its reservation. */
  state: Exclude<SlotState, 'held'> | 'draft';
  /** Held back for people without a booking, once the day is published. */
  walkIn: boolean;
  sitting: string;
  startAt: Instant;
  endAt: Instant;
  closesAt: Instant;
  bookingId?: string;
  reservation?: Reservation;
  /** The office closes it; a booking it still has is being called off. */
  closing?: boolean;
  /** A place that staff added beside a slot that was taken, and why. The public never sees it. */
  beside?: { reason: string; by: string };
};

export type DayWithSlots = { day: ReceptionDay; slots: Slot[] };
