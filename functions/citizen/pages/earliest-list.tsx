import type { Lang } from '#shared/platform/lang.ts';
import type { EarliestPlace, EarliestRequest, WalkInDay } from '#shared/reception/earliest.ts';
import type { TownFirst } from '#shared/reception/level-order-rules.ts';
import { civilTimeOf } from '#shared/time/civil.ts';
import { Message } from '#shared/web/components/message.tsx';
import { LunarDate } from '#shared/web/reception/calendar-list.tsx';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { findWording } from '#shared/web/wording/find.ts';
import { dateInWords, instantInWords, timeInWords } from '#shared/web/wording/reception.ts';

const calendarHref = ({ topic, venue }: EarliestRequest): string =>
  `/?${new URLSearchParams({ topic, ...(venue && { venue }) })}`;

/** Each leader's first free times; those of towns first for a first visit. */
export const EarliestList = (props: { lang: Lang; asked: EarliestRequest } & TownFirst<EarliestPlace>) => {
  const { lang, asked, suggested, rest } = props;
  const words = findWording[lang];
  return (
    <>
      {suggested.length > 0 && (
        <Message>
          <strong>{words.firstVisit}</strong>
          {words.townNote}
        </Message>
      )}
      <p>{words.bookHint}</p>
      {[...suggested, ...rest].map((place) => (
        <PlaceCard lang={lang} place={place} />
      ))}
      <p>
        <a href={calendarHref(asked)}>{words.toCalendar}</a>
      </p>
    </>
  );
};

const Who = ({ lang, day }: { lang: Lang; day: EarliestPlace | WalkInDay }) => (
  <p>
    <strong>{day.leader}</strong> <span class="quiet small">{day.post}</span>{' '}
    {day.level === 'town' && <span class="mark">{findWording[lang].townDay}</span>}
    <br />
    <span class="quiet">{citizenWording[lang].venue} </span>
    {day.venue}
  </p>
);

const PlaceCard = ({ lang, place }: { lang: Lang; place: EarliestPlace }) => {
  const words = findWording[lang];
  return (
    <article class="card">
      <h2>
        {dateInWords(place.on, lang)} <LunarDate lang={lang} on={place.on} />
      </h2>
      <Who lang={lang} day={place} />
      {place.provisional && <Message tone="wait">{citizenWording[lang].provisional}</Message>}
      <form method="post" action="/hold">
        <ul class="slots">
          {place.slots.map(({ id, startAt }) => (
            <li>
              <button
                class="button"
                type="submit"
                name="slotId"
                value={id}
                aria-label={words.bookAt(instantInWords(startAt, lang), place.leader)}
              >
                {timeInWords(civilTimeOf(startAt), lang)}
              </button>
            </li>
          ))}
        </ul>
      </form>
      {place.freeSlots > place.slots.length && (
        <a
          href={`/days/${place.id}`}
          aria-label={`${words.moreTimes}：${dateInWords(place.on, lang)} ${place.leader}`}
        >
          {words.moreTimes}
        </a>
      )}
    </article>
  );
};

type NothingProps = { lang: Lang; asked: EarliestRequest; walkIns: WalkInDay[] };

/** Where nothing can be booked: when people can come all the same, and where else to look. */
export const NothingOnline = ({ lang, asked, walkIns }: NothingProps) => {
  const words = findWording[lang];
  return (
    <>
      <Message tone="wait">{words.noneOnline}</Message>
      {walkIns.length === 0 && <p>{words.noWalkIn}</p>}
      {walkIns.length > 0 && (
        <section>
          <h2>{words.walkInTitle}</h2>
          <p>{words.walkInHint}</p>
          {walkIns.map((day) => (
            <article class="card">
              <h3>{dateInWords(day.on, lang)}</h3>
              <Who lang={lang} day={day} />
              <p>{words.walkInFrom(timeInWords(civilTimeOf(day.startAt), lang), day.walkInSlots)}</p>
            </article>
          ))}
        </section>
      )}
      {asked.venue && (
        <p>
          <a href={`/earliest?topic=${asked.topic}`}>{words.everywhere}</a>
        </p>
      )}
      <p>
        <a href={calendarHref(asked)}>{words.toCalendar}</a>
      </p>
    </>
  );
};
