import { Hono } from 'hono';
import type { WebEnv } from '#shared/web/context.ts';

/** The document of the whole API, written when it is built (`npm run openapi`) and loaded when first asked for. */
export const openApi = () =>
  new Hono<WebEnv>().get('/openapi.json', async (c) => {
    const { default: document } = await import('./openapi.json', { with: { type: 'json' } });
    return c.json(document);
  });
