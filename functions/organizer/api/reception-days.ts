import { type Context, Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { calendarFilterSchema, rangeOf } from '#shared/reception/calendar-filter.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { importCalendar } from '#shared/reception/import-calendar.ts';
import { officeDay } from '#shared/reception/office-day.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { type Publication, publishDays } from '#shared/reception/publish-days.ts';
import { publishRequestSchema } from '#shared/reception/publish-request.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { readCalendarUpload } from '../calendar-upload.ts';
import { leaveLine } from '../leave-line.ts';

const BASE = '/api/organizer/reception-days';
const DAYS_PER_PAGE = 50;

const publicationInWords = (
  { published, unchanged, refused, late, editions }: Publication,
  leadDays: number,
  c: Context<WebEnv>,
) => ({
  published: published.map(({ id }) => id),
  unchanged,
  refused: refused.map(({ id, refusal }) => ({
    id,
    code: refusal.code,
    message: refusalInWords(refusal, c.get('lang')),
  })),
  warnings: late.map(({ id, daysAhead }) => ({
    id,
    code: 'late-notice',
    message: refusalInWords(
      { kind: 'rule', code: 'late-notice', params: { daysAhead, leadDays } },
      c.get('lang'),
    ),
  })),
  editions: editions.map(({ month, edition }) => ({ month, edition })),
});

/** The office's calendar for other systems: import, list with drafts, publish. */
export const receptionDaysApi = (deps: ReceptionOfficeDeps) => {
  const { db, settings } = deps;
  return new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const filter = readInput(calendarFilterSchema, c.req.query());
      if (!filter.ok) return answerProblem(c, filter.refusal);
      const range = rangeOf(filter.value, c.get('now'));
      if (!range.ok) return answerProblem(c, range.refusal);
      const { cursor } = filter.value;
      const days = (await findDays(db, range.value)).filter(({ day }) => !cursor || day.id > cursor);
      const page = days.slice(0, DAYS_PER_PAGE);
      return c.json({
        items: page.map(officeDay),
        nextCursor: days.length > DAYS_PER_PAGE ? page.at(-1)?.day.id : undefined,
      });
    })
    .post(`${BASE}/import`, async (c) => {
      const upload = await readCalendarUpload(c);
      if (!upload.ok) return answerProblem(c, upload.refusal);
      const { file, ...options } = upload.value;
      const imported = await importCalendar(deps, file, options, c.get('now'));
      if (!imported.ok) return answerProblem(c, imported.refusal);
      if (imported.value.applied > 0)
        await leaveLine(deps, c, { action: 'imported', subject: 'reception-day', subjectIds: ['calendar'] });
      return c.json(imported.value);
    })
    .post(`${BASE}/publish`, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(publishRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const publication = await publishDays(
        { db, settings },
        asked.value.ids,
        c.get('now'),
        knownStaff(c).account,
      );
      const subjectIds = publication.published.map(({ id }) => id);
      await leaveLine(deps, c, { action: 'changed', subject: 'reception-day', subjectIds });
      return c.json(publicationInWords(publication, settings.noticeLeadDays, c));
    });
};
