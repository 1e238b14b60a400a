import { type Notice, newNotice } from '#shared/notices/notice.ts';
import { whenInWords } from '#shared/notices/notice-words.ts';
import { civilTimeOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';
import type { WaitlistEntry } from './waitlist.ts';

/** An offer is one slot, kept for one person until one instant: `<slotId>~<until>~<personId>`. */
export const offerIdOf = (slotId: string, until: Instant, personId: string): string =>
  [slotId, until, personId].join('~');

/** What an offer's id says. */
export const readOfferId = (id: string): { slotId: string; until: Instant; personId: string } => {
  const [slotId = '', until = '', personId = ''] = id.split('~');
  return { slotId, until, personId };
};

/** What tells somebody that a place is kept for them. */
export const offerNotice = (
  { phone, personId, lang }: Pick<WaitlistEntry, 'phone' | 'personId' | 'lang'>,
  { day, slot, until }: { day: ReceptionDay; slot: Slot; until: Instant },
  now: Instant,
): Notice =>
  newNotice({
    subject: { kind: 'offer', id: offerIdOf(slot.id, until, personId), version: 1 },
    template: 'slot-offered',
    channel: 'sms',
    to: phone,
    lang,
    variables: { ...whenInWords(slot.startAt, lang), place: day.venue, until: civilTimeOf(until) },
    dueAt: now,
    uselessAt: until,
  });
