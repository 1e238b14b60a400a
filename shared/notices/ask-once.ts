import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { SendError } from './send-error.ts';

/** How long a provider is waited for, in milliseconds: until it can be reached, and from then on for its answer. */
export type ProviderTimeouts = { connectMs: number; answerMs: number };

/** Well below the lease, even where one sender after another is asked: a slow provider doesn't let a second consumer in. */
export const defaultProviderTimeouts: ProviderTimeouts = { connectMs: 3_000, answerMs: 10_000 };

export type ProviderRequest = {
  /** `https:` */
  protocol: string;
  hostname: string;
  port?: number | undefined;
  method: string;
  /** With the query, if there is one. */
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array | undefined;
};

type ProviderAnswer = { statusCode: number; headers: Record<string, string>; body: Uint8Array };

const codeOf = (error: NodeJS.ErrnoException): string => error.code ?? error.name;

const answerOf = async (response: IncomingMessage): Promise<ProviderAnswer> => ({
  statusCode: response.statusCode ?? 0,
  headers: Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(',')]),
  ),
  body: await buffer(response),
});

/**
 * Sends one request on a connection of its own, and never again. On a connection kept from before, a reset wouldn't tell
 * whether the provider got the request; on a new one, nothing has gone out until it stands.
 *
 * @throws SendError `temporary` where the provider wasn't reached, `unknown` where no whole answer came back
 */
export const askOnce = (
  { protocol, hostname, port, method, path, headers, body }: ProviderRequest,
  { connectMs, answerMs }: ProviderTimeouts = defaultProviderTimeouts,
): Promise<ProviderAnswer> => {
  const isSecure = protocol === 'https:';
  let isReached = false;
  let timer: NodeJS.Timeout | undefined;
  const asking = new Promise<ProviderAnswer>((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      reject(new SendError(isReached ? 'unknown' : 'temporary', codeOf(error)));
      request.destroy();
    };
    const failAfter = (ms: number): NodeJS.Timeout =>
      setTimeout(() => fail(Object.assign(new Error('slow'), { code: 'ETIMEDOUT' })), ms);
    const request = (isSecure ? requestHttps : requestHttp)(
      { protocol, hostname: hostname.replace(/^\[|\]$/g, ''), port, method, path, headers, agent: false },
      (response) => answerOf(response).then(resolve, fail),
    );
    timer = failAfter(connectMs);
    request.on('error', fail);
    request.once('socket', (socket) =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        isReached = true;
        clearTimeout(timer);
        timer = failAfter(answerMs);
      }),
    );
    request.end(body);
  });
  return asking.finally(() => clearTimeout(timer));
};
