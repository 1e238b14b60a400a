import type { DayWithSlots, ReceptionDay } from '#shared/reception/reception-day.ts';
import { dateInWords, modeInWords, timesInWords } from '#shared/web/wording/reception.ts';
import { receptionOfficeWording as words } from '#shared/web/wording/reception-office.ts';

/** Days of the calendar in a table; drafts can be ticked and published. */
export const ReceptionDaysTable = ({ days, month }: { days: DayWithSlots[]; month?: string }) => {
  const hasDrafts = days.some(({ day }) => day.state === 'draft');
  return (
    <form method="post" action="/organizer/reception-days/publish">
      {month && <input type="hidden" name="month" value={month} />}
      <section class="scroll" tabindex={0} aria-label={words.title}>
        <table>
          <thead>
            <tr>
              {hasDrafts && <th scope="col">{words.columns.choose}</th>}
              <th scope="col">{words.columns.date}</th>
              <th scope="col">{words.columns.leader}</th>
              <th scope="col">{words.columns.time}</th>
              <th scope="col">{words.columns.place}</th>
              <th scope="col">{words.columns.slots}</th>
              <th scope="col">{words.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {days.map((one) => (
              <DayRow {...one} hasDrafts={hasDrafts} />
            ))}
          </tbody>
        </table>
      </section>
      {hasDrafts && (
        <>
          <p class="actions">
            <button class="button" type="submit">
              {words.publishChosen}
            </button>
            <button class="button second" type="submit" name="all" value="1">
              {words.publishAll}
            </button>
          </p>
          <p class="quiet">{words.publishHint}</p>
        </>
      )}
    </form>
  );
};

const StateMark = ({ day }: { day: ReceptionDay }) => (
  <>
    <span class={day.state === 'published' ? 'mark' : 'mark wait'}>{words.states[day.state]}</span>
    {day.provisional && <span class="mark wait">{words.provisional}</span>}
  </>
);

const DayRow = ({ day, slots, hasDrafts }: DayWithSlots & { hasDrafts: boolean }) => {
  const title = `${dateInWords(day.on, 'zh')} ${day.leader}`;
  return (
    <tr>
      {hasDrafts && (
        <td>
          {day.state === 'draft' && (
            <div class="choice">
              <input type="checkbox" name="ids" value={day.id} aria-label={title} />
            </div>
          )}
        </td>
      )}
      <td>
        <a href={`/organizer/reception-days/${day.id}`}>{dateInWords(day.on, 'zh')}</a>
      </td>
      <td>
        {day.leader}
        <br />
        <span class="quiet small">{day.post}</span>
      </td>
      <td>
        {day.sittings.map(({ from, to }) => (
          <span class="together">{timesInWords(from, to, 'zh')}</span>
        ))}
      </td>
      <td>
        {day.venue}
        <br />
        <span class="quiet small">{modeInWords.zh[day.mode]}</span>
      </td>
      <td>
        {words.slotCount({
          all: slots.length,
          walkIn: slots.filter(({ walkIn }) => walkIn).length,
          booked: slots.filter(({ state }) => state === 'booked').length,
        })}
      </td>
      <td>
        <StateMark day={day} />
      </td>
    </tr>
  );
};
