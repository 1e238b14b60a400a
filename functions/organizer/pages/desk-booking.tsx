import { type Context, Hono } from 'hono';
import { renderSVG } from 'uqr';
import type { Refusal } from '#shared/platform/result.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { findBooking } from '#shared/reception/booking-store.ts';
import { findDaysById } from '#shared/reception/calendar-store.ts';
import { cancelBooking } from '#shared/reception/cancel-booking.ts';
import { isBookingId } from '#shared/reception/keys.ts';
import { moveBooking } from '#shared/reception/move-booking.ts';
import { findPlacesToMove } from '#shared/reception/places-to-move.ts';
import { progressCodeOf } from '#shared/reception/progress-code.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { deskWording as words } from '#shared/web/wording/desk.ts';
import { dateInWords, stretchInWords } from '#shared/web/wording/reception.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { readToldAbout } from '../told-about.ts';
import { PrintedSlip } from './desk-slip.tsx';
import { WhatWasTold } from './told.tsx';

const PATH = '/organizer/desk/bookings/:id';
const notFound: Refusal = { kind: 'not-found', code: 'not-found' };

/** What of a booking its visitor is told about. */
const subjectsOf = ({ id }: Booking) => [
  { kind: 'booking' as const, id },
  { kind: 'screening' as const, id },
];

/** One booking at the desk: its slip to print, moving and cancelling it for its visitor. */
export const deskBookingPages = (deps: OrganizerDeps) => {
  const load = async (id: string): Promise<{ booking: Booking; day: ReceptionDay } | undefined> => {
    const booking = isBookingId(id) ? await findBooking(deps.db, id) : undefined;
    const day = booking && (await findDaysById(deps.db, [booking.dayId])).get(booking.dayId);
    return booking && day && { booking, day };
  };
  const note = (c: Context<WebEnv>, action: 'read' | 'changed', id: string) =>
    leaveLine(deps, c, { action, subject: 'booking', subjectIds: [id] });

  const answer = async (c: Context<WebEnv>, refusal?: Refusal) => {
    const found = await load(c.req.param('id') ?? '');
    if (!found) return answerRefusal(c, organizerAudience, notFound);
    const { booking } = found;
    await note(c, 'read', booking.id);
    const progressUrl = `${deps.publicUrl}/progress`;
    const isMoving = c.req.query('move') !== undefined && booking.state !== 'cancelled';
    return answerPage(c, organizerAudience, {
      title: words.slip,
      status: refusal && statusOf[refusal.kind],
      children: (
        <>
          <h1 class="no-print">{words.slip}</h1>
          {refusal && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
          {c.req.query('made') !== undefined && (
            <div class="no-print">
              <Message>
                {words.made}
                {words.print}
              </Message>
            </div>
          )}
          {c.req.query('moved') !== undefined && <Message>{words.moved}</Message>}
          {booking.state === 'cancelled' && <Message tone="wait">{words.cancelled}</Message>}
          {isMoving ? (
            <Places
              found={found}
              {...(await findPlacesToMove(deps.db, found, c.req.query('after'), c.get('now')))}
            />
          ) : (
            <PrintedSlip
              {...found}
              queryCode={progressCodeOf(deps.hashSecret, booking.id)}
              progressUrl={progressUrl}
              qr={renderSVG(`${progressUrl}?code=${booking.id}`, { border: 1 })}
            />
          )}
          {booking.state !== 'cancelled' && <Actions booking={booking} />}
          {!isMoving && <WhatWasTold told={await readToldAbout(deps, c, subjectsOf(booking))} />}
          <p class="no-print">
            <a href="/organizer/desk">{words.back}</a>
          </p>
        </>
      ),
    });
  };

  return new Hono<WebEnv>()
    .get(PATH, (c) => answer(c))
    .post(`${PATH}/move`, async (c) => {
      const found = await load(c.req.param('id'));
      if (!found) return answerRefusal(c, organizerAudience, notFound);
      const { slotId } = await c.req.parseBody();
      const { id, personId } = found.booking;
      const wanted = { personId, bookingId: id, slotId: String(slotId ?? '') };
      const moved = await moveBooking(deps, wanted, c.get('now'));
      if (!moved.ok) return await answer(c, moved.refusal);
      await note(c, 'changed', id);
      return c.redirect(`/organizer/desk/bookings/${id}?moved`, 303);
    })
    .post(`${PATH}/cancel`, async (c) => {
      const found = await load(c.req.param('id'));
      if (!found) return answerRefusal(c, organizerAudience, notFound);
      const { id, personId } = found.booking;
      const cancelled = await cancelBooking(deps, { personId, bookingId: id }, c.get('now'));
      if (!cancelled.ok) return await answer(c, cancelled.refusal);
      await note(c, 'changed', id);
      return c.redirect(`/organizer/desk/bookings/${id}`, 303);
    });
};

const Actions = ({ booking: { id } }: { booking: Booking }) => (
  <div class="no-print">
    <p class="actions">
      <a class="button second" href={`/organizer/desk/bookings/${id}?move`}>
        {words.move}
      </a>
    </p>
    <details>
      <summary>{words.cancel}</summary>
      <p>{words.cancelHint}</p>
      <form method="post" action={`/organizer/desk/bookings/${id}/cancel`}>
        <button class="button stop" type="submit">
          {words.cancelYes}
        </button>
      </form>
    </details>
  </div>
);

const Places = ({
  found: { booking },
  days,
}: { found: { booking: Booking } } & Awaited<ReturnType<typeof findPlacesToMove>>) => (
  <form method="post" action={`/organizer/desk/bookings/${booking.id}/move`}>
    <h2>{words.moveTitle}</h2>
    {days.map((day) => (
      <section>
        <h3>
          {dateInWords(day.on, 'zh')} {day.leader}　{day.venue}
        </h3>
        <ul class="slots">
          {day.slots
            .filter(({ state }) => state === 'open')
            .map((slot) => (
              <li>
                <button class="button second" type="submit" name="slotId" value={slot.id}>
                  {stretchInWords(slot, 'zh')}
                </button>
              </li>
            ))}
        </ul>
      </section>
    ))}
  </form>
);
