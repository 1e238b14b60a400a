import type { Session } from '#shared/people/session.ts';
import type { Edge } from '#shared/platform/edge.ts';
import type { Lang } from '#shared/platform/lang.ts';
import type { Instant } from '#shared/time/instant.ts';

/** What every audience's app is built from, besides its own stores. */
export type WebDeps = Omit<Edge, 'db'> & {
  findSession: (token: string, realNow: Instant) => Promise<Session | undefined>;
};

/** What a handler finds in its context. */
export type WebEnv = {
  Variables: {
    requestId: string;
    /** Civil now, read once per request. */
    now: Instant;
    /** The machine's now, read once per request. */
    realNow: Instant;
    lang: Lang;
    session?: Session;
    /** The token the session was found by, for signing out. */
    sessionToken?: string;
  };
};
