import { type Context, Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { isBookingId } from '#shared/reception/keys.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { recordScreening } from '#shared/reception/record-screening.ts';
import { redirectReasonSchema, type Screening, screeningRequestSchema } from '#shared/reception/screening.ts';
import { findAnswered } from '#shared/reception/screening-store.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { topicInWords } from '#shared/web/wording/reception.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { screeningWording as words } from '#shared/web/wording/screening.ts';
import { leaveLine } from '../leave-line.ts';
import { ScreeningFacts } from './screening-box.tsx';
import { ScreeningForm, type ScreeningTyped } from './screening-form.tsx';
import { leadersInCharge } from './screening-leaders.ts';

const PATH = '/organizer/reception-days/:dayId/bookings/:bookingId/screening';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Answering a matter before the leader hears it: the words go to the visitor, the seat stays theirs. */
export const screeningPages = (deps: ReceptionOfficeDeps, audience: Audience) => {
  const find = async (
    c: Context<WebEnv>,
  ): Promise<{ booking: Booking; screening?: Screening } | undefined> => {
    const { dayId = '', bookingId = '' } = c.req.param();
    const { booking, screening } = isBookingId(bookingId) ? await findAnswered(deps.db, bookingId) : {};
    return booking?.dayId === dayId ? { booking, screening } : undefined;
  };

  const begun = async (c: Context<WebEnv>, booking: Booking, read?: Screening): Promise<ScreeningTyped> => {
    const version = String(read?.version ?? 0);
    const outcome = text(c.req.query('outcome'));
    const reason = redirectReasonSchema.safeParse(c.req.query('reason')).data;
    const typed = { version, outcome, reason: reason ?? '', words: '', why: '' };
    if (reason) {
      const others = reason === 'other-leader' ? await leadersInCharge(deps.db, booking, c.get('now')) : '';
      return { ...typed, words: words.redirectWords[reason](others) };
    }
    if (outcome === 'solved') return { ...typed, words: words.solvedWords };
    return read
      ? { ...typed, outcome: read.outcome, reason: read.reason ?? '', words: read.words }
      : { ...typed, outcome: 'accepted' };
  };

  const answerForm = (
    c: Context<WebEnv>,
    { booking, screening }: { booking: Booking; screening?: Screening },
    typed: ScreeningTyped,
    refusal?: Refusal,
  ) => {
    const errors = fieldErrorsInWords(refusal?.errors, 'zh');
    return answerPage(c, audience, {
      title: words.title,
      status: refusal ? statusOf[refusal.kind] : 200,
      children: (
        <>
          <h1>{words.title}</h1>
          {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
          <ErrorSummary lang="zh" errors={errors} />
          <p class="quiet">{words.intro}</p>
          <div class="card">
            <h2>{topicInWords(booking.topic, 'zh')}</h2>
            <p>{booking.summary}</p>
          </div>
          {screening && (
            <div class="card">
              <h2>{words.nowIs}</h2>
              <ScreeningFacts screening={screening} />
            </div>
          )}
          <ScreeningForm booking={booking} read={screening} typed={typed} errors={errors} href={c.req.path} />
        </>
      ),
    });
  };

  return new Hono<WebEnv>()
    .get(PATH, async (c) => {
      const found = await find(c);
      if (!found) return answerRefusal(c, audience, { kind: 'not-found', code: 'not-found' });
      const { booking, screening } = found;
      await leaveLine(deps, c, { action: 'read', subject: 'booking', subjectIds: [booking.id] });
      return answerForm(c, found, await begun(c, booking, screening));
    })
    .post(PATH, async (c) => {
      const found = await find(c);
      if (!found) return answerRefusal(c, audience, { kind: 'not-found', code: 'not-found' });
      const { id: bookingId, dayId } = found.booking;
      const form = await c.req.parseBody();
      const typed = {
        version: text(form.version),
        outcome: text(form.outcome),
        reason: text(form.reason),
        words: text(form.words),
        why: text(form.why),
      };
      const read = readInput(screeningRequestSchema, typed);
      const by = knownStaff(c).account;
      const answered = read.ok
        ? await recordScreening(deps, { bookingId, request: read.value, by }, c.get('now'))
        : read;
      await leaveLine(deps, c, {
        action: answered.ok ? 'changed' : 'read',
        subject: 'booking',
        subjectIds: [bookingId],
      });
      if (answered.ok) return c.redirect(`/organizer/reception-days/${dayId}/bookings/${bookingId}`, 303);
      const now = (await find(c)) ?? found;
      const version = String(now.screening?.version ?? 0);
      return answerForm(c, now, { ...typed, version }, answered.refusal);
    });
};
