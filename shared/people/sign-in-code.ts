import { z } from 'zod';
import { civilDateSchema } from '#shared/time/civil.ts';
import { instantSchema } from '#shared/time/instant.ts';

/** The last code sent to a phone. The code itself is nowhere: only its keyed hash is kept. */
export const signInCodeSchema = z.object({
  codeHash: z.string(),
  sentAt: instantSchema,
  expiresAt: instantSchema,
  /** Guesses so far, right or wrong. */
  tries: z.int(),
  usedAt: instantSchema.optional(),
  /** The civil day it was sent on, and how many codes this phone was sent that day. */
  sentOn: civilDateSchema,
  sentThatDay: z.int(),
  version: z.int(),
});
export type SignInCode = z.infer<typeof signInCodeSchema>;

export type SignInSettings = {
  codeMinutes: number;
  mostTries: number;
  /** Between two codes to one phone. */
  pauseSeconds: number;
  mostCodesPerPhoneAndDay: number;
  /** Villages and phone networks share an address among many, so this is wide. */
  mostCodesPerAddressAndHour: number;
  /** `false` lifts the limits on sending, for a load test on one machine; tries are counted all the same. */
  limitsHold: boolean;
};

export const defaultSignInSettings: SignInSettings = {
  codeMinutes: 5,
  mostTries: 5,
  pauseSeconds: 60,
  mostCodesPerPhoneAndDay: 10,
  mostCodesPerAddressAndHour: 60,
  limitsHold: true,
};

export const CODE_DIGITS = 6;
