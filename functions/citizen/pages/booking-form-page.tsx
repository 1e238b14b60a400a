import type { Context } from 'hono';
import { maskPhone } from '#shared/people/phone.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { mayBook } from '#shared/reception/booking-rules.ts';
import { findSlot } from '#shared/reception/calendar-store.ts';
import { nearestOffers, type OfferedSlot } from '#shared/reception/offer-nearest.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { citizenOf } from '../signed-in.ts';
import { BookingForm, type ChosenSlot, type Typed } from './booking-form.tsx';

/** The picked slot as long as it can be booked, else what is open near it. */
const slotPart = async (
  deps: CitizenDeps,
  c: Context<WebEnv>,
  typed: Typed,
): Promise<{ chosen?: ChosenSlot; offered?: OfferedSlot[] }> => {
  const found = await findSlot(deps.db, typed.slotId || typed.wanted);
  const decided = mayBook(found, c.get('now'));
  return decided.ok && typed.slotId
    ? { chosen: { ...decided.value.day, ...decided.value.slot } }
    : { offered: await nearestOffers(deps, found, c.get('now')) };
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
