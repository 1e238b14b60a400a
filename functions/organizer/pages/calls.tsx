import { Hono } from 'hono';
import { asDialled } from '#shared/people/phone.ts';
import { type Call, calledAt, listCalls, tickCall } from '#shared/reception/call-list.ts';
import { type CivilDate, civilDateOf, civilDateSchema } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { deskWording } from '#shared/web/wording/desk.ts';
import { dateInWords, instantInWords } from '#shared/web/wording/reception.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';

const words = deskWording.calls;
const BASE = '/organizer/calls';
const reachedOf: Record<string, boolean> = { yes: true, no: false };

/** The day's calls to people whom no message reached, each with its own tick. Full names: the caller has to ask for them. */
export const callsPages = (deps: OrganizerDeps) =>
  new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const on = civilDateSchema.safeParse(c.req.query('on')).data ?? civilDateOf(c.get('now'));
      const calls = await listCalls(deps.db, on);
      const subjectIds = calls.map(({ booking }) => booking.id);
      await leaveLine(deps, c, { action: 'read', subject: 'booking', subjectIds });
      return answerPage(c, organizerAudience, {
        title: words.title,
        children: (
          <>
            <h1>{words.title}</h1>
            <p class="quiet">{words.intro}</p>
            <form method="get" action={BASE} class="no-print">
              <TextField lang="zh" name="on" type="date" label={words.on} value={on} />
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
    })
    .post(`${BASE}/:on/:id`, async (c) => {
      const { on, id } = c.req.param();
      const form = await c.req.parseBody();
      const by = knownStaff(c).account;
      const tick = { on, id, by, version: Number(form.version), reached: reachedOf[String(form.reached)] };
      const done = await tickCall(deps.db, tick, c.get('now'));
      if (!done.ok) return answerRefusal(c, organizerAudience, done.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'booking', subjectIds: [done.value.bookingId] });
      // A call that is carried on stands under another day than the one it was shown on.
      const shownOn = civilDateSchema.safeParse(form.shownOn).data ?? on;
      return c.redirect(`${BASE}?on=${shownOn}`, 303);
    });

const CallTable = ({ calls, shownOn }: { calls: Call[]; shownOn: CivilDate }) => (
  <section class="scroll" tabindex={0} aria-label={words.title}>
    <table>
      <ColumnTitles titles={Object.values(words.columns)} />
      <tbody>
        {calls.map((call) => (
          <CallRow {...call} shownOn={shownOn} />
        ))}
      </tbody>
    </table>
  </section>
);

const CallRow = ({ line, booking, day, shownOn }: Call & { shownOn: CivilDate }) => {
  const contact = calledAt(booking);
  return (
    <tr>
      <td>{instantInWords(booking.startAt, 'zh')}</td>
      <td>
        <a href={`${areas.desk.href}/bookings/${booking.id}`}>{booking.name}</a>
      </td>
      <td>
        {contact ? (
          <>
            {contact.who}
            <br />
            {asDialled(contact.phone)}
          </>
        ) : (
          words.noNumber
        )}
      </td>
      <td>
        {words.reasons[line.reason]}
        {line.unsent && <div class="quiet small">{words.unsent[line.unsent]}</div>}
        {line.on !== shownOn && <div class="quiet small">{words.setFor(dateInWords(line.on, 'zh'))}</div>}
      </td>
      <td>{day.venue}</td>
      <td>
        <Tick line={line} shownOn={shownOn} />
      </td>
    </tr>
  );
};

const Tick = ({
  line: { on, id, version, called },
  shownOn,
}: Pick<Call, 'line'> & { shownOn: CivilDate }) => (
  <form method="post" action={`${BASE}/${on}/${id}`}>
    <input type="hidden" name="version" value={version} />
    <input type="hidden" name="shownOn" value={shownOn} />
    {called ? (
      <>
        <span class={called.reached ? 'mark' : 'mark wait'}>
          {(called.reached ? words.wasReached : words.wasNotReached)(
            instantInWords(called.at, 'zh'),
            called.by,
          )}
        </span>{' '}
        <button class="button link" type="submit" name="reached" value="">
          {words.undo}
        </button>
      </>
    ) : (
      <p class="actions">
        <button class="button second" type="submit" name="reached" value="yes">
          {words.reached}
        </button>
        <button class="button second" type="submit" name="reached" value="no">
          {words.notReached}
        </button>
      </p>
    )}
  </form>
);
