import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { WebEnv } from '#shared/web/context.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { offlineWording } from '#shared/web/wording/offline.ts';
import { HOME } from '../audience.ts';
import bundled from '../browser/bundled.json' with { type: 'json' };

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#14605a"/><path d="M18 52V14h20v38M38 14l10 6v32H12" fill="none" stroke="#fff" stroke-width="4"/><circle cx="32" cy="34" r="2.5" fill="#fff"/></svg>`;

const manifest = {
  name: cadreWording.brand,
  short_name: offlineWording.shortName,
  lang: 'zh-CN',
  start_url: HOME,
  scope: HOME,
  display: 'minimal-ui',
  theme_color: '#14605a',
  background_color: '#fbfaf6',
  icons: [{ src: '/cadre/icon.svg', type: 'image/svg+xml', sizes: 'any' }],
};

// A phone asks each time, so that a mended script is there at the next page, and is told when it has it already.
const file = (type: string) => ({ 'Content-Type': type, 'Cache-Control': 'no-cache' });
const tagged = etag();
const script = file('text/javascript; charset=utf-8');

/** What a phone needs to work without signal. Nothing of a person is in it, so it is there before anybody signs in. */
export const offlineFiles = () =>
  new Hono<WebEnv>()
    .get('/cadre/offline.js', tagged, (c) => c.body(bundled.page, 200, script))
    .get('/cadre/offline-worker.js', tagged, (c) =>
      // It stands below /cadre/ and answers for /cadre itself too.
      c.body(bundled.worker, 200, { ...script, 'Service-Worker-Allowed': HOME }),
    )
    .get('/cadre/manifest.webmanifest', tagged, (c) =>
      c.body(JSON.stringify(manifest), 200, file('application/manifest+json')),
    )
    .get('/cadre/icon.svg', tagged, (c) => c.body(ICON, 200, file('image/svg+xml')));
