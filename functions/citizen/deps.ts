import { createReadWords } from '#shared/notices/create-read-words.ts';
import { createSmsSender } from '#shared/notices/create-sms-sender.ts';
import type { Sender } from '#shared/notices/message.ts';
import { codeSendersOf } from '#shared/notices/sender-settings.ts';
import type { ReadWords } from '#shared/notices/words.ts';
import { defaultSessionSettings, type SessionSettings } from '#shared/people/session-settings.ts';
import { findSession } from '#shared/people/session-store.ts';
import { defaultSignInSettings, type SignInSettings } from '#shared/people/sign-in-code.ts';
import type { Edge } from '#shared/platform/edge.ts';
import { defaultProgressSettings, type ProgressSettings } from '#shared/reception/progress-settings.ts';
import { defaultReceptionSettings, type ReceptionSettings } from '#shared/reception/reception-settings.ts';
import type { WebDeps } from '#shared/web/context.ts';
import type { CitizenEnv } from './env.ts';

/** Everything the citizen's app uses. */
export type CitizenDeps = Edge &
  WebDeps & {
    settings: ReceptionSettings;
    signInSettings: SignInSettings;
    sessionSettings: SessionSettings;
    progressSettings: ProgressSettings;
    /** For sign-in codes, which never wait in a table; undefined where no sender of the stage may carry one. */
    smsSender: Sender | undefined;
    readWords: ReadWords;
    /** What stands in front of an SMS. */
    signature: string;
    hashSecret: string;
    publicUrl: string;
  };

/** A code is waited for: whoever asked looks at the page, and one sender may be asked after the other. */
const codeTimeouts = { connectMs: 1_500, answerMs: 3_000 };

const createCodeSender = (env: CitizenEnv, edge: Edge): Sender | undefined => {
  const senders = codeSendersOf(env.SMS_SENDERS);
  if (senders.length === 0) return undefined;
  const secrets = { signature: env.SMS_SIGNATURE, aliyunAccessKeySecret: env.ALIYUN_ACCESS_KEY_SECRET };
  return createSmsSender(senders, secrets, edge, { timeouts: codeTimeouts });
};

/** `smsSender` where it isn't that of the stage. */
export const createDeps = (
  env: CitizenEnv,
  edge: Edge,
  smsSender: Sender | undefined = createCodeSender(env, edge),
): CitizenDeps => ({
  ...edge,
  findSession: (token, realNow) => findSession(edge.db, token, realNow),
  settings: defaultReceptionSettings,
  signInSettings: defaultSignInSettings,
  sessionSettings: defaultSessionSettings,
  progressSettings: defaultProgressSettings,
  smsSender,
  readWords: createReadWords(edge.db, edge.realClock),
  signature: env.SMS_SIGNATURE,
  hashSecret: env.HASH_SECRET,
  publicUrl: env.PUBLIC_URL,
});
