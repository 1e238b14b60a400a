import { Hono } from 'hono';
import type { WebEnv } from '#shared/web/context.ts';

/** The document of the whole API. Made when first asked for, so that it doesn't weigh on the start. */
export const openApi = () =>
  new Hono<WebEnv>().get('/openapi.json', async (c) => {
    const { openApiDocument } = await import('#shared/web/api/openapi.ts');
    return c.json(openApiDocument());
  });
