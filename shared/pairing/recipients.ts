import { distinctRecipients, type Recipient } from '#shared/notices/recipient.ts';
import { normalisePhone } from '#shared/people/phone.ts';
import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';

/** Where notices reach a household: its mobile. A landline gets no SMS, so with one there is nothing. */
export const recipientsOfHousehold = ({ phone }: Pick<Household, 'phone'>): Recipient[] => {
  const mobile = phone && normalisePhone(phone, 'mobile');
  return mobile ? [{ channel: 'sms', to: mobile }] : [];
};

/** Where notices reach a cadre: the mobile and, where the roster has one, the mail address. */
export const recipientsOfCadre = ({ phone, email }: Pick<Cadre, 'phone' | 'email'>): Recipient[] =>
  distinctRecipients([
    { channel: 'sms', to: phone },
    ...(email ? [{ channel: 'email' as const, to: email }] : []),
  ]);
