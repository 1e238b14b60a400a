import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { ProviderTimeouts } from '#shared/notices/ask-once.ts';
import { localhostTls } from './localhost-tls.ts';

export type Received = {
  method: string;
  /** With the query, as it came. */
  path: string;
  headers: Record<string, string>;
  body: string;
};

/** `hang`: no answer ever; `cut`: the connection is cut once the request has come; `half`: in the middle of an answer. */
export type Reply = { status: number; type?: string; body: string } | 'hang' | 'cut' | 'half';

/** A provider's server that answers each request as told, and keeps what it received; it ends with the test. */
export const startProvider = async (
  reply: (received: Received) => Reply,
  { secure = false }: { secure?: boolean } = {},
) => {
  const received: Received[] = [];
  const server: Server = secure ? createTlsServer(localhostTls) : createServer();
  server.on('request', async (request, response) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(',')]),
    );
    const one = { method: request.method ?? '', path: request.url ?? '', headers, body: await text(request) };
    received.push(one);
    const answer = reply(one);
    if (answer === 'hang') return;
    if (answer === 'cut') return void request.socket.destroy();
    if (answer === 'half') {
      response.writeHead(200, { 'Content-Length': '1000' }).write('{');
      return void setTimeout(() => request.socket.destroy(), 20);
    }
    response.writeHead(answer.status, { 'Content-Type': answer.type ?? 'application/json' }).end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise((done) => void server.close(() => done()).closeAllConnections()));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http${secure ? 's' : ''}://localhost:${port}`, received };
};

/** An address of this machine where nobody listens. */
export const NOBODY_LISTENS = 'http://127.0.0.1:9';

/** A name that no server has (RFC 2606). */
export const NO_SUCH_HOST = 'http://provider.invalid';

/** Long enough for a provider that answers, on a machine that is busy. */
export const patience: ProviderTimeouts = { connectMs: 5_000, answerMs: 5_000 };

/** For a provider that never answers, so that a test of one needn't be slow. */
const noPatience: ProviderTimeouts = { ...patience, answerMs: 500 };

/** The waits for a provider that answers like this. */
export const patienceFor = (reply: Reply): ProviderTimeouts => (reply === 'hang' ? noPatience : patience);
