import type { Operation } from './operation.ts';
import { answersOperations } from './organizer-answers.ts';
import { dayChangeOperations } from './organizer-day-changes.ts';
import { deskOperations } from './organizer-desk.ts';
import { pairingOperations } from './organizer-pairing.ts';
import { peopleOperations } from './organizer-people.ts';
import { planningOperations } from './organizer-planning.ts';
import { receptionOperations } from './organizer-reception.ts';

/** The office's part of the API. */
export const organizerOperations: Operation[] = [
  ...peopleOperations,
  ...receptionOperations,
  ...planningOperations,
  ...dayChangeOperations,
  ...deskOperations,
  ...answersOperations,
  ...pairingOperations,
];
