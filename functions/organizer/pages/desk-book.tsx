import { type Context, Hono } from 'hono';
import { personIdOf } from '#shared/people/person-id.ts';
import { normalisePhone } from '#shared/people/phone.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { bookForVisitor } from '#shared/reception/book-for-visitor.ts';
import { findSlot } from '#shared/reception/calendar-store.ts';
import { findClaims } from '#shared/reception/claims-store.ts';
import { deskBookingSchema } from '#shared/reception/desk-request.ts';
import { dayIdOfSlot } from '#shared/reception/keys.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { deskWording as words } from '#shared/web/wording/desk.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { DeskForm, type DeskTyped } from './desk-form.tsx';

const readTyped = async (c: Context<WebEnv>): Promise<DeskTyped> => {
  const { needs = [], ...form } = await c.req.parseBody({ all: true });
  const values = Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  return {
    key: values.key ?? '',
    slotId: values.slotId ?? '',
    beside: values.beside !== undefined,
    values,
    needs: [needs].flat().map(String),
  };
};

/** Booking at the desk for somebody who has no phone or can't write; also beside a slot that is taken, with a reason. */
export const deskBookPages = (deps: OrganizerDeps) => {
  const answerForm = async (c: Context<WebEnv>, typed: DeskTyped, refusal?: Refusal) => {
    const { day, slot } = await findSlot(deps.db, typed.slotId);
    if (!day || !slot) return answerRefusal(c, organizerAudience, { kind: 'not-found', code: 'not-found' });
    const errors = fieldErrorsInWords(refusal?.errors, 'zh');
    const mobile = normalisePhone(typed.values.phone ?? '');
    const claims = mobile && (await findClaims(deps.db, personIdOf(deps.hashSecret, mobile)));
    const twins = claims ? claims.active.filter(({ until }) => c.get('now') < until).length : 0;
    const title = typed.beside ? words.besideTitle : words.bookTitle;
    return answerPage(c, organizerAudience, {
      title,
      status: refusal && statusOf[refusal.kind],
      children: (
        <>
          <h1>{title}</h1>
          {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
          {twins > 0 && <Message tone="wait">{words.twin(twins)}</Message>}
          <ErrorSummary lang="zh" errors={errors} />
          <DeskForm typed={typed} place={{ day, slot }} errors={errors} />
          <p>
            <a href={`/organizer/reception-days/${dayIdOfSlot(typed.slotId)}`}>{words.back}</a>
          </p>
        </>
      ),
    });
  };
  return new Hono<WebEnv>()
    .get('/organizer/desk/book/:slotId', (c) =>
      answerForm(c, {
        key: deps.ids.token(),
        slotId: c.req.param('slotId'),
        beside: c.req.query('beside') !== undefined,
        values: { channel: 'counter', partySize: '1' },
        needs: [],
      }),
    )
    .post('/organizer/desk/book', async (c) => {
      const typed = await readTyped(c);
      const asked = readInput(deskBookingSchema, {
        ...typed.values,
        needs: typed.needs,
        // Without a reason the form that adds a place is not complete, whatever else it says.
        ...(typed.beside && { besideReason: typed.values.besideReason?.trim() || '…' }),
      });
      if (!asked.ok) return await answerForm(c, typed, asked.refusal);
      const { account } = knownStaff(c);
      const input = { by: account, idempotencyKey: typed.key || deps.ids.token(), request: asked.value };
      const booked = await bookForVisitor(deps, input, c.get('now'));
      if (!booked.ok) return await answerForm(c, typed, booked.refusal);
      const { id } = booked.value.booking;
      await leaveLine(deps, c, { action: 'changed', subject: 'booking', subjectIds: [id] });
      return c.redirect(`/organizer/desk/bookings/${id}?made`, 303);
    });
};
