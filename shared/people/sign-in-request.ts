import { z } from 'zod';

const phone = z.string({ error: 'phone-invalid' }).max(40, { error: 'phone-invalid' });
const code = z.string({ error: 'code-malformed' }).max(20, { error: 'code-malformed' });

/** Asks for a code. The phone as people write it: blanks, +86 and full-width digits are fine. */
export const codeRequestSchema = z.object({ phone: phone.describe('A mainland mobile number') });

/** Signs in with the code that came. */
export const signInRequestSchema = z.object({ phone, code: code.describe('The 6 digits of the SMS') });

export const newSessionSchema = z.object({
  token: z.string().describe('Send it as `Authorization: Bearer …`'),
  expiresAt: z.iso.datetime(),
});

export const sentCodeSchema = z.object({ expiresAt: z.iso.datetime().describe('When the code ends') });
