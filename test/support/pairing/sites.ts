import { createApp as createCadreApp } from '#functions/cadre/app.tsx';
import { createDeps as createCadreDeps } from '#functions/cadre/deps.ts';
import { createApp as createOrganizerApp } from '#functions/organizer/app.tsx';
import { createDeps as createOrganizerDeps, type OrganizerDeps } from '#functions/organizer/deps.ts';
import { createStaffSession } from '#shared/people/create-staff-session.ts';
import { defaultSessionSettings } from '#shared/people/session-settings.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { instantOf } from '#shared/time/instant.ts';
import { createTestDb } from '../dynamodb.ts';
import { organizerEnvAt } from '../organizer-env.ts';
import { openBrowser } from '../people/browser.ts';
import { NOW } from './city.ts';

const ORIGIN = 'http://localhost';

const env = organizerEnvAt(ORIGIN);

/** Nobody is sent to the background on a busy machine, unless a test is about that. */
const patient = (deps: OrganizerDeps): OrganizerDeps => ({
  ...deps,
  jobs: { ...deps.jobs, settings: { ...deps.jobs.settings, pageWaitSeconds: 60, apiWaitSeconds: 60 } },
});

/** The organizer's and the cadre's sites over one database, with a clock to move. `adapt` is for what a test has otherwise. */
export const openSites = async (adapt: (deps: OrganizerDeps) => OrganizerDeps = patient) => {
  const db = await createTestDb();
  const lines: string[] = [];
  const clock = { at: NOW, now: () => clock.at };
  // Sessions last by the machine's time, which these tests don't move. It is the true one: what has expired by that, the
  // database deletes.
  const openedAt = instantOf(new Date());
  const realClock = { now: () => openedAt };
  const edge = { db, clock, realClock, ids: randomIds, log: createLog((line) => lines.push(line)) };
  const cadre = createCadreApp(createCadreDeps(env, edge));
  const queue: string[] = [];
  const jobQueue = { send: async (messages: string[]) => void queue.push(...messages) };
  const organizer = createOrganizerApp(adapt(createOrganizerDeps(env, edge, jobQueue)));
  const answers = (request: Request) =>
    /^\/(api\/)?organizer/.test(new URL(request.url).pathname)
      ? organizer.fetch(request)
      : cadre.fetch(request);

  const tokenOf = async (account: string, roles: string[] = [], unit?: string): Promise<string> => {
    const deps = { db, ids: randomIds, sessionSettings: defaultSessionSettings };
    const session = await createStaffSession(deps, { account, roles, unit }, realClock.now());
    if (!session.ok) throw new Error(session.refusal.code);
    return session.value.token;
  };

  return {
    db,
    clock,
    lines,
    /** What was queued of long work. */
    queue,
    tokenOf,
    /** A browser somebody has signed in with. */
    browserOf: async (account: string, roles: string[] = [], unit?: string) => {
      const token = await tokenOf(account, roles, unit);
      return openBrowser(ORIGIN, (request) => {
        request.headers.set('Authorization', `Bearer ${token}`);
        return answers(request);
      });
    },
    /** Another system that calls the API. */
    clientOf: async (account: string, roles: string[] = [], unit?: string) => {
      const token = await tokenOf(account, roles, unit);
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
