import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isListening } from './is-listening.ts';
import { SetupProblem } from './java.ts';

export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

const refused = (port: number, why: string, reason: string): SetupProblem =>
  new SetupProblem(
    `端口 ${port} ${why}，请换一个端口，例如 PORT=${port + 1} npm start。 Port ${port} ${reason}: choose another with PORT.`,
  );

const taken = (port: number) => refused(port, '已被占用', 'is taken');

/** Listens, or gives the code of what went wrong. */
const listenAt = (server: Server, host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, host, () => resolve(undefined));
  });

const stop = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/**
 * Takes the port before anything else is started, and answers "starting" until `serve` says what to answer with.
 * Only programs on this machine reach it: nobody is asked for a password here.
 *
 * @throws SetupProblem where the port is taken
 */
export const takePort = async (
  port: number,
): Promise<{ serve: (listener: Listener) => void; stop: () => Promise<void> }> => {
  let answer: Listener = (_, response) =>
    response
      .writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '2' })
      .end('正在启动 starting');
  // Some systems let two programs listen side by side, one on every address and one on this.
  if (await isListening(port)) throw taken(port);
  const servers: Server[] = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(async (request, response) => {
      try {
        await answer(request, response);
      } catch (error) {
        console.error(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      }
    });
    const failure = await listenAt(server, host, port);
    if (!failure) servers.push(server);
    else if (failure === 'EACCES') throw refused(port, '不允许使用', "isn't allowed");
    // A machine may have no IPv6.
    else if (failure === 'EADDRINUSE' || servers.length === 0) throw taken(port);
  }
  return {
    serve: (listener) => {
      answer = listener;
    },
    stop: async () => {
      await Promise.all(servers.map(stop));
    },
  };
};
