import { createApp as createCitizenApp } from '#functions/citizen/app.tsx';
import { createDeps as createCitizenDeps } from '#functions/citizen/deps.ts';
import { createApp } from '#functions/household/app.tsx';
import { createDeps } from '#functions/household/deps.ts';
import { audienceOf } from '#infra/local/audience-of.ts';
import type { Message, Sent } from '#shared/notices/message.ts';
import { createSession } from '#shared/people/session-store.ts';
import type { Clock } from '#shared/platform/clock.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { addSeconds, instantOf } from '#shared/time/instant.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';
import { smsEnv } from '../people/access.ts';
import { openBrowser } from '../people/browser.ts';

export { HASH_SECRET };

const ORIGIN = 'http://localhost';

/** The household's site beside the citizen's, where phones are proven, over the database of other sites. */
export const openHouseholdSite = ({ db, clock }: { db: Db; clock: Clock }) => {
  const sent: Message[] = [];
  const lines: string[] = [];
  const machine = { at: instantOf(new Date()) };
  const realClock = { now: () => machine.at };
  const edge = { db, clock, realClock, ids: randomIds, log: createLog((line) => lines.push(line)) };
  const smsSender = {
    send: async (message: Message): Promise<Sent> => {
      sent.push(message);
      return { sender: 'aws', providerId: `sms-${sent.length}` };
    },
  };
  const env = { TABLE_PREFIX: 'kaimen', PUBLIC_URL: ORIGIN, HASH_SECRET, ...smsEnv };
  const citizen = createCitizenApp(createCitizenDeps(env, edge, smsSender));
  const household = createApp(createDeps(env, edge));
  const answers = (request: Request) =>
    audienceOf(new URL(request.url).pathname) === 'household'
      ? household.fetch(request)
      : citizen.fetch(request);

  const tokenOf = async (phone: string): Promise<string> => {
    const expiresAt = addSeconds(machine.at, 3600);
    const token = randomIds.token();
    await createSession(db, token, { kind: 'citizen', personId: phone, phone, expiresAt });
    return token;
  };

  return {
    lines,
    passTime: (seconds: number) => {
      machine.at = addSeconds(machine.at, seconds);
    },
    /** A browser nobody has signed in with. */
    open: () => openBrowser(ORIGIN, answers),
    lastCode: () => sent.at(-1)?.variables.code ?? '',
    /** A browser signed in by a phone, `+8613820001015`. */
    browserOf: async (phone: string) => {
      const token = await tokenOf(phone);
      return openBrowser(ORIGIN, (request) => {
        request.headers.set('Cookie', `kaimen-citizen=${token}`);
        return answers(request);
      });
    },
    clientOf: async (phone: string) => {
      const token = await tokenOf(phone);
      return async (method: string, path: string, body?: unknown, headers: object = {}) => {
        const response = await answers(
          new Request(`${ORIGIN}${path}`, {
            method,
            headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
            body: body === undefined ? undefined : JSON.stringify(body),
          }),
        );
        // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
        return { status: response.status, json: (await response.json()) as any };
      };
    },
  };
};
