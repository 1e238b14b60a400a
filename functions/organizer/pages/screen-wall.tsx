import {
  isCalledOff,
  type ScreenDate,
  type ScreenSlot,
  screenSlotsOf,
} from '#shared/reception/hall-screen-rules.ts';
import type { DayWithSlots } from '#shared/reception/reception-day.ts';
import { civilTimeOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { LunarDate } from '#shared/web/reception/calendar-list.tsx';
import { hallScreenWording as words } from '#shared/web/wording/hall-screen.ts';
import { dateInWords, timeInWords, timesInWords } from '#shared/web/wording/reception.ts';

type Props = {
  venue: string;
  dates: ScreenDate[];
  /** The masked name of a booking, where names are shown. */
  nameOf: (bookingId: string) => string | undefined;
  now: Instant;
};

/** What hangs on the wall of a hall. */
export const HallScreen = ({ venue, dates, nameOf, now }: Props) => (
  <div class="wall">
    <h1>
      <span class="clock">{timeInWords(civilTimeOf(now), 'zh')}</span>
      {venue}
    </h1>
    {dates.length === 0 && <p class="when">{words.nothing}</p>}
    {dates.map(({ on, today, days }) => (
      <section>
        <p class="when">
          <strong>{today ? words.today : words.next}</strong> {dateInWords(on, 'zh')}{' '}
          <LunarDate lang="zh" on={on} />
        </p>
        <div class="rooms">
          {days.map((found) => (
            <Room found={found} nameOf={nameOf} now={now} />
          ))}
        </div>
      </section>
    ))}
    <p>{words.ask}</p>
  </div>
);

const Room = ({ found, nameOf, now }: { found: DayWithSlots } & Pick<Props, 'nameOf' | 'now'>) => {
  const { day } = found;
  const off = isCalledOff(day);
  const slots = screenSlotsOf(found, nameOf, now);
  return (
    <article class={off ? 'room off' : 'room'}>
      <h2>
        {day.leader} {off && <strong class="mark stop">{words.calledOff}</strong>}
      </h2>
      <p>
        {day.post}，{day.portfolio}
      </p>
      {!off &&
        day.sittings.map(({ from, to, name, calledOff }) => (
          <>
            <p>
              <strong>{timesInWords(from, to, 'zh')}</strong> {calledOff && words.sittingCalledOff}
            </p>
            {!calledOff && <Slots slots={slots.filter((slot) => sittingOf(found, slot) === name)} />}
          </>
        ))}
    </article>
  );
};

/** The part of the day stands over its sitting already. */
const hourOf = (startAt: Instant): string => timeInWords(civilTimeOf(startAt), 'zh').slice(2);

const sittingOf = ({ slots }: DayWithSlots, { startAt }: ScreenSlot): string | undefined =>
  slots.find((slot) => slot.startAt === startAt)?.sitting;

const Slots = ({ slots }: { slots: ScreenSlot[] }) => (
  <ol>
    {slots.map(({ startAt, phase, state, names }) => (
      <li class={phase}>
        <span class="hour">
          {hourOf(startAt)} {words.phases[phase]}
        </span>
        <span class="who">{names.length > 0 ? names.join('、') : words.states[state]}</span>
      </li>
    ))}
  </ol>
);
