import fc from 'fast-check';
import allCountries from 'libphonenumber-js/metadata.max.json';
import { expect, test } from 'vitest';
import { asDialled, normalisePhone } from '#shared/people/phone.ts';
import { MAINLAND_PLAN } from '#shared/people/phone-plan.ts';

test.each([
  '13820001015',
  '１３８２０００１０１５',
  '138 2000 1015',
  '138-2000-1015',
  '138—2000—1015',
  '\u202d13820001015\u202c',
  '+8613820001015',
  '+86 138 2000 1015',
  '86 13820001015',
  '8613820001015',
  '0086-13820001015',
  '（+86）13820001015',
])('reads %j as the mobile it is', (text) => {
  expect(normalisePhone(text)).toBe('+8613820001015');
  expect(normalisePhone(text, 'any')).toBe('+8613820001015');
});

test.each([
  ['0411-82345678', '+8641182345678'],
  ['（0411）8234 5678', '+8641182345678'],
  ['+86 0411-82345678', '+8641182345678'],
  ['010-82345678', '+861082345678'],
])('reads the landline %j where any phone will do, never as a mobile', (text, phone) => {
  expect(normalisePhone(text, 'any')).toBe(phone);
  expect(normalisePhone(text)).toBeUndefined();
});

test.each([
  ['one digit short', '1382000101'],
  ['one digit long', '138200010155'],
  ['a prefix no operator has', '10820001015'],
  ['a landline without its area code', '82345678'],
  ['a service number', '12345'],
  ['a 400 number', '400-812-3123'],
  ['a number of Hong Kong', '+852 6123 4567'],
  ['a number of another country', '+1 202 555 0143'],
  ['two numbers', '13820001015/13820001016'],
  ['words before it', '电话13820001015'],
  ['an extension', '0411-82345678转801'],
  ['nothing', ''],
  ['only blanks', ' \u3000'],
])('refuses %s', (_, text) => {
  expect(normalisePhone(text)).toBeUndefined();
  expect(normalisePhone(text, 'any')).toBeUndefined();
});

test('a number in its one form stays as it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000_000_000, max: 19_999_999_999 }), (digits) => {
      const phone = normalisePhone(String(digits));
      if (phone) expect(normalisePhone(phone)).toBe(`+86${digits}`);
    }),
  );
});

test("the plan kept here is the library's", () => {
  const { countries, version } = JSON.parse(JSON.stringify(allCountries));
  const plan = [...countries.CN];
  plan[4] = [];
  expect(MAINLAND_PLAN).toMatchObject({ version, countries: { CN: plan } });
});

test.each([
  ['+8613820001015', '13820001015'],
  ['+863512025010', '03512025010'],
])('shows %s as it is dialled', (phone, dialled) => {
  expect(asDialled(phone)).toBe(dialled);
});
