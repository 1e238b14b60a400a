import { Hono } from 'hono';
import { briefedDay } from '#shared/reception/brief-view.ts';
import { listBriefs, loadBrief } from '#shared/reception/load-brief.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { briefReaderOf } from '../brief-reader.ts';
import { leaveLine } from '../leave-line.ts';

const BASE = '/api/organizer/briefs';

/** The briefs of coming reception days for other systems; a leader's token shows their own. */
export const briefsApi = (deps: ReceptionOfficeDeps) =>
  new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const days = await listBriefs(deps.db, briefReaderOf(c), c.get('now'));
      return c.json({ items: days.map(briefedDay) });
    })
    .get(`${BASE}/:dayId`, async (c) => {
      const loaded = await loadBrief(deps.db, briefReaderOf(c), c.req.param('dayId'));
      if (!loaded.ok) return answerProblem(c, loaded.refusal);
      const { brief, bookingIds } = loaded.value;
      await leaveLine(deps, c, { action: 'read', subject: 'booking', subjectIds: bookingIds });
      return c.json(brief);
    });
