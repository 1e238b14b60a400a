import { Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { applyDayChange } from '#shared/reception/apply-day-change.ts';
import { findDay } from '#shared/reception/calendar-store.ts';
import { dayChangeRequestSchema } from '#shared/reception/day-change-request.ts';
import { isDayId } from '#shared/reception/keys.ts';
import { officeDay } from '#shared/reception/office-day.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import { leaveLine } from '../leave-line.ts';

const BASE = '/api/organizer/reception-days';
const notFound = { kind: 'not-found', code: 'not-found' } as const;

/** One day of the office's calendar, and changing it once it is public. */
export const dayChangesApi = (deps: ReceptionOfficeDeps) =>
  new Hono<WebEnv>()
    .get(`${BASE}/:dayId`, async (c) => {
      const dayId = c.req.param('dayId');
      const found = isDayId(dayId) ? await findDay(deps.db, dayId) : undefined;
      return found ? c.json(officeDay(found)) : answerProblem(c, notFound);
    })
    .patch(`${BASE}/:dayId`, async (c) => {
      const dayId = c.req.param('dayId');
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(dayChangeRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      if (!isDayId(dayId)) return answerProblem(c, notFound);
      const by = knownStaff(c).account;
      const days = await applyDayChange(deps, { dayId, by, request: asked.value }, c.get('now'));
      if (!days.ok) return answerProblem(c, days.refusal);
      const subjectIds = days.value.map(({ id }) => id);
      await leaveLine(deps, c, { action: 'changed', subject: 'reception-day', subjectIds });
      const found = await Promise.all(subjectIds.map((id) => findDay(deps.db, id, { consistent: true })));
      return c.json({ items: found.flatMap((one) => (one ? [officeDay(one)] : [])) });
    });
