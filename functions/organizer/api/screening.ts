import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { readInput } from '#shared/platform/read-input.ts';
import { type Result, refuse } from '#shared/platform/result.ts';
import { isBookingId } from '#shared/reception/keys.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { outcomeRequestSchema } from '#shared/reception/outcome.ts';
import { recordOutcome } from '#shared/reception/record-outcome.ts';
import { recordScreening } from '#shared/reception/record-screening.ts';
import { screeningRequestSchema } from '#shared/reception/screening.ts';
import { findAnswered } from '#shared/reception/screening-store.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import { leaveLine } from '../leave-line.ts';

const PATH = '/api/organizer/reception-days/:dayId/bookings/:bookingId';

type Records<Request, Value> = (
  deps: ReceptionOfficeDeps,
  asked: { bookingId: string; request: Request; by: string },
  now: Instant,
) => Promise<Result<Value>>;

/** The office's answers to a booking, before and after the reception, for other systems. */
export const screeningApi = (deps: ReceptionOfficeDeps) => {
  const isOfDay = async (c: Context<WebEnv>): Promise<boolean> => {
    const { dayId, bookingId = '' } = c.req.param();
    const { booking } = isBookingId(bookingId) ? await findAnswered(deps.db, bookingId) : {};
    return booking !== undefined && booking.dayId === dayId;
  };
  const takes =
    <Schema extends z.ZodType, Value extends object>(
      schema: Schema,
      record: Records<z.output<Schema>, Value>,
    ) =>
    async (c: Context<WebEnv>) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const read = readInput(schema, body.value);
      if (!read.ok) return answerProblem(c, read.refusal);
      if (!(await isOfDay(c))) return answerProblem(c, refuse('not-found', 'not-found').refusal);
      const { bookingId = '' } = c.req.param();
      const asked = { bookingId, request: read.value, by: knownStaff(c).account };
      const recorded = await record(deps, asked, c.get('now'));
      if (!recorded.ok) return answerProblem(c, recorded.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'booking', subjectIds: [bookingId] });
      return c.json(recorded.value);
    };
  return new Hono<WebEnv>()
    .post(`${PATH}/screening`, takes(screeningRequestSchema, recordScreening))
    .post(`${PATH}/outcome`, takes(outcomeRequestSchema, recordOutcome));
};
