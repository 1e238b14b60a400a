import { maskMail } from '#shared/people/mail-address.ts';
import { maskPhone } from '#shared/people/phone.ts';
import type { Recipient } from './recipient.ts';

/** Where a notice goes, as others may see it: `138****1015`, `z***@example.com`. */
export const maskRecipient = ({ channel, to }: Recipient): string =>
  channel === 'email' ? maskMail(to) : maskPhone(to);
