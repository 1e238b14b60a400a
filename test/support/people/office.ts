import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '#functions/organizer/app.tsx';
import { createDeps } from '#functions/organizer/deps.ts';
import { createOidc, OIDC_PATH, oidcClient } from '#infra/local/oidc-local.tsx';
import { createStaffSession } from '#shared/people/create-staff-session.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { addSeconds, instantOf } from '#shared/time/instant.ts';
import { createTestDb } from '../dynamodb.ts';
import { organizerEnvAt } from '../organizer-env.ts';
import { openBrowser } from './browser.ts';

const NAMED: Record<string, { name: string; roles: string[] }> = {
  organizer: { name: '王芳', roles: ['organizer'] },
  desk: { name: '接待窗口', roles: ['desk'] },
  auditor: { name: '周审计', roles: ['auditor'] },
};

const accountOf = (id: string) => ({ id, name: id, roles: [], ...NAMED[id] });

/** The organizer's app with a real identity provider beside it, which vouches for whatever account is chosen. */
export const openOffice = async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = await createOidc(origin, {
    suggested: async () => [],
    find: async (id) => accountOf(id),
  });
  server.on('request', (request, response) => void provider(request, response));

  const db = await createTestDb();
  const lines: string[] = [];
  let passed = 0;
  const realClock = { now: () => addSeconds(instantOf(new Date()), passed) };
  const clock = { at: '2026-11-24T01:00:00.000Z', now: () => clock.at };
  const edge = { db, clock, realClock, ids: randomIds, log: createLog((line) => lines.push(line)) };
  const deps = createDeps(
    {
      ...organizerEnvAt(origin),
      OIDC_ISSUER: `${origin}${OIDC_PATH}`,
      OIDC_CLIENT_ID: oidcClient.client_id,
      OIDC_CLIENT_SECRET: oidcClient.client_secret,
    },
    edge,
  );
  const app = createApp(deps);
  const browse = () =>
    openBrowser(origin, (request) =>
      new URL(request.url).pathname.startsWith(OIDC_PATH) ? fetch(request) : app.fetch(request),
    );
  return {
    app,
    db,
    deps,
    lines,
    clock,
    origin,
    browse,
    pass: (seconds: number) => {
      passed += seconds;
    },
    /** A session token, as scripts and other systems have one. */
    tokenOf: async (account: string): Promise<string> => {
      const session = await createStaffSession(
        deps,
        { account, roles: NAMED[account]?.roles ?? [] },
        realClock.now(),
      );
      if (!session.ok) throw new Error(session.refusal.code);
      return session.value.token;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Signs in with an account, from wherever that is asked for. */
export const signInAs = async (
  browser: ReturnType<Awaited<ReturnType<typeof openOffice>>['browse']>,
  account: string,
  from = '/organizer',
) => {
  const choosing = await browser.get(from);
  return browser.post(choosing.url, { account });
};
