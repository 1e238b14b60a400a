import { asDialled } from '#shared/people/phone.ts';
import { type Call, calledAt } from '#shared/reception/call-list.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { deskWording } from '#shared/web/wording/desk.ts';
import { dateInWords, instantInWords } from '#shared/web/wording/reception.ts';
import { areas } from '../audience.ts';

const words = deskWording.calls;

/** Where a call stands on its page, to come back to. */
export const rowOf = (lineId: string): string => `row-${lineId}`;

/** The calls of a day, each with its own tick. */
export const CallTable = ({ calls, shownOn }: { calls: Call[]; shownOn: CivilDate }) => (
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
    <tr id={rowOf(line.id)}>
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
  <form method="post" action={`${areas.calls.href}/${on}/${id}`}>
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
