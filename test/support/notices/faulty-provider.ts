import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { askOnce } from '#shared/notices/ask-once.ts';

/**
 * What becomes of a request. `holds`: the provider has it, its answer waits until the test lets go; `loses`: it has it, the
 * connection breaks before the answer; `late`: it answers when whoever asked waits no more; `hangs`: it takes nothing and never answers;
 * `refuses`: it doesn't take it, and says so.
 */
export type Fault =
  | { kind: 'none' | 'holds' | 'loses' | 'late' | 'hangs' }
  | { kind: 'refuses'; status: number; body?: string };

/** The headers that speak of one connection, not of the request. */
const OF_THE_CONNECTION = ['host', 'connection', 'transfer-encoding', 'expect'];

const askUpstream = async (upstream: string, { url, method, headers }: IncomingMessage, body: Buffer) => {
  const { protocol, hostname, port } = new URL(upstream);
  const kept = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name));
  const answer = await askOnce({
    protocol,
    hostname,
    port: Number(port),
    method: method ?? 'POST',
    path: url ?? '/',
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    body,
  });
  return { ...answer, type: answer.headers['content-type'] ?? 'application/json' };
};

/**
 * Stands before a provider's stand-in and makes its faults, the same for every protocol over HTTP. `nameIn` says of a request
 * whose it is.
 */
export const startFaultyProvider = async (upstream: string, nameIn: (body: string) => string) => {
  const taken: string[] = [];
  const asked: string[] = [];
  let held: (() => void)[] = [];
  const holding = new EventEmitter();
  const state = { faultOf: (_name: string): Fault => ({ kind: 'none' }) };

  const hold = (): Promise<void> =>
    new Promise((resolve) => {
      held.push(resolve);
      holding.emit('more');
    });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const name = nameIn(body.toString());
    asked.push(name);
    const fault = state.faultOf(name);
    if (fault.kind === 'refuses') {
      response.writeHead(fault.status, { 'Content-Type': 'application/json' }).end(fault.body ?? '{}');
      return;
    }
    if (fault.kind === 'hangs') return;
    const { statusCode, type, body: said } = await askUpstream(upstream, request, body);
    if (statusCode < 300) taken.push(name);
    if (fault.kind === 'loses') return void request.socket.destroy();
    if (fault.kind === 'late' && !request.socket.destroyed) await once(request.socket, 'close');
    if (fault.kind === 'holds') await hold();
    response.writeHead(statusCode, { 'Content-Type': type }).end(said);
  };

  const server = createServer((request, response) => void answer(request, response));
  const open = async (port = 0): Promise<number> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await open();
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };

  return {
    endpoint: `http://127.0.0.1:${port}`,
    /** Whose requests came in, and whose the provider took: one entry for each time. */
    asked,
    taken,
    /** What becomes of the requests from now on. */
    setFault: (fault: Fault | ((name: string) => Fault)): void => {
      state.faultOf = typeof fault === 'function' ? fault : () => fault;
    },
    untilHeld: async (howMany: number): Promise<void> => {
      while (held.length < howMany) await once(holding, 'more');
    },
    letGo: (): void => {
      for (const go of held) go();
      held = [];
    },
    /** From now on every connection is refused … */
    close,
    /** … until it listens again where it did. */
    reopen: async (): Promise<void> => {
      if (!server.listening) await open(port);
    },
  };
};

export type FaultyProvider = Awaited<ReturnType<typeof startFaultyProvider>>;
