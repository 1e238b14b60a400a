import { normaliseMail } from '#shared/people/mail-address.ts';
import type { Channel } from './notice.ts';
import type { Audience } from './templates.ts';

/** One person on one channel: a phone in E.164 form, or a mail address. */
export type Recipient = { channel: Channel; to: string };

/** A recipient as one of the audiences: the same phone may be a citizen's, a household's and a cadre's. */
export type Addressee = Recipient & { audience: Audience };

/** A recipient in the form in which two are compared: a mail address stands for one mailbox however it was written. */
export const asCompared = ({ channel, to }: Recipient): Recipient => ({
  channel,
  to: channel === 'email' ? normaliseMail(to) : to,
});

/** Each recipient once, as it is compared. */
export const distinctRecipients = (recipients: Recipient[]): Recipient[] => {
  const compared = recipients.map(asCompared);
  return [...new Map(compared.map((one) => [`${one.channel} ${one.to}`, one])).values()];
};
