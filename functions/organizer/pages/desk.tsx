import { type Context, Hono } from 'hono';
import { personIdOf } from '#shared/people/person-id.ts';
import { normalisePhone } from '#shared/people/phone.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { type Booking, maskName } from '#shared/reception/booking.ts';
import { findBookings } from '#shared/reception/booking-store.ts';
import { spacedCode } from '#shared/reception/booking-view.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { findClaims } from '#shared/reception/claims-store.ts';
import { isBookingId } from '#shared/reception/keys.ts';
import type { DayWithSlots } from '#shared/reception/reception-day.ts';
import { addDays, civilDateOf } from '#shared/time/civil.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { deskWording as words } from '#shared/web/wording/desk.ts';
import { dateInWords, instantInWords } from '#shared/web/wording/reception.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';

const DAYS_AHEAD = 14;
const unclear: Refusal = { kind: 'malformed', code: 'code-or-phone-missing' };

/** The desk: finding a booking by its code or by the phone, and the coming days to register for. */
export const deskPages = (deps: OrganizerDeps) => {
  const idsOf = async (asked: string): Promise<string[] | undefined> => {
    const code = asked.normalize('NFKC').replace(/[\s-]/g, '');
    if (isBookingId(code)) return [code];
    const phone = normalisePhone(asked);
    if (!phone) return undefined;
    return (await findClaims(deps.db, personIdOf(deps.hashSecret, phone))).bookingIds;
  };

  const answer = async (
    c: Context<WebEnv>,
    { asked = '', found, refusal }: { asked?: string; found?: Booking[]; refusal?: Refusal } = {},
  ) => {
    const from = civilDateOf(c.get('now'));
    const days = await findDays(deps.db, { from, to: addDays(from, DAYS_AHEAD) });
    return answerPage(c, organizerAudience, {
      title: words.title,
      status: refusal && statusOf[refusal.kind],
      children: (
        <>
          <h1>{words.title}</h1>
          <p class="quiet">{words.intro}</p>
          <form method="post" action="/organizer/desk/find">
            <TextField
              lang="zh"
              name="asked"
              label={words.find}
              hint={words.findHint}
              value={asked}
              error={refusal && refusalInWords(refusal, 'zh')}
              inputmode="numeric"
            />
            <p class="actions">
              <button class="button" type="submit">
                {words.findButton}
              </button>
            </p>
          </form>
          {found && <Found bookings={found} />}
          <h2>{words.days}</h2>
          <ComingDays days={days.filter(({ day }) => day.state === 'published')} />
        </>
      ),
    });
  };

  return new Hono<WebEnv>()
    .get('/organizer/desk', (c) => answer(c))
    .post('/organizer/desk/find', async (c) => {
      const form = await c.req.parseBody();
      const asked = typeof form.asked === 'string' ? form.asked : '';
      const ids = await idsOf(asked);
      if (!ids) return await answer(c, { asked, refusal: unclear });
      const found = await findBookings(deps.db, ids);
      const subjectIds = found.map(({ id }) => id);
      await leaveLine(deps, c, { action: 'listed', subject: 'booking', subjectIds });
      return await answer(c, {
        asked,
        found: found.sort((one, other) => (one.startAt < other.startAt ? 1 : -1)),
      });
    });
};

const Found = ({ bookings }: { bookings: Booking[] }) =>
  bookings.length === 0 ? (
    <Message tone="wait">{words.none}</Message>
  ) : (
    <>
      <h2>{words.found(bookings.length)}</h2>
      <ul>
        {bookings.map(({ id, startAt, name }) => (
          <li>
            <a href={`/organizer/desk/bookings/${id}`}>
              {instantInWords(startAt, 'zh')}　{maskName(name)}　{spacedCode(id)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );

const ComingDays = ({ days }: { days: DayWithSlots[] }) =>
  days.length === 0 ? (
    <p>{words.noDays}</p>
  ) : (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col" class="number">
            {words.free}
          </th>
          <th scope="col" class="number">
            {words.walkIns}
          </th>
          <th scope="col">{words.register}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, slots }) => (
          <tr>
            <th scope="row">
              {dateInWords(day.on, 'zh')} {day.leader}
            </th>
            <td class="number">{slots.filter(({ state }) => state === 'open').length}</td>
            <td class="number">{slots.filter(({ state }) => state === 'walk-in').length}</td>
            <td>
              <a href={`/organizer/reception-days/${day.id}`}>{words.choose}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
