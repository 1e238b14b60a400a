import { createReadWords } from '#shared/notices/create-read-words.ts';
import type { Message, Sent } from '#shared/notices/message.ts';
import { defaultSessionSettings } from '#shared/people/session-settings.ts';
import { defaultSignInSettings } from '#shared/people/sign-in-code.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';
import { createTestDb } from '../dynamodb.ts';

export { HASH_SECRET };

/** What a citizen's function is told of its SMS where a test hands in a sender, or needs none. */
export const smsEnv = { SMS_SENDERS: [{ by: 'hand' as const }], SMS_SIGNATURE: '【开门】' };

/** What signing in needs: a database of its own, a clock to move, and a telephone exchange that notes what it sends. */
export const openAccess = async () => {
  const db = await createTestDb();
  const sent: Message[] = [];
  const lines: string[] = [];
  const clock = {
    at: '2026-12-01T02:00:00.000Z',
    now: () => clock.at,
    pass: (seconds: number) => {
      clock.at = addSeconds(clock.at, seconds);
    },
  };
  let fault: Error | undefined;
  const deps = {
    db,
    ids: randomIds,
    log: createLog((line) => lines.push(line)),
    hashSecret: HASH_SECRET,
    smsSender: {
      send: async (message: Message): Promise<Sent> => {
        if (fault) throw fault;
        sent.push(message);
        return { sender: 'aws', providerId: `sms-${sent.length}` };
      },
    },
    readWords: createReadWords(db, clock),
    signature: smsEnv.SMS_SIGNATURE,
    signInSettings: defaultSignInSettings,
    sessionSettings: defaultSessionSettings,
  };
  return {
    deps,
    db,
    clock,
    sent,
    lines,
    /** The code in the last message. */
    lastCode: () => sent.at(-1)?.variables.code ?? '',
    failWith: (error: Error | undefined) => {
      fault = error;
    },
  };
};

/** A code of six digits that is not this one. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
