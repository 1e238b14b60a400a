import { sayingTheWayOut } from './way-out.ts';
import type { Wordings } from './wording.ts';
import { bookingWordingEn } from './wording-en-booking.ts';
import { waysOutEn } from './wording-en-mail.ts';
import { officeWordingEn } from './wording-en-office.ts';
import { visitWordingEn } from './wording-en-visits.ts';

/** The messages in English, as short as two SMS segments allow: a signature in Chinese makes each of them UCS-2. */
export const wordingEn: Wordings = sayingTheWayOut(
  {
    ...bookingWordingEn,
    ...officeWordingEn,
    ...visitWordingEn,
  },
  waysOutEn,
);
