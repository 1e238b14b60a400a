import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { MAINLAND_PLAN } from './phone-plan.ts';

/** `mobile` can get an SMS; `any` is a mainland mobile or a landline with its area code. */
export type PhoneKind = 'mobile' | 'any';

// \p{Cf}: the marks of direction that copying from a phone book brings along.
const SEPARATORS = /[\s().·_]|\p{Dash}|\p{Cf}/gu;
const DIALLED = /^\+?\d{7,18}$/;

/**
 * Reads a mainland phone number as people write it (full-width digits, blanks, dashes, +86, 86 or 0086 in front)
 * and gives its one form, `+8613820001015`. Undefined if it isn't a valid number of that kind.
 */
export const normalisePhone = (text: string, kind: PhoneKind = 'mobile'): string | undefined => {
  const dialled = text.normalize('NFKC').replace(SEPARATORS, '').replace(/^00/, '+');
  if (!DIALLED.test(dialled)) return undefined;
  const phone = parsePhoneNumberFromString(dialled, 'CN', MAINLAND_PLAN);
  if (phone?.country !== 'CN' || !phone.isValid()) return undefined;
  const type = phone.getType();
  const fits = type === 'MOBILE' || (kind === 'any' && type === 'FIXED_LINE');
  return fits ? phone.number : undefined;
};

/** A phone as others may see it: `138****1015`. */
export const maskPhone = (phone: string): string => phone.replace(/^(?:\+86)?(\d{3})\d+(\d{4})$/, '$1****$2');

/** A phone as it is dialled within the country: `13820001015`, `03512025010`. */
export const asDialled = (phone: string): string =>
  phone.replace(/^\+86(?=1\d{10}$)/, '').replace(/^\+86/, '0');
