import type { Context } from 'hono';
import { maskPhone } from '#shared/people/phone.ts';
import type { Refusal } from '#shared/platform/result.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { mayBook } from '#shared/reception/booking-rules.ts';
import { findBookings } from '#shared/reception/booking-store.ts';
import { findSlot } from '#shared/reception/calendar-store.ts';
import { findClaims } from '#shared/reception/claims-store.ts';
import { nearestOffers } from '#shared/reception/offer-nearest.ts';
import { reservationAt } from '#shared/reception/reservation-rules.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { changesWording } from '#shared/web/wording/booking-changes.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { citizenOf } from '../signed-in.ts';
import { BookingForm, type Typed } from './booking-form.tsx';
import { type SlotPartProps, whenInWords } from './booking-form-slot.tsx';

/** The picked slot as long as it can be booked, else what is open near it. */
const slotPart = async (deps: CitizenDeps, c: Context<WebEnv>, typed: Typed): Promise<SlotPartProps> => {
  const personId = citizenOf(c)?.personId;
  const found = await findSlot(deps.db, typed.slotId || typed.wanted);
  const decided = mayBook(found, c.get('now'), personId);
  if (!decided.ok || !typed.slotId) return { offered: await nearestOffers(deps, found, c.get('now')) };
  const { day, slot } = decided.value;
  return { chosen: { ...day, ...slot }, keptUntil: reservationAt(slot, c.get('now'))?.until };
};

/** The next booking somebody has already: for the same matter they should move that one. */
const nextBookingOf = async (deps: CitizenDeps, c: Context<WebEnv>): Promise<Booking | undefined> => {
  const citizen = citizenOf(c);
  if (!citizen) return undefined;
  const { active } = await findClaims(deps.db, citizen.personId);
  const coming = active.filter(({ until }) => c.get('now') < until).map(({ bookingId }) => bookingId);
  const bookings = await findBookings(deps.db, coming);
  return bookings.sort((one, other) => (one.startAt < other.startAt ? -1 : 1))[0];
};

/** Shows the form, empty or with everything typed and why it was refused. */
export const answerBookingForm = async (
  deps: CitizenDeps,
  c: Context<WebEnv>,
  typed: Typed,
  why: { refusal?: Refusal; signInAgain?: boolean } = {},
) => {
  const { refusal, signInAgain } = why;
  const lang = c.get('lang');
  const words = citizenWording[lang];
  const errors = fieldErrorsInWords(refusal?.errors, lang);
  const phone = citizenOf(c)?.phone;
  const next = await nextBookingOf(deps, c);
  return answerPage(c, citizenAudience, {
    title: words.formTitle,
    status: signInAgain ? 401 : refusal ? statusOf[refusal.kind] : 200,
    children: (
      <>
        <h1>{words.formTitle}</h1>
        {refusal && !refusal.errors && (
          <Message tone="stop">
            <h2>{refusalInWords(refusal, lang)}</h2>
            {refusal.code === 'already-booked' && <a href="/bookings">{words.navMyBookings}</a>}
          </Message>
        )}
        {signInAgain && (
          <Message tone="stop">
            {words.signInAgain}
            <a href={citizenAudience.signInHref} target="_blank" rel="noopener">
              {words.signInAgainLink}
            </a>
            {words.signInAgainThen}
          </Message>
        )}
        {next && !refusal && (
          <Message tone="wait">
            {changesWording[lang].haveOne(whenInWords(next, lang))}{' '}
            <a href={`/bookings/${next.id}`}>{changesWording[lang].seeMine}</a>
          </Message>
        )}
        <ErrorSummary lang={lang} errors={errors} />
        <BookingForm
          lang={lang}
          typed={typed}
          {...(await slotPart(deps, c, typed))}
          errors={errors}
          maskedPhone={phone && maskPhone(phone)}
        />
      </>
    ),
  });
};
