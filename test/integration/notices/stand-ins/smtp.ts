import { type AddressInfo, createServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { localhostTls } from './localhost-tls.ts';

/** How a sender trusts the servers here. */
export const trusting = { ca: localhostTls.cert };

export type ReceivedMail = {
  from: string;
  to: string[];
  isSecure: boolean;
  user: string | undefined;
  content: string;
};

/** A refusal as `smtp-server` words it. */
export const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

/** What the server does once it has the whole mail: take it, say nothing more, or cut the connection. */
export type AfterData = 'take' | 'hang' | 'cut';

/** An SMTP server that keeps what it takes; it ends with the test. */
export const startSmtp = async (options: SMTPServerOptions = {}, afterData: AfterData = 'take') => {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    ...localhostTls,
    authOptional: true,
    logger: false,
    closeTimeout: 50,
    onData: (stream, session, done) => {
      void text(stream).then((content) => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          isSecure: session.secure,
          user: session.user,
          content,
        });
        if (afterData === 'take') done();
        if (afterData === 'cut') cut();
      });
    },
    ...options,
  });
  // A client that trusts nobody cuts the handshake.
  server.on('error', () => {});
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
  return { port: (server.server.address() as AddressInfo).port, received, cut };
};

/** A server of bare lines, for faults that no real one makes at will: what it does with each connection is told. */
export const startLines = async (talk: (socket: Socket) => void) => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    talk(socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((done) => void server.close(() => done()));
  });
  return { port: (server.address() as AddressInfo).port };
};
