import { type Context, Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { isBookingId } from '#shared/reception/keys.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { type Outcome, outcomeRequestSchema } from '#shared/reception/outcome.ts';
import { mayRecordOutcome } from '#shared/reception/outcome-rules.ts';
import { recordOutcome } from '#shared/reception/record-outcome.ts';
import { findAnswered } from '#shared/reception/screening-store.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { outcomeWording as words } from '#shared/web/wording/screening.ts';
import { leaveLine } from '../leave-line.ts';
import { OutcomeForm, type OutcomeTyped } from './screening-outcome-form.tsx';

const PATH = '/organizer/reception-days/:dayId/bookings/:bookingId/outcome';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const typedOf = (read: Outcome | undefined): OutcomeTyped => ({
  version: String(read?.version ?? 0),
  received: read?.received ?? '',
  words: read?.words ?? '',
  body: read?.handedTo?.body ?? '',
  byOn: read?.handedTo?.byOn ?? '',
  refer: read?.referred ? 'yes' : '',
});

/** Recording what came of a reception: who came, what was answered, who goes on with it. */
export const outcomePages = (deps: ReceptionOfficeDeps, audience: Audience) => {
  const find = async (c: Context<WebEnv>): Promise<{ booking: Booking; outcome?: Outcome } | undefined> => {
    const { dayId = '', bookingId = '' } = c.req.param();
    const { booking, outcome } = isBookingId(bookingId) ? await findAnswered(deps.db, bookingId) : {};
    return booking?.dayId === dayId ? { booking, outcome } : undefined;
  };
  const answerForm = (
    c: Context<WebEnv>,
    { booking, outcome }: { booking: Booking; outcome?: Outcome },
    typed: OutcomeTyped,
    refusal?: Refusal,
  ) =>
    answerPage(c, audience, {
      title: words.title,
      status: refusal ? statusOf[refusal.kind] : 200,
      children: (
        <OutcomeForm booking={booking} read={outcome} typed={typed} refusal={refusal} href={c.req.path} />
      ),
    });

  return new Hono<WebEnv>()
    .get(PATH, async (c) => {
      const found = await find(c);
      if (!found) return answerRefusal(c, audience, { kind: 'not-found', code: 'not-found' });
      const may = mayRecordOutcome(found.booking, c.get('now'));
      if (!may.ok) return answerRefusal(c, audience, may.refusal);
      await leaveLine(deps, c, { action: 'read', subject: 'booking', subjectIds: [found.booking.id] });
      return answerForm(c, found, typedOf(found.outcome));
    })
    .post(PATH, async (c) => {
      const found = await find(c);
      if (!found) return answerRefusal(c, audience, { kind: 'not-found', code: 'not-found' });
      const { id: bookingId, dayId } = found.booking;
      const form = await c.req.parseBody();
      const typed = {
        version: text(form.version),
        received: text(form.received),
        words: text(form.words),
        body: text(form.body),
        byOn: text(form.byOn),
        refer: text(form.refer),
      };
      const read = readInput(outcomeRequestSchema, typed);
      const by = knownStaff(c).account;
      const recorded = read.ok
        ? await recordOutcome(deps, { bookingId, request: read.value, by }, c.get('now'))
        : read;
      await leaveLine(deps, c, {
        action: recorded.ok ? 'changed' : 'read',
        subject: 'booking',
        subjectIds: [bookingId],
      });
      if (recorded.ok) return c.redirect(`/organizer/reception-days/${dayId}/bookings/${bookingId}`, 303);
      const now = (await find(c)) ?? found;
      const version = String(now.outcome?.version ?? 0);
      return answerForm(c, now, { ...typed, version }, recorded.refusal);
    });
};
