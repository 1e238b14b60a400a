import type { Hono } from 'hono';
import { createApp as createCadreApp } from '#functions/cadre/app.tsx';
import { createDeps as createCadreDeps } from '#functions/cadre/deps.ts';
import { createApp as createCitizenApp } from '#functions/citizen/app.tsx';
import { createDeps as createCitizenDeps } from '#functions/citizen/deps.ts';
import { createApp as createHouseholdApp } from '#functions/household/app.tsx';
import { createDeps as createHouseholdDeps } from '#functions/household/deps.ts';
import { createDeps as createJobsDeps } from '#functions/jobs/deps.ts';
import { createApp as createOrganizerApp } from '#functions/organizer/app.tsx';
import { createDeps as createOrganizerDeps } from '#functions/organizer/deps.ts';
import type { Senders } from '#shared/notices/message.ts';
import { oidcEnvSchema } from '#shared/people/oidc-settings.ts';
import type { Edge } from '#shared/platform/edge.ts';
import type { Queue } from '#shared/platform/queue.ts';
import { localAccounts } from './accounts.ts';
import { audienceOf } from './audience-of.ts';
import { loadDemo } from './demo.ts';
import type { LocalEnv } from './env.ts';
import type { Inbox } from './inbox.ts';
import { createJobLoop, createJobQueue } from './job-loop.ts';
import type { LocalClock } from './local-clock.ts';
import { createLocalNotices } from './local-notices.ts';
import { localRoutes } from './local-routes.tsx';
import { noticeEnvironment } from './notice-environment.ts';
import { OIDC_PATH, oidcClient } from './oidc-local.tsx';
import type { StandIns } from './stand-ins.ts';
import { createTokens } from './tokens.ts';

/** What `start.ts` has running. */
export type Machine = {
  env: LocalEnv;
  /** `http://localhost:3000`. */
  origin: string;
  edge: Edge & { clock: LocalClock };
  standIns: StandIns;
  inbox: Inbox;
};

/** What the functions read from their environment in the cloud. */
const environmentAt = (origin: string) => ({
  TABLE_PREFIX: 'kaimen',
  PUBLIC_URL: origin,
  // The queue is in this process.
  JOB_QUEUE_URL: `${origin}/_local/jobs`,
  ...noticeEnvironment,
  ...oidcEnvSchema.parse({
    OIDC_ISSUER: `${origin}${OIDC_PATH}`,
    OIDC_CLIENT_ID: oidcClient.client_id,
    OIDC_CLIENT_SECRET: oidcClient.client_secret,
  }),
});

const createAudiences = ({ env, origin, edge }: Machine, senders: Senders, jobQueue: Queue) => {
  const environment = environmentAt(origin);
  const citizenDeps = createCitizenDeps(environment, edge, senders.sms);
  const signInSettings = { ...citizenDeps.signInSettings, limitsHold: env.KAIMEN_LIMITS };
  const progressSettings = { ...citizenDeps.progressSettings, limitsHold: env.KAIMEN_LIMITS };
  const householdDeps = createHouseholdDeps(environment, edge);
  const openSettings = { ...householdDeps.openSettings, limitsHold: env.KAIMEN_LIMITS };
  return {
    household: createHouseholdApp({ ...householdDeps, openSettings }),
    citizen: createCitizenApp({ ...citizenDeps, signInSettings, progressSettings }),
    cadre: createCadreApp(createCadreDeps(environment, edge)),
    organizer: createOrganizerApp(createOrganizerDeps(environment, edge, jobQueue)),
  };
};

/** Puts the functions together over the stand-ins, and the demo city into them. The only file here that knows them all. */
export const compose = async (machine: Machine) => {
  const { env, edge } = machine;
  const jobQueue = createJobQueue(edge);
  const { senders, loop: notices, countDeadLetters } = createLocalNotices(machine);
  const accounts = localAccounts(edge.db);
  const local = localRoutes({
    inbox: machine.inbox,
    clock: edge.clock,
    countDeadLetters,
    createToken: createTokens(edge, accounts),
    round: notices.round,
  });
  const apps: Record<ReturnType<typeof audienceOf>, Pick<Hono, 'fetch'>> = {
    ...createAudiences(machine, senders, jobQueue),
    local,
  };
  if (env.KAIMEN_DEMO) await loadDemo(edge);
  return {
    /** Answers a request; `bindings` is what the Node adapter hands on in `c.env`. */
    fetch: (request: Request, bindings: object) =>
      apps[audienceOf(new URL(request.url).pathname)].fetch(request, bindings),
    accounts,
    notices,
    jobs: createJobLoop({
      deps: createJobsDeps(environmentAt(machine.origin), edge, jobQueue),
      queue: jobQueue,
    }),
  };
};
