import { Hono } from 'hono';
import { makeCadreFeed } from '#shared/people/make-feed.ts';
import { revokeFeed } from '#shared/people/revoke-feed.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { calendarAddress } from '../calendar-address.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';

const PATH = '/api/cadre/calendar';

/** Makes and ends the secret address of the cadre's own calendar feed. */
export const calendarApi = (deps: CadreDeps) =>
  new Hono<WebEnv>()
    .post(PATH, async (c) => {
      const cadreId = knownCadreId(c);
      const made = await makeCadreFeed(deps, { cadreId, by: knownStaff(c).account }, c.get('now'));
      if (!made.ok) return answerProblem(c, made.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'roster', subjectIds: [cadreId] });
      return c.json({ address: calendarAddress(deps.publicUrl, made.value) });
    })
    .delete(PATH, async (c) => {
      const cadreId = knownCadreId(c);
      const revoked = await revokeFeed(deps, 'cadre', cadreId);
      if (!revoked.ok) return answerProblem(c, revoked.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'roster', subjectIds: [cadreId] });
      return c.body(null, 204);
    });
