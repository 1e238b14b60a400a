import { meetingOf } from '#shared/reception/brief-rules.ts';
import type { BriefedBooking, BriefView } from '#shared/reception/brief-view.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { civilTimeOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { LunarDate } from '#shared/web/reception/calendar-list.tsx';
import { briefWording as words } from '#shared/web/wording/brief.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import {
  fullDateInWords,
  instantInWords,
  modeInWords,
  timeInWords,
  timesInWords,
  topicInWords,
} from '#shared/web/wording/reception.ts';
import { screeningWording } from '#shared/web/wording/screening.ts';

const common = citizenWording.zh;

/** The brief as a leader holds it in hand: the day, then who comes in which order and with what. Prints on A4. */
export const BriefSheet = ({ day, brief, now }: { day: ReceptionDay; brief: BriefView; now: Instant }) => (
  <article class="brief">
    <h1>{words.title}</h1>
    <DayFacts day={day} brief={brief} />
    {brief.bookings.length === 0 ? <p>{words.nobody}</p> : <BookingsTable bookings={brief.bookings} />}
    {brief.walkInSlots > 0 && <p>{words.walkIns(brief.walkInSlots)}</p>}
    <p class="quiet small">
      {words.confidential} {words.livePage(instantInWords(now, 'zh'))}{' '}
      <span class="no-print">{words.printHint}</span>
    </p>
  </article>
);

const DayFacts = ({ day, brief }: { day: ReceptionDay; brief: BriefView }) => {
  const people = brief.bookings.reduce((sum, { partySize }) => sum + partySize, 0);
  return (
    <dl class="facts">
      <dt>{common.date}</dt>
      <dd>
        <strong>{fullDateInWords(day.on, 'zh')}</strong> <LunarDate lang="zh" on={day.on} />
      </dd>
      <dt>{common.time}</dt>
      <dd>{(meetingOf(day)?.times ?? []).map(({ from, to }) => timesInWords(from, to, 'zh')).join('，')}</dd>
      <dt>{common.venue}</dt>
      <dd>
        {day.venue}（{modeInWords.zh[day.mode]}）
      </dd>
      <dt>{common.leader}</dt>
      <dd>
        {day.leader} {day.post}
      </dd>
      {day.attendingDepartments.length > 0 && (
        <>
          <dt>{common.departments}</dt>
          <dd>{day.attendingDepartments.join('、')}</dd>
        </>
      )}
      <dt>{words.dayColumns.count}</dt>
      <dd>{words.count(brief.booked, people)}</dd>
    </dl>
  );
};

const BookingsTable = ({ bookings }: { bookings: BriefedBooking[] }) => (
  <table>
    <thead>
      <tr>
        {Object.entries(words.columns).map(([name, title]) => (
          <th scope="col" class={name}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {bookings.map((booking) => (
        <tr>
          <td class="time">{timeInWords(civilTimeOf(booking.startAt), 'zh')}</td>
          <td class="visitor">
            <Visitor booking={booking} />
          </td>
          <td class="matter">
            <MatterInWords booking={booking} />
          </td>
          <td class="notes" />
        </tr>
      ))}
    </tbody>
  </table>
);

const Visitor = ({ booking }: { booking: BriefedBooking }) => (
  <>
    <strong>{booking.name}</strong>
    <br />
    <span class="small">
      {words.people(booking.partySize, booking.groupSize)}
      {booking.forRelative && `，${words.forRelative}`}
    </span>
  </>
);

const MatterInWords = ({ booking }: { booking: BriefedBooking }) => {
  const { topic, summary, needs, screening } = booking;
  return (
    <>
      <strong>{topicInWords(topic, 'zh')}</strong>
      <p>{summary}</p>
      {needs.length > 0 && (
        <p>
          <strong>{words.needs}</strong>
          {needs.map((need) => common.needWords[need]).join('；')}
        </p>
      )}
      {screening && (
        <p>
          <strong>{words.answered(screeningWording.outcomes[screening.outcome])}</strong>
          {screening.words}
        </p>
      )}
    </>
  );
};
