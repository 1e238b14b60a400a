import { createApp as createCadreApp } from '#functions/cadre/app.tsx';
import { createDeps as createCadreDeps } from '#functions/cadre/deps.ts';
import { createApp as createOrganizerApp } from '#functions/organizer/app.tsx';
import { createDeps as createOrganizerDeps } from '#functions/organizer/deps.ts';
import { createStaffSession } from '#shared/people/create-staff-session.ts';
import { defaultSessionSettings } from '#shared/people/session-settings.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { createTestDb } from '../dynamodb.ts';
import { openBrowser } from '../people/browser.ts';
import { NOW } from './city.ts';

const ORIGIN = 'http://localhost';

const env = {
  TABLE_PREFIX: 'kaimen',
  PUBLIC_URL: ORIGIN,
  OIDC_ISSUER: `${ORIGIN}/oidc`,
  HASH_SECRET: 'a secret only the tests know',
  OIDC_CLIENT_ID: 'kaimen',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_ACCOUNT_CLAIM: 'preferred_username',
  OIDC_ROLES_CLAIM: 'roles',
  OIDC_SCOPE: 'openid profile',
  OIDC_CLIENT_AUTH: 'client_secret_basic' as const,
};

/** The organizer's and the cadre's sites over one database, with a clock to move. */
export const openSites = async () => {
  const db = await createTestDb();
  const lines: string[] = [];
  const clock = { at: NOW, now: () => clock.at };
  // Sessions last by the machine's time, which these tests don't move.
  const realClock = { now: () => NOW };
  const edge = { db, clock, realClock, ids: randomIds, log: createLog((line) => lines.push(line)) };
  const cadre = createCadreApp(createCadreDeps(env, edge));
  const organizer = createOrganizerApp(createOrganizerDeps(env, edge));
  const answers = (request: Request) =>
    /^\/(api\/)?organizer/.test(new URL(request.url).pathname)
      ? organizer.fetch(request)
      : cadre.fetch(request);

  const tokenOf = async (account: string, roles: string[] = []): Promise<string> => {
    const deps = { db, ids: randomIds, sessionSettings: defaultSessionSettings };
    const session = await createStaffSession(deps, { account, roles }, realClock.now());
    if (!session.ok) throw new Error(session.refusal.code);
    return session.value.token;
  };

  return {
    db,
    clock,
    lines,
    tokenOf,
    /** A browser somebody has signed in with. */
    browserOf: async (account: string, roles: string[] = []) => {
      const token = await tokenOf(account, roles);
      return openBrowser(ORIGIN, (request) => {
        request.headers.set('Authorization', `Bearer ${token}`);
        return answers(request);
      });
    },
    /** Another system that calls the API. */
    clientOf: async (account: string, roles: string[] = []) => {
      const token = await tokenOf(account, roles);
      const call = async (method: string, path: string, body?: unknown, headers: object = {}) => {
        const isRaw = body === undefined || typeof body === 'string' || body instanceof Uint8Array;
        const response = await answers(
          new Request(`${ORIGIN}${path}`, {
            method,
            headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
            body: isRaw ? (body as string | undefined) : JSON.stringify(body),
          }),
        );
        // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
        return { status: response.status, json: (await response.json()) as any };
      };
      return {
        get: (path: string) => call('GET', path),
        post: (path: string, body?: unknown, headers?: object) => call('POST', path, body, headers),
      };
    },
    anonymous: openBrowser(ORIGIN, answers),
    fetch: answers,
  };
};
