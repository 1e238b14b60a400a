import type { PhoneWeek } from '#shared/web/api/cadre-offline.ts';
import type { CurrentVisit, OutboxEntry } from './outbox.ts';

/** An answer of the API; `undefined` where none came, or none that the API would give. */
export type Answer = { status: number; body: unknown };

/** A round of sending is one at a time: a connection that hangs may not hold up all that follow. */
const MOST_MS_FOR_AN_ANSWER = 30_000;

const ask = async (path: string, init?: RequestInit): Promise<Answer | undefined> => {
  // Phones of some years ago have no `AbortSignal.timeout`.
  const waiting = new AbortController();
  const limit = setTimeout(() => waiting.abort(), MOST_MS_FOR_AN_ANSWER);
  try {
    const response = await fetch(path, {
      cache: 'no-store',
      credentials: 'same-origin',
      signal: waiting.signal,
      ...init,
    });
    // A hotel's or a gateway's own page isn't the API's answer, whatever its status.
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
    if (!isJson) return response.ok ? undefined : { status: 503, body: undefined };
    return { status: response.status, body: await response.json() };
  } catch {
    return undefined;
  } finally {
    clearTimeout(limit);
  }
};

const visitPath = (visitId: string): string => `/api/cadre/visits/${encodeURIComponent(visitId)}`;
const householdPath = (householdId: string): string =>
  `/api/cadre/households/${encodeURIComponent(householdId)}`;

/** The city's API, as far as the phone uses it. */
export const server = {
  week: async (): Promise<{ status?: number; week?: PhoneWeek }> => {
    const answer = await ask('/api/cadre/phone-week');
    if (answer?.status !== 200) return { status: answer?.status };
    return { status: 200, week: answer.body as PhoneWeek };
  },
  send: ({ visitId, householdId, key, fields, version }: OutboxEntry): Promise<Answer | undefined> =>
    ask(`${householdId === undefined ? visitPath(visitId) : householdPath(householdId)}/log`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ ...fields, version }),
    }),
  visit: async (visitId: string): Promise<CurrentVisit | undefined> => {
    const answer = await ask(visitPath(visitId));
    return answer?.status === 200 ? (answer.body as CurrentVisit) : undefined;
  },
};
