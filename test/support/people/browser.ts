/** Answers a request to one origin, as an app value or a server does. */
export type Answers = (request: Request) => Response | Promise<Response>;

export type Seen = { url: URL; status: number; html: string; headers: Headers; json: () => unknown };

const MOST_REDIRECTS = 12;

/** A browser without JavaScript that keeps cookies by path and follows redirects. */
export const openBrowser = (origin: string, answers: Answers) => {
  const cookies = new Map<string, { value: string; path: string }>();

  const keepCookies = (response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const name = pair.slice(0, pair.indexOf('='));
      const attribute = (wanted: string): string | undefined =>
        attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
      const path = attribute('path') ?? '/';
      const ended =
        attribute('max-age') === '0' || Date.parse(attribute('expires') ?? '2100-01-01') < Date.now();
      if (ended) cookies.delete(`${name} ${path}`);
      else cookies.set(`${name} ${path}`, { value: pair.slice(pair.indexOf('=') + 1), path });
    }
  };

  const cookiesFor = (url: URL): string =>
    [...cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`)
      .join('; ');

  const go = async (to: string | URL, init: RequestInit = {}): Promise<Seen> => {
    let url = new URL(to, origin);
    let request: RequestInit = init;
    for (let redirects = 0; redirects < MOST_REDIRECTS; redirects += 1) {
      const headers = new Headers(request.headers);
      headers.set('Cookie', cookiesFor(url));
      if (request.method === 'POST') headers.set('Origin', origin);
      const response = await answers(new Request(url, { ...request, headers, redirect: 'manual' }));
      keepCookies(response);
      const location = response.headers.get('Location');
      if (!location || response.status < 300 || response.status >= 400) {
        const html = await response.text();
        return {
          url,
          status: response.status,
          html,
          headers: response.headers,
          json: () => JSON.parse(html),
        };
      }
      await response.body?.cancel();
      url = new URL(location, url);
      request = {};
    }
    throw new Error('too many redirects');
  };

  return {
    get: (to: string | URL) => go(to),
    post: (to: string | URL, fields: Record<string, string>) =>
      go(to, { method: 'POST', body: new URLSearchParams(fields) }),
    upload: (to: string | URL, file: { name: string; bytes: Uint8Array<ArrayBuffer> }) => {
      const body = new FormData();
      body.set('file', new File([file.bytes], file.name));
      return go(to, { method: 'POST', body });
    },
    submitForm: (to: string | URL, fields: Record<string, string>) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      return go(to, { method: 'POST', body });
    },
    send: go,
    cookieNames: () => [...cookies.keys()].map((key) => key.split(' ')[0]),
  };
};
