import { readFile } from 'node:fs/promises';
import { createApp } from '#functions/organizer/app.tsx';
import { createDeps } from '#functions/organizer/deps.ts';
import type { OrganizerEnv } from '#functions/organizer/env.ts';
import { importDepartments } from '#shared/people/import-departments.ts';
import { importLeaders } from '#shared/people/import-leaders.ts';
import type { Role } from '#shared/people/session.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { organizerEnvAt } from '../organizer-env.ts';

const environment: OrganizerEnv = { ...organizerEnvAt('https://kaimen.example'), SMS_NEEDS_APPROVAL: true };

const rolesOf = (account: string): Role[] =>
  account === 'organizer' || account === 'desk' || account === 'auditor' ? [account] : ['leader'];

/** The organizer's app for which the bearer token is the account: an office's own, or a leader's phone. */
export const openOfficeOf = (db: Db, clock: { now: () => string }, unlike: Partial<OrganizerEnv> = {}) => {
  const edge = { db, clock, realClock: clock, ids: randomIds, log: createLog(() => {}) };
  return createApp({
    ...createDeps({ ...environment, ...unlike }, edge),
    findSession: async (account) => ({
      kind: 'staff',
      account,
      name: account,
      roles: rolesOf(account),
      expiresAt: '2100-01-01T00:00:00.000Z',
    }),
  });
};

/** The demo city's leaders and departments. */
export const importPeople = async (db: Db, now: string): Promise<void> => {
  const file = async (name: string) => ({ name, bytes: await readFile(`infra/local/demo/${name}`) });
  const options = { dryRun: false, strict: false };
  await importLeaders({ db }, await file('leaders.csv'), options, now);
  await importDepartments({ db }, await file('departments.csv'), options, now);
};
