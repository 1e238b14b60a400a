import { offlineWording } from '#shared/web/wording/offline.ts';
import { onOthers } from './changes.ts';
import { machineMs } from './edge.ts';
import { showOfflinePage } from './offline-page.ts';
import { kept } from './phone-store.ts';
import { isShellOld, mayRefresh } from './phone-time.ts';
import { readOutbox, sendOutbox } from './send-outbox.ts';
import { showBar } from './show-bar.ts';
import { forgetOldWeek, keepShell, refreshWeek } from './week.ts';

const TAG = 'kaimen-outbox';
const RETRY_MS = 15_000;

type SyncRegistration = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

let waiting = 0;
let again: number | undefined;

/** Whether this is the page for when there is no signal, and whether it stands where another was asked for. */
const isShell = (): boolean => document.querySelector('#offline') !== null;
const standsIn = (): boolean => isShell() && location.pathname !== '/cadre/offline';

const show = async (): Promise<void> => {
  const { own, round } = await readOutbox();
  waiting = own.filter(({ clash }) => !clash).length;
  const clashes = own.length - waiting;
  showBar({ online: navigator.onLine, waiting, clashes, round, standsIn: standsIn() });
  await showOfflinePage();
};

/** Sends what waits; what stays is tried again while the page is open, and by the worker after that. */
const send = async (): Promise<void> => {
  clearTimeout(again);
  const { end } = await sendOutbox();
  await show();
  if (end !== 'later' && end !== 'no-answer') return;
  again = setTimeout(() => void send(), RETRY_MS);
  const registration: SyncRegistration = await navigator.serviceWorker.ready;
  if (waiting > 0) await registration.sync?.register(TAG).catch(() => undefined);
};

/** What this page's own coming says of the network. */
const noteNetwork = async (): Promise<void> => {
  if (standsIn()) await kept.write('round', 'no-answer');
  else if (!isShell() && (await kept.read('round')) === 'no-answer') await kept.write('round', 'done');
};

const isSignedIn = (): boolean => document.querySelector('form[action="/cadre/sign-out"]') !== null;

/** What the phone keeps for later, brought up to date while there is a network. */
const refresh = async (): Promise<void> => {
  if (mayRefresh(location, await kept.read('week'), machineMs())) await refreshWeek();
  if (isShellOld(await kept.read('shellAtMs'), machineMs())) await keepShell();
};

const askBeforeSignOut = (): void =>
  document.addEventListener('submit', (event) => {
    const isSignOut = (event.target as Element).getAttribute('action') === '/cadre/sign-out';
    if (isSignOut && waiting > 0 && !confirm(offlineWording.signOut(waiting))) event.preventDefault();
  });

const start = async (): Promise<void> => {
  // Signed out: whom this person visits is nobody else's business. What wasn't sent stays.
  if (location.pathname === '/cadre/sign-out') await kept.drop('week');
  await forgetOldWeek();
  askBeforeSignOut();
  window.addEventListener('online', () => void send());
  window.addEventListener('offline', () => void show());
  onOthers(() => void show());
  await noteNetwork();
  await show();
  await navigator.serviceWorker.register('/cadre/offline-worker.js', { scope: '/cadre' });
  if (isSignedIn() && !standsIn()) await refresh().catch(() => undefined);
  await send();
};

// An old phone without these works as before, with a network.
if ('serviceWorker' in navigator && 'indexedDB' in window && 'caches' in window)
  start().catch(() => undefined);
