import { type Context, Hono } from 'hono';
import type { Lang } from '#shared/platform/lang.ts';
import { findDay } from '#shared/reception/calendar-store.ts';
import { isDayId } from '#shared/reception/keys.ts';
import { isPublic, wasPublic } from '#shared/reception/list-public-days.ts';
import { type PublicDay, publicDay } from '#shared/reception/public-day.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { LunarDate } from '#shared/web/reception/calendar-list.tsx';
import { DayFacts } from '#shared/web/reception/day-facts.tsx';
import { changesWording } from '#shared/web/wording/booking-changes.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { dateInWords, instantInWords, stretchInWords } from '#shared/web/wording/reception.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { SlotButtons } from './slot-buttons.tsx';

/** One reception day, its slots to choose from. */
export const dayPages = ({ db }: CitizenDeps) =>
  new Hono<WebEnv>().get('/days/:dayId', async (c) => {
    const lang = c.get('lang');
    const now = c.get('now');
    const dayId = c.req.param('dayId');
    const found = isDayId(dayId) ? await findDay(db, dayId) : undefined;
    if (found && wasPublic(found.day)) return answerGone(c, found.day);
    if (!isPublic(found)) return answerRefusal(c, citizenAudience, { kind: 'not-found', code: 'not-found' });
    const day = publicDay(found, now);
    const words = citizenWording[lang];
    return answerPage(c, citizenAudience, {
      title: `${dateInWords(day.on, lang)} ${day.leader}`,
      children: (
        <>
          <h1>
            {dateInWords(day.on, lang)} <LunarDate lang={lang} on={day.on} />
          </h1>
          <h2>
            {day.leader} <span class="quiet small">{day.post}</span>
          </h2>
          <DayFacts lang={lang} day={day} departments />
          {day.provisional && <Message tone="wait">{words.provisional}</Message>}
          <BookingTime lang={lang} day={day} now={now} />
          {day.freeSlots > 0 && (
            <>
              <h2>{words.pickSlot}</h2>
              <p>{words.pickSlotHint}</p>
            </>
          )}
          <form method="post" action="/hold">
            {day.sittings.map((sitting) => (
              <section>
                <h3>{stretchInWords(sitting, lang)}</h3>
                <SlotButtons
                  lang={lang}
                  slots={day.slots.filter(
                    ({ startAt }) => sitting.startAt <= startAt && startAt < sitting.endAt,
                  )}
                />
              </section>
            ))}
          </form>
          {day.freeSlots === 0 && <WaitForDay lang={lang} day={day} />}
          <p class="quiet">{words.walkInNote}</p>
          <p>
            <a href="/">{words.otherDays}</a>
          </p>
        </>
      ),
    });
  });

/** A day that was public and takes place no more, or elsewhere: people come back to it by an old link. */
const answerGone = (c: Context<WebEnv>, day: ReceptionDay) => {
  const lang = c.get('lang');
  const words = changesWording[lang];
  const title = `${dateInWords(day.on, lang)} ${day.leader}`;
  return answerPage(c, citizenAudience, {
    title,
    children: (
      <>
        <h1>{title}</h1>
        <Message tone="stop">
          {day.movedTo ? words.dayMoved(dateInWords(day.movedTo.slice(0, 10), lang)) : words.dayCancelled}
        </Message>
        {day.change && <p>{words.because(day.change.reason)}</p>}
        <p>
          <a class="button" href={day.movedTo ? `/days/${day.movedTo}` : '/'}>
            {day.movedTo ? citizenWording[lang].seeDay : citizenWording[lang].otherDays}
          </a>
        </p>
      </>
    ),
  });
};

const BookingTime = ({ lang, day, now }: { lang: Lang; day: PublicDay; now: Instant }) => {
  const words = citizenWording[lang];
  if (day.opensAt && now < day.opensAt)
    return <Message tone="wait">{words.opensAt(instantInWords(day.opensAt, lang))}</Message>;
  if (day.freeSlots === 0) return <Message tone="wait">{words.noFreeSlots}</Message>;
  return <p>{words.closesAt(instantInWords(day.closesAt, lang))}</p>;
};

/** Where booking is open and nothing is left: somebody may cancel. */
const WaitForDay = ({ lang, day }: { lang: Lang; day: PublicDay }) => {
  const words = changesWording[lang];
  return (
    day.slots.some(({ state }) => state === 'booked' || state === 'held') && (
      <form method="post" action="/waitlist" class="card">
        <input type="hidden" name="receptionDayId" value={day.id} />
        <input type="hidden" name="scope" value="day" />
        <p>{words.waitForDayHint}</p>
        <button class="button" type="submit">
          {words.waitForDay}
        </button>
      </form>
    )
  );
};
