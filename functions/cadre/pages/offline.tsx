import { Hono } from 'hono';
import { answerPage } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { offlineWording as words } from '#shared/web/wording/offline.ts';
import { cadreAudience } from '../audience.ts';
import { LogFields } from './log-form.tsx';

/**
 * The page a phone shows while there is no signal: the frame and the same form the server has, and nothing of a person.
 * The phone's script fills it from what the phone keeps.
 */
export const offlinePages = () =>
  new Hono<WebEnv>().get('/cadre/offline', (c) =>
    answerPage(c, cadreAudience, {
      title: words.title,
      children: (
        <>
          <h1>{words.title}</h1>
          <noscript>
            <p>{words.needsScript}</p>
          </noscript>
          <div id="offline" />
          <template id="log-fields">
            <LogFields typed={{}} errors={{}} />
          </template>
        </>
      ),
    }),
  );
