import { Hono } from 'hono';
import { findHolidayNotices } from '#shared/people/holiday-notice-store.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { loadHolidayNotice } from '#shared/reception/load-holiday-notice.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { planSchema } from '#shared/reception/plan.ts';
import { planDays } from '#shared/reception/plan-days.ts';
import { holidaysView, plannedView } from '#shared/reception/planning-view.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { holidayNoticeSchema } from '#shared/time/holiday-notice.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import { leaveLine } from '../leave-line.ts';

const BASE = '/api/organizer/reception-days';

/** Planning days by a rule and loading holiday notices, for other systems. */
export const planningApi = (deps: ReceptionOfficeDeps) =>
  new Hono<WebEnv>()
    .post(`${BASE}/plan`, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const plan = readInput(planSchema, body.value);
      if (!plan.ok) return answerProblem(c, plan.refusal);
      const dryRun = c.req.query('dryRun') === 'true';
      const planned = await planDays(deps, plan.value, { dryRun }, c.get('now'));
      if (!planned.ok) return answerProblem(c, planned.refusal);
      const subjectIds = planned.value.days.map(({ draft }) => draft.day.id);
      if (planned.value.applied > 0)
        await leaveLine(deps, c, { action: 'changed', subject: 'reception-day', subjectIds });
      return c.json(plannedView(planned.value));
    })
    .get(`${BASE}/holiday-notices`, async (c) => {
      const notices = await findHolidayNotices(deps.db, civilDateOf(c.get('now')));
      return c.json({
        items: notices.map(({ year, off, worked, loadedAt }) => ({ year, off, worked, loadedAt })),
      });
    })
    .post(`${BASE}/holiday-notices`, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const notice = readInput(holidayNoticeSchema, body.value);
      if (!notice.ok) return answerProblem(c, notice.refusal);
      const dryRun = c.req.query('dryRun') === 'true';
      const asked = { notice: notice.value, by: knownStaff(c).account, dryRun };
      const loaded = await loadHolidayNotice(deps, asked, c.get('now'));
      if (!loaded.ok) return answerProblem(c, loaded.refusal);
      if (!dryRun)
        await leaveLine(deps, c, {
          action: 'imported',
          subject: 'reception-day',
          subjectIds: [`holidays-${notice.value.year}`],
        });
      return c.json(holidaysView(loaded.value));
    });
