import { isUndecided, type LogTarget, logTargetOf } from './log-target-rules.ts';
import { sendOutbox } from './send-outbox.ts';
import { dropOldCaches, FILES, fromShell, keepShell, SHELL } from './week.ts';
import { writeLog } from './write-log.ts';

declare const self: ServiceWorkerGlobalScope & {
  registration: { sync?: { register(tag: string): Promise<void> } };
};

/** Background Sync, which the types don't know: not every browser has it. */
type SyncEvent = ExtendableEvent & { tag: string };

const TAG = 'kaimen-outbox';
/** A bar of signal that brings nothing is no signal. */
const MOST_MS_FOR_A_PAGE = 12_000;
const MOST_MS_FOR_WHAT_IS_SENT = 30_000;
const NOT_OURS = /^\/cadre\/sign-(in|out)/;

const after = (ms: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), ms));

/** The network's answer, or nothing where there is none in time. */
const inTime = (answer: Promise<Response>, ms: number): Promise<Response | undefined> =>
  Promise.race([answer.catch(() => undefined), after(ms)]);

const toShell = (search: string): Response =>
  Response.redirect(new URL(`${SHELL}?${search}`, self.location.origin).href, 303);

/** Network first, always: what was kept is only for when there is no network. */
const answerPage = async (request: Request): Promise<Response> => {
  const answer = fetch(request);
  const shell = await fromShell(SHELL);
  return (shell ? await inTime(answer, MOST_MS_FOR_A_PAGE) : await answer) ?? shell ?? answer;
};

const answerFile = async (request: Request, path: string): Promise<Response> => {
  const answer = fetch(request);
  const file = await fromShell(path);
  return (file ? await inTime(answer, MOST_MS_FOR_A_PAGE) : await answer) ?? file ?? answer;
};

const fieldsOf = async (request: Request): Promise<Record<string, string>> => {
  const fields: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(await request.text())) fields[name] = value;
  return fields;
};

/** A log that was sent and got no answer, or came after the session had ended, goes into the outbox, under the key it was sent with. */
const answerLog = async (request: Request, target: LogTarget): Promise<Response> => {
  const typed = request.clone();
  const answer = await inTime(fetch(request), MOST_MS_FOR_WHAT_IS_SENT);
  if (answer && !isUndecided(answer.status)) return answer;
  await writeLog(target, await fieldsOf(typed));
  await self.registration.sync?.register(TAG).catch(() => undefined);
  return toShell('kept');
};

const answerChange = async (request: Request): Promise<Response> =>
  (await inTime(fetch(request), MOST_MS_FOR_WHAT_IS_SENT)) ?? toShell('not-done');

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (FILES.includes(pathname)) return event.respondWith(answerFile(request, pathname));
  if (request.mode !== 'navigate' || NOT_OURS.test(pathname)) return;
  if (request.method === 'GET') return event.respondWith(answerPage(request));
  const target = logTargetOf(pathname);
  event.respondWith(target ? answerLog(request, target) : answerChange(request));
});

// The browser wakes the worker when there is signal again, even with no page open; thrown, it tries once more later.
self.addEventListener('sync', ((event: SyncEvent) => {
  if (event.tag !== TAG) return;
  event.waitUntil(
    sendOutbox().then(({ end }) => {
      if (end === 'later' || end === 'no-answer') throw new Error('not all was sent');
    }),
  );
}) as EventListener);
