import { type Notice, newNotice } from '#shared/notices/notice.ts';
import { whenInWords } from '#shared/notices/notice-words.ts';
import { civilTimeOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';
import type { WaitlistEntry } from './waitlist.ts';

/** An offer is one slot kept until one instant: `<slotId>~<until>`. */
export const offerIdOf = (slotId: string, until: Instant): string => `${slotId}~${until}`;

/** The slot of an offer and until when it is kept. */
export const readOfferId = (id: string): { slotId: string; until: Instant } => {
  const at = id.indexOf('~');
  return { slotId: id.slice(0, at), until: id.slice(at + 1) };
};

/** What tells somebody that a place is kept for them. */
export const offerNotice = (
  { phone }: Pick<WaitlistEntry, 'phone'>,
  { day, slot, until }: { day: ReceptionDay; slot: Slot; until: Instant },
  now: Instant,
): Notice =>
  newNotice({
    subject: { kind: 'offer', id: offerIdOf(slot.id, until), version: 1 },
    template: 'slot-offered',
    channel: 'sms',
    to: phone,
    variables: { ...whenInWords(slot.startAt), place: day.venue, until: civilTimeOf(until) },
    dueAt: now,
    uselessAt: until,
  });
