import { sayingTheWayOut } from './way-out.ts';
import type { Wordings } from './wording.ts';
import { bookingWordingZh } from './wording-zh-booking.ts';
import { waysOutZh } from './wording-zh-mail.ts';
import { officeWordingZh } from './wording-zh-office.ts';
import { visitWordingZh } from './wording-zh-visits.ts';

/** What stands in front of every SMS. Registered with the provider, so it is a setting of the stage where it differs. */
export const defaultSignature = '【开门】';

/** The messages in Chinese. An SMS carries no name of a person and nothing of a matter (domain, section 5). */
export const wordingZh: Wordings = sayingTheWayOut(
  {
    ...bookingWordingZh,
    ...officeWordingZh,
    ...visitWordingZh,
  },
  waysOutZh,
);
