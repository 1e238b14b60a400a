import { createRequire } from 'node:module';
import type StartServer from 'aws-ses-v2-local';
import { freePort } from './free-port.ts';

// CommonJS with a default export of its own: loaders differ in what `import` makes of that, `require` doesn't.
const { default: startServer } = createRequire(import.meta.url)('aws-ses-v2-local') as {
  default: typeof StartServer;
};

/** A mail as `aws-ses-v2-local` keeps it. */
export type KeptMail = {
  messageId: string;
  subject: string;
  destination: { to: string[] };
  body: { text?: string; html?: string };
};

export type RunningSes = {
  endpoint: string;
  /** A mail that SES took, by the id it gave. */
  find: (messageId: string) => Promise<KeptMail | undefined>;
  stop: () => Promise<void>;
};

/** Starts `aws-ses-v2-local`, which speaks SES's own protocol and keeps every mail. */
export const startSes = async (): Promise<RunningSes> => {
  const port = await freePort();
  const server = await startServer({ host: '127.0.0.1', port });
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    find: async (messageId) => {
      const { emails } = (await (await fetch(`${endpoint}/store`)).json()) as { emails: KeptMail[] };
      return emails.find((mail) => mail.messageId === messageId);
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
