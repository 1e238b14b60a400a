import type { Recipient } from '#shared/notices/recipient.ts';
import { recipientsOfHousehold } from '#shared/pairing/recipients.ts';
import { findHousehold } from '#shared/pairing/roster-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';

/** The phone of a household, where it gets SMS. Refuses `not-found` where the roster doesn't have the household. */
export const ownRecipients = async (db: Db, householdId: string): Promise<Result<Recipient[]>> => {
  const household = await findHousehold(db, householdId);
  return household ? accept(recipientsOfHousehold(household)) : refuse('not-found', 'not-found');
};
