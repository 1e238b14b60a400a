import { readDigestSubject } from '#shared/digest/read-digest-subject.ts';
import { readMatterSubject } from '#shared/matters/read-matter-subject.ts';
import type { DeliverDeps } from '#shared/notices/deliver-notice.ts';
import { readConsentSubject } from '#shared/pairing/read-consent-subject.ts';
import { readVisitSubject } from '#shared/pairing/read-visit-subject.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { readBookingSubject, readOfferSubject } from '#shared/reception/read-booking-subject.ts';
import { readBriefSubject } from '#shared/reception/read-brief-subject.ts';
import { readScreeningSubject } from '#shared/reception/read-screening-subject.ts';

/** Reads what a notice speaks about as it is now, whatever part of the field it belongs to: for whoever sends. */
export const createReadSubject = (db: Db): DeliverDeps['readSubject'] => {
  const read = {
    booking: readBookingSubject(db),
    brief: readBriefSubject(db),
    consent: readConsentSubject(db),
    digest: readDigestSubject(db),
    matter: readMatterSubject(db),
    offer: readOfferSubject(db),
    screening: readScreeningSubject(db),
    visit: readVisitSubject(db),
  };
  return ({ kind, id }) => read[kind](id);
};
