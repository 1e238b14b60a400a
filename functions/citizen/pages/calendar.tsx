import { Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { type CalendarFilter, calendarFilterSchema } from '#shared/reception/calendar-filter.ts';
import { listPublicDays } from '#shared/reception/list-public-days.ts';
import { publicDay } from '#shared/reception/public-day.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { CalendarList } from '#shared/web/reception/calendar-list.tsx';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { CalendarSearch, SearchedFor } from './calendar-search.tsx';

const DAYS_PER_PAGE = 20;

/** An empty answer of the form asks for all. */
const filled = (query: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

const laterHref = (filter: CalendarFilter, cursor: string): string =>
  `/?${new URLSearchParams({ ...(filter as Record<string, string>), cursor })}`;

/** The public calendar (公示), by date, leader or topic. */
export const calendarPages = ({ db }: CitizenDeps) =>
  new Hono<WebEnv>().get('/', async (c) => {
    const lang = c.get('lang');
    const words = citizenWording[lang];
    const filter = readInput(calendarFilterSchema, filled(c.req.query()));
    if (!filter.ok) return answerRefusal(c, citizenAudience, filter.refusal);
    const page = await listPublicDays(db, filter.value, DAYS_PER_PAGE, c.get('now'));
    if (!page.ok) return answerRefusal(c, citizenAudience, page.refusal);
    const { days, nextCursor } = page.value;
    return answerPage(c, citizenAudience, {
      title: words.calendarTitle,
      children: (
        <>
          <h1>{words.calendarTitle}</h1>
          <p>{words.calendarIntro}</p>
          <CalendarSearch lang={lang} filter={filter.value} />
          <SearchedFor lang={lang} filter={filter.value} />
          {days.length === 0 && (
            <>
              <p>
                <strong>{words.noDays}</strong>
              </p>
              <p>{words.noDaysHint}</p>
            </>
          )}
          <CalendarList
            lang={lang}
            days={days.map((day) => publicDay(day, c.get('now')))}
            hrefOf={(day) => `/days/${day.id}`}
          />
          {nextCursor && (
            <p>
              <a class="button second" href={laterHref(filter.value, nextCursor)}>
                {words.nextPage}
              </a>
            </p>
          )}
        </>
      ),
    });
  });
