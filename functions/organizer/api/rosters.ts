import { type Context, Hono } from 'hono';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { readUpload } from '#shared/web/read-upload.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { readCursor } from '../read-cursor.ts';
import { readMapping } from '../read-mapping.ts';
import { isRosterName, rosters } from '../rosters.ts';

const BASE = '/api/organizer/rosters';
const RECORDS_PER_PAGE = 100;

const notThere = (c: Context<WebEnv>) => answerProblem(c, { kind: 'not-found', code: 'not-found' });

/** The rosters for other systems: import a sheet, list the records. */
export const rostersApi = (deps: OrganizerDeps) =>
  new Hono<WebEnv>()
    .get(`${BASE}/:roster`, async (c) => {
      const name = c.req.param('roster');
      if (!isRosterName(name)) return notThere(c);
      const cursor = readCursor(c);
      if (!cursor.ok) return answerProblem(c, cursor.refusal);
      const page = await rosters[name].list(deps.db, { limit: RECORDS_PER_PAGE, cursor: cursor.value });
      const subjectIds = page.items.map(({ id }) => id);
      if (name === 'households')
        await leaveLine(deps, c, { action: 'listed', subject: 'household', subjectIds });
      return c.json(page);
    })
    .post(`${BASE}/:roster/import`, async (c) => {
      const name = c.req.param('roster');
      if (!isRosterName(name)) return notThere(c);
      const upload = await readUpload(c);
      if (!upload.ok) return answerProblem(c, upload.refusal);
      const mapping = await readMapping(c);
      if (!mapping.ok) return answerProblem(c, mapping.refusal);
      const { file, dryRun, strict } = upload.value;
      const options = { dryRun, strict, mapping: mapping.value };
      const imported = await rosters[name].importFile(deps, file, options, c.get('now'));
      if (!imported.ok) return answerProblem(c, imported.refusal);
      if (!dryRun) await leaveLine(deps, c, { action: 'imported', subject: 'roster', subjectIds: [name] });
      return c.json(imported.value);
    });
