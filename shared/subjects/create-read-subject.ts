import { readDigestSubject } from '#shared/digest/read-digest-subject.ts';
import { readMatterSubject } from '#shared/matters/read-matter-subject.ts';
import type { SubjectNow } from '#shared/notices/delivery-rules.ts';
import type { Subject } from '#shared/notices/notice.ts';
import type { ReadSubject } from '#shared/notices/read-subject.ts';
import { readAddress } from '#shared/pairing/read-address.ts';
import { readConsentSubject } from '#shared/pairing/read-consent-subject.ts';
import { readVisitSubject } from '#shared/pairing/read-visit-subject.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { readBookingSubject, readOfferSubject } from '#shared/reception/read-booking-subject.ts';
import { readBriefSubject } from '#shared/reception/read-brief-subject.ts';
import { readScreeningSubject } from '#shared/reception/read-screening-subject.ts';

/**
 * Reads what a notice speaks about as it is now, whatever part of the field it belongs to, and where whoever is on a roster is
 * reached: for whoever sends.
 */
export const createReadSubject = (db: Db): ReadSubject => {
  const read: Record<Subject['kind'], (id: string, template: string) => Promise<SubjectNow | undefined>> = {
    booking: readBookingSubject(db),
    brief: readBriefSubject(db),
    consent: readConsentSubject(db),
    digest: readDigestSubject(db),
    matter: readMatterSubject(db),
    offer: readOfferSubject(db),
    screening: readScreeningSubject(db),
    visit: readVisitSubject(db),
  };
  return async ({ kind, id }, { template, channel, whose }) => {
    const [subject, address] = await Promise.all([
      read[kind](id, template),
      whose && readAddress(db, whose, channel),
    ]);
    return subject && address ? { ...subject, address } : subject;
  };
};
