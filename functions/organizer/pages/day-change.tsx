import { type Context, Hono } from 'hono';
import { listInSheetOrder } from '#shared/people/people-store.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { applyDayChange } from '#shared/reception/apply-day-change.ts';
import { findBookings } from '#shared/reception/booking-store.ts';
import { findDay, findDays } from '#shared/reception/calendar-store.ts';
import { dayChangeRequestSchema } from '#shared/reception/day-change-request.ts';
import type { strandedBy } from '#shared/reception/day-change-rules.ts';
import { isDayId } from '#shared/reception/keys.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import type { DayWithSlots } from '#shared/reception/reception-day.ts';
import { addDays, addMonths, civilDateOf, monthOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { dayChangeWording as words } from '#shared/web/wording/day-change.ts';
import { dateInWords } from '#shared/web/wording/reception.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { leaveLine } from '../leave-line.ts';
import { ConfirmChange } from './day-change-confirm.tsx';
import { type Came, DayChangeForms } from './day-change-forms.tsx';

const PATH = '/organizer/reception-days/:dayId/change';
const notFound = { kind: 'not-found', code: 'not-found' } as const;
const MONTHS_AHEAD = 3;

type Fields = [string, string][];

const fieldsOf = async (c: Context): Promise<Fields> =>
  [...(await c.req.formData())].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );

const joined = (fields: Fields): Record<string, string> => {
  const all: Record<string, string> = {};
  for (const [name, value] of fields) all[name] = all[name] === undefined ? value : `${all[name]} ${value}`;
  return all;
};

/** Changing a public day: substituting and swapping leaders, moving, calling off, closing, opening and adding slots. */
export const dayChangePages = (deps: ReceptionOfficeDeps, audience: Audience) => {
  const load = async (c: Context<WebEnv>): Promise<DayWithSlots | undefined> => {
    const dayId = c.req.param('dayId') ?? '';
    return isDayId(dayId) ? await findDay(deps.db, dayId, { consistent: true }) : undefined;
  };

  const answerForms = async (c: Context<WebEnv>, found: DayWithSlots, came: Came, refusal?: Refusal) => {
    const { day } = found;
    const from = civilDateOf(c.get('now'));
    const to = addDays(`${addMonths(monthOf(from), MONTHS_AHEAD)}-01`, -1);
    const [leaders, days] = await Promise.all([
      listInSheetOrder(deps.db, 'leaders'),
      findDays(deps.db, { from, to }),
    ]);
    const others = days
      .map((one) => one.day)
      .filter(({ id, state }) => state === 'published' && id !== day.id);
    return answerPage(c, audience, {
      title: words.title,
      status: refusal && statusOf[refusal.kind],
      children: (
        <>
          <h1>
            {dateInWords(day.on, 'zh')} {day.leader}
          </h1>
          <p class="quiet">{words.hint}</p>
          {refusal && !refusal.errors && (
            <Message tone="stop">
              {refusal.code === 'changed-meanwhile' ? words.meanwhile : refusalInWords(refusal, 'zh')}
            </Message>
          )}
          <DayChangeForms found={found} leaders={leaders} others={others} came={came} />
          <p>
            <a href={`/organizer/reception-days/${day.id}`}>{words.back}</a>
          </p>
        </>
      ),
    });
  };

  /** What the form's choices stand for: a leader of the roster, another day in the version it was shown in. */
  const requestOf = async (fields: Fields): Promise<unknown> => {
    const { leaderId, other = '', ...typed } = joined(fields);
    const slotIds = fields.filter(([name]) => name === 'slotIds').map(([, value]) => value);
    const leaders = leaderId ? await listInSheetOrder(deps.db, 'leaders') : [];
    const leader = leaders.find(({ id }) => id === leaderId);
    const [otherId, otherVersion] = other.split(' ');
    return {
      ...typed,
      ...(leader && { leader: leader.name, post: leader.post, portfolio: leader.portfolio }),
      ...(other && { otherId, otherVersion }),
      slotIds,
    };
  };

  return new Hono<WebEnv>()
    .get(PATH, async (c) => {
      const found = await load(c);
      return found
        ? await answerForms(c, found, { typed: {}, errors: {} })
        : answerRefusal(c, audience, notFound);
    })
    .post(PATH, async (c) => {
      const found = await load(c);
      if (!found) return answerRefusal(c, audience, notFound);
      const fields = await fieldsOf(c);
      const typed = joined(fields);
      const asked = readInput(dayChangeRequestSchema, await requestOf(fields));
      const came = (refusal: Refusal): Came => ({
        act: typed.act,
        typed,
        errors: fieldErrorsInWords(refusal.errors, 'zh'),
      });
      if (!asked.ok) return await answerForms(c, found, came(asked.refusal), asked.refusal);
      const change = { dayId: found.day.id, by: knownStaff(c).account, request: asked.value };
      const days = await applyDayChange(deps, change, c.get('now'));
      if (days.ok) {
        const subjectIds = days.value.map(({ id }) => id);
        await leaveLine(deps, c, { action: 'changed', subject: 'reception-day', subjectIds });
        return c.redirect(`/organizer/reception-days/${subjectIds.at(-1)}?changed`, 303);
      }
      if (days.refusal.code !== 'would-strand')
        return await answerForms(c, (await load(c)) ?? found, came(days.refusal), days.refusal);
      const stranded = days.refusal.params?.bookings as ReturnType<typeof strandedBy>;
      const bookings = await findBookings(
        deps.db,
        stranded.map(({ bookingId }) => bookingId),
      );
      return answerPage(c, audience, {
        title: words.confirmTitle(bookings.length),
        status: statusOf.rule,
        children: (
          <>
            <h1>
              {dateInWords(found.day.on, 'zh')} {found.day.leader}
            </h1>
            <ConfirmChange
              day={found.day}
              fields={fields}
              bookings={bookings.sort((one, other) => (one.startAt < other.startAt ? -1 : 1))}
            />
          </>
        ),
      });
    });
};
