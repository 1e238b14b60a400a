import { maskRecipient } from '#shared/notices/mask-recipient.ts';
import { householdChoiceRequestSchema } from '#shared/web/api/notice-choices.ts';
import { choicesApi } from '#shared/web/notices/choices-api.ts';
import type { HouseholdDeps } from '../deps.ts';
import { meantHousehold } from '../meant-household.ts';
import { ownRecipients } from '../own-recipients.ts';

/** Whether text messages about visits come to the household's phone. Who has only the letter doesn't learn the phone here. */
export const noticeChoicesApi = (deps: HouseholdDeps) =>
  choicesApi({
    recipients: deps,
    path: '/api/household/notice-choices',
    as: 'household',
    schema: householdChoiceRequestSchema,
    ownOf: async (c, household) => {
      const meant = await meantHousehold(deps.db, c, household);
      return meant.ok ? await ownRecipients(deps.db, meant.value) : meant;
    },
    shown: (choice) => ({ ...choice, to: maskRecipient(choice) }),
  });
