import type { WaysOut } from './way-out.ts';
import { mailIn } from './wording.ts';

export const mailEn = mailIn({
  salutation: 'Hello,',
  end: "This mail was sent by a system. Please don't reply to it.",
});

const toCadre =
  'To get no more of these, sign in to Kaimen and choose "Reminders: yes or no". If this wasn\'t meant for you, please call us.';

/** How not to get a mail that may be declined, by what it is about. */
export const waysOutEn: WaysOut = {
  booking:
    'To get no more of these, sign in to Kaimen and choose "Reminders: yes or no" in "My bookings". If it isn\'t your booking, or you can\'t sign in, please call us.',
  visit: toCadre,
  matter: toCadre,
};
