import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { type Call, listCalls, tickCall } from '#shared/reception/call-list.ts';
import { civilDateOf, civilDateSchema } from '#shared/time/civil.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { deskWording } from '#shared/web/wording/desk.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { CallTable, rowOf } from './calls-table.tsx';

const words = deskWording.calls;
const BASE = areas.calls.href;
const reachedOf: Record<string, boolean> = { yes: true, no: false };

const querySchema = z.object({ on: z.preprocess((on) => on || undefined, civilDateSchema.optional()) });

/** Why a tick was refused, and of which line. */
type Refused = { refusal: Refusal; id: string };

/** The day's calls to people whom no message reached, each with its own tick. Full names: the caller has to ask for them. */
export const callsPages = (deps: OrganizerDeps) => {
  const answer = async (c: Context<WebEnv>, typedOn: string | undefined, refused?: Refused) => {
    const asked = readInput(querySchema, { on: typedOn });
    const on = (asked.ok && asked.value.on) || civilDateOf(c.get('now'));
    const errors = asked.ok ? {} : fieldErrorsInWords(asked.refusal.errors, 'zh');
    const refusal = refused?.refusal ?? (asked.ok ? undefined : asked.refusal);
    const calls = await listCalls(deps.db, on);
    const subjectIds = calls.map(({ booking }) => booking.id);
    await leaveLine(deps, c, { action: 'read', subject: 'booking', subjectIds });
    return answerPage(c, organizerAudience, {
      title: words.title,
      status: refusal && statusOf[refusal.kind],
      children: (
        <>
          <h1>{words.title}</h1>
          {refused && <NotTicked {...refused} calls={calls} />}
          <ErrorSummary lang="zh" errors={errors} />
          <p class="quiet">{words.intro}</p>
          <form method="get" action={BASE} class="no-print">
            <TextField
              lang="zh"
              name="on"
              type="date"
              label={words.on}
              value={asked.ok ? on : typedOn}
              error={errors.on}
            />
            <p class="actions">
              <button class="button second" type="submit">
                {words.show}
              </button>
            </p>
          </form>
          {calls.length === 0 ? <p>{words.empty}</p> : <CallTable calls={calls} shownOn={on} />}
        </>
      ),
    });
  };

  return new Hono<WebEnv>()
    .get(BASE, (c) => answer(c, c.req.query('on')))
    .post(`${BASE}/:on/:id`, async (c) => {
      const { on, id } = c.req.param();
      const form = await c.req.parseBody();
      const by = knownStaff(c).account;
      const tick = { on, id, by, version: Number(form.version), reached: reachedOf[String(form.reached)] };
      // A call that is carried on stands under another day than the one it was shown on.
      const shownOn = civilDateSchema.safeParse(form.shownOn).data ?? civilDateSchema.safeParse(on).data;
      const done = await tickCall(deps.db, tick, c.get('now'));
      if (!done.ok) return await answer(c, shownOn, { refusal: done.refusal, id });
      await leaveLine(deps, c, { action: 'changed', subject: 'booking', subjectIds: [done.value.bookingId] });
      return c.redirect(`${BASE}?on=${shownOn ?? ''}#${rowOf(done.value.id)}`, 303);
    });
};

/** That a tick wasn't noted since somebody was first, and how things are by now. */
const NotTicked = ({ refusal, id, calls }: Refused & { calls: Call[] }) => (
  <Message tone="stop">
    {calls.some(({ line }) => line.id === id) ? (
      <>
        {refusal.kind === 'conflict' ? words.changedMeanwhile : refusalInWords(refusal, 'zh')}{' '}
        <a href={`#${rowOf(id)}`}>{words.toTheCall}</a>
      </>
    ) : (
      words.noLongerListed
    )}
  </Message>
);
