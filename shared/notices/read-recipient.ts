import { z } from 'zod';
import { normaliseMail } from '#shared/people/mail-address.ts';
import { normalisePhone } from '#shared/people/phone.ts';
import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import type { Recipient } from './recipient.ts';

/** The longest a mail address can be (RFC 5321). */
export const LONGEST_RECIPIENT = 254;

const mailSchema = z.email().max(LONGEST_RECIPIENT);

/**
 * Reads a mainland mobile or a mail address as somebody typed it; which of the two it is tells the channel. Refuses the
 * field `to` with `recipient-malformed`.
 */
export const readRecipient = (text: string): Result<Recipient> => {
  const mail = mailSchema.safeParse(normaliseMail(text));
  if (mail.success) return accept({ channel: 'email', to: mail.data });
  const phone = normalisePhone(text);
  return phone
    ? accept({ channel: 'sms', to: phone })
    : refuseFields([{ field: 'to', code: 'recipient-malformed' }]);
};
