import { createRequire } from 'node:module';
import type startServer from 'aws-ses-v2-local';
import { freePort } from './free-port.ts';

/** A mail as `aws-ses-v2-local` keeps it; tags it doesn't keep. */
export type KeptMail = {
  messageId: string;
  from: string;
  subject: string;
  destination: { to: string[] };
  body: { text?: string; html?: string };
};

export type RunningSes = {
  endpoint: string;
  /** A mail that SES took within the last seconds, by the id it gave. */
  find: (messageId: string) => Promise<KeptMail | undefined>;
  stop: () => Promise<void>;
};

// A CommonJS module whose default export Node and bundlers see in different places.
const ses: { default: typeof startServer } = createRequire(import.meta.url)('aws-ses-v2-local');

const secondsAgo = (seconds: number): number => Math.floor(Date.now() / 1000) - seconds;

/** Starts `aws-ses-v2-local`, which speaks SES's own protocol and keeps every mail while it runs. */
export const startSes = async (): Promise<RunningSes> => {
  const port = await freePort();
  const server = await ses.default({ host: '127.0.0.1', port });
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    find: async (messageId) => {
      const answer = await fetch(`${endpoint}/store?since=${secondsAgo(3)}`);
      const { emails } = (await answer.json()) as { emails: KeptMail[] };
      return emails.find((mail) => mail.messageId === messageId);
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
