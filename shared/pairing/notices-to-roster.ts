import { type Channel, type Notice, newNotice, type Subject, type Telling } from '#shared/notices/notice.ts';
import type { Audience, OutboxTemplateId, templates, VariablesOf } from '#shared/notices/templates.ts';
import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import { recipientsOfHousehold } from './recipients.ts';

/** A cadre as notices reach one. */
export type CadreReached = Pick<Cadre, 'id' | 'phone' | 'email'>;
/** A household as notices reach one. */
export type HouseholdReached = Pick<Household, 'id' | 'phone'>;

type TemplateTo<A extends Audience> = {
  [T in OutboxTemplateId]: (typeof templates)[T] extends { group: 'visit'; audience: A } ? T : never;
}[OutboxTemplateId];

/** What somebody on a roster is to be told, and when, but not yet where. */
type ToTell<T extends OutboxTemplateId> = Telling<T> & { subject: Subject; variables: VariablesOf<T> };

/** What is told to a cadre: by SMS and, where the roster has an address, by mail, spelt as it is there. */
export const noticesToCadre = <T extends TemplateTo<'staff'>>(
  told: ToTell<T>,
  { id, phone, email }: CadreReached,
): Notice[] => {
  const to = (channel: Channel, address: string) =>
    newNotice<T>({ ...told, channel, to: address, whose: { kind: 'cadre', id } });
  return [to('sms', phone), ...(email ? [to('email', email)] : [])];
};

/** What is told to a household: by SMS to its mobile; nothing where it has none. */
export const noticesToHousehold = <T extends TemplateTo<'household'>>(
  told: ToTell<T>,
  household: HouseholdReached,
): Notice[] =>
  recipientsOfHousehold(household).map(({ to }) =>
    newNotice<T>({ ...told, channel: 'sms', to, whose: { kind: 'household', id: household.id } }),
  );
