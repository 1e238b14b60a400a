import type { Sender } from '#shared/notices/message.ts';
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
    /** For sign-in codes, which never wait in a table. */
    smsSender: Sender;
    hashSecret: string;
    publicUrl: string;
  };

/** SNS, loaded with the first code that is sent, so that it doesn't weigh on the start. */
const snsWhenNeeded: Sender = {
  send: async (message) => {
    const { createSnsSender } = await import('#shared/notices/sns-sender.ts');
    return await createSnsSender().send(message);
  },
};

/** `smsSender` where it isn't SNS. */
export const createDeps = (env: CitizenEnv, edge: Edge, smsSender: Sender = snsWhenNeeded): CitizenDeps => ({
  ...edge,
  findSession: (token, realNow) => findSession(edge.db, token, realNow),
  settings: defaultReceptionSettings,
  signInSettings: defaultSignInSettings,
  sessionSettings: defaultSessionSettings,
  progressSettings: defaultProgressSettings,
  smsSender,
  hashSecret: env.HASH_SECRET,
  publicUrl: env.PUBLIC_URL,
});
