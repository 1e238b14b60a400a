import type { Subject } from '#shared/notices/notice.ts';
import { partsOfVisitId } from '#shared/pairing/keys.ts';
import { spacedCode } from '#shared/reception/booking-view.ts';
import { readBriefId } from '#shared/reception/brief.ts';
import { dayIdOfSlot } from '#shared/reception/keys.ts';
import { readOfferId } from '#shared/reception/offer-notice.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { dayInWords } from '#shared/web/wording/pairing.ts';
import { areas } from './audience.ts';

/** What a notice is about, in a few words that name nobody, and the page where whoever may see it does. */
export type About = { label: string; href?: string };

const ofBooking = (id: string): About => ({
  label: words.subjects.booking(spacedCode(id)),
  href: `${areas.desk.href}/bookings/${id}`,
});
const ofHousehold = (id: string): About => ({
  label: words.subjects.household(id),
  href: `${areas.households.href}/${id}`,
});
/** A day's id begins with its date. */
const ofDay = (dayId: string, href: string): About => ({
  label: words.subjects.day(dayInWords(dayId.slice(0, 10))),
  href: `${href}/${dayId}`,
});

const about: Record<Subject['kind'], (id: string) => About> = {
  booking: ofBooking,
  screening: ofBooking,
  offer: (id) => ofDay(dayIdOfSlot(readOfferId(id).slotId) ?? '', areas.receptionDays.href),
  brief: (id) => ofDay(readBriefId(id).dayId, areas.briefs.href),
  visit: (id) => ofHousehold(partsOfVisitId(id)?.householdId ?? id),
  consent: ofHousehold,
  matter: (id) => ({ label: words.subjects.matter, href: `${areas.matters.href}/${id}` }),
  digest: () => ({ label: words.subjects.digest }),
};

export const aboutNotice = ({ kind, id }: Pick<Subject, 'kind' | 'id'>): About => about[kind](id);
