import { digestOperations } from './digest.ts';
import { mattersOperations } from './matters.ts';
import { noticeTemplatesOperations } from './notice-templates.ts';
import { noticesOperations } from './notices.ts';
import type { Operation } from './operation.ts';
import { answersOperations } from './organizer-answers.ts';
import { coverageOperations } from './organizer-coverage.ts';
import { dayChangeOperations } from './organizer-day-changes.ts';
import { deskOperations } from './organizer-desk.ts';
import { jobOperations } from './organizer-jobs.ts';
import { pairingOperations } from './organizer-pairing.ts';
import { pairingWishOperations } from './organizer-pairing-wishes.ts';
import { peopleOperations } from './organizer-people.ts';
import { planningOperations } from './organizer-planning.ts';
import { receptionOperations } from './organizer-reception.ts';
import { visitPlanningOperations } from './organizer-visit-planning.ts';

/** The office's part of the API. */
export const organizerOperations: Operation[] = [
  ...peopleOperations,
  ...receptionOperations,
  ...planningOperations,
  ...dayChangeOperations,
  ...deskOperations,
  ...noticesOperations,
  ...noticeTemplatesOperations,
  ...digestOperations,
  ...answersOperations,
  ...mattersOperations,
  ...pairingOperations,
  ...pairingWishOperations,
  ...visitPlanningOperations,
  ...jobOperations,
  ...coverageOperations,
];
