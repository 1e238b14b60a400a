import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The signal between a browser and the city, as a proxy that can be cut. The browser's own "offline" doesn't reach a
 * service worker reliably; without a connection nothing gets through, whoever asks.
 */
export const createSignal = async () => {
  const heard: string[] = [];
  const lost: string[] = [];
  let isThere = true;
  let answerIsLost = (_path: string): boolean => false;
  const proxy = createServer((request, response) => {
    const cut = () => void request.socket.destroy();
    const { url = '', method, headers } = request;
    if (!isThere) return cut();
    const asked = ask(url, { method, headers }, (answer) => {
      if (answerIsLost(`${method} ${new URL(url).pathname}`)) {
        lost.push(url);
        answer.resume();
        return cut();
      }
      heard.push(`${method} ${new URL(url).pathname}`);
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', cut);
    request.pipe(asked);
  });
  await new Promise<void>((done) => void proxy.listen(0, '127.0.0.1', done));
  const { port } = proxy.address() as AddressInfo;
  return {
    server: `http://127.0.0.1:${port}`,
    /** What the city was asked and the phone heard the answer to, such as `GET /cadre`. */
    heard,
    /** What the city answered and the phone never heard. */
    lost,
    cut: () => {
      isThere = false;
      proxy.closeAllConnections();
    },
    restore: () => {
      isThere = true;
      answerIsLost = () => false;
    },
    /** From here on the city hears the phone, and the phone doesn't hear these answers. */
    loseAnswers: (isLost: (methodAndPath: string) => boolean) => {
      isThere = true;
      answerIsLost = isLost;
    },
    close: async () => {
      proxy.closeAllConnections();
      await new Promise<void>((done) => void proxy.close(() => done()));
    },
  };
};
export type Signal = Awaited<ReturnType<typeof createSignal>>;
