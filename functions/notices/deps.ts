import { readMatterSubject } from '#shared/matters/read-matter-subject.ts';
import type { SweepDeps } from '#shared/notices/create-sweep.ts';
import type { DeliverDeps } from '#shared/notices/deliver-notice.ts';
import { defaultDeliverySettings } from '#shared/notices/delivery-settings.ts';
import type { Senders } from '#shared/notices/message.ts';
import { createSesSender } from '#shared/notices/ses-sender.ts';
import { createSnsSender } from '#shared/notices/sns-sender.ts';
import { readConsentSubject } from '#shared/pairing/read-consent-subject.ts';
import { readVisitSubject } from '#shared/pairing/read-visit-subject.ts';
import type { Edge } from '#shared/platform/edge.ts';
import type { Queue } from '#shared/platform/queue.ts';
import { createSqsQueue } from '#shared/platform/sqs-queue.ts';
import { readBookingSubject, readOfferSubject } from '#shared/reception/read-booking-subject.ts';
import { readBriefSubject } from '#shared/reception/read-brief-subject.ts';
import { readScreeningSubject } from '#shared/reception/read-screening-subject.ts';
import type { DeliverEnv, SweepEnv } from './env.ts';

/** What the sweep uses; `queue` where it isn't SQS. */
export const createSweepDeps = (
  env: Pick<SweepEnv, 'NOTICE_QUEUE_URL'>,
  { db, clock, realClock, log }: Edge,
  queue: Queue = createSqsQueue(env.NOTICE_QUEUE_URL),
): SweepDeps => ({ db, queue, clock, realClock, log });

/** What delivery uses; `senders` where they aren't SES and SNS. */
export const createDeliverDeps = (
  env: Pick<DeliverEnv, 'MAIL_FROM'>,
  { db, clock, realClock, log }: Edge,
  senders: Senders = { email: createSesSender(env.MAIL_FROM), sms: createSnsSender() },
): DeliverDeps => {
  const read = {
    booking: readBookingSubject(db),
    brief: readBriefSubject(db),
    consent: readConsentSubject(db),
    matter: readMatterSubject(db),
    offer: readOfferSubject(db),
    screening: readScreeningSubject(db),
    visit: readVisitSubject(db),
  };
  return {
    db,
    senders,
    readSubject: ({ kind, id }) => read[kind](id),
    clock,
    realClock,
    settings: defaultDeliverySettings,
    log,
  };
};
