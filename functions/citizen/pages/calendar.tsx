import { type Context, Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { type CalendarFilter, calendarFilterSchema } from '#shared/reception/calendar-filter.ts';
import { viewCalendar } from '#shared/reception/view-calendar.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { findWording } from '#shared/web/wording/find.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { isFirstVisit } from '../first-visit.ts';
import { CalendarDays } from './calendar-days.tsx';
import { CalendarSearch, SearchedFor } from './calendar-search.tsx';

const DAYS_PER_PAGE = 20;
const TOWN_DAYS_FIRST = 3;

/** An empty answer of the form asks for all. */
const filled = (query: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

const hrefOf = (path: string, filter: Partial<CalendarFilter>): string => {
  const query = new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  return query.size > 0 ? `${path}?${query}` : path;
};

/** Who looks for a certain leader or place has chosen already. */
const maySuggest = ({ leader, venue, cursor }: CalendarFilter): boolean => !leader && !venue && !cursor;

/** The public calendar (公示), by date, leader, topic or venue. */
export const calendarPages = (deps: CitizenDeps) =>
  new Hono<WebEnv>().get('/', async (c) => {
    const lang = c.get('lang');
    const words = citizenWording[lang];
    const typed = filled(c.req.query());
    const filter = readInput(calendarFilterSchema, typed);
    if (!filter.ok) return await answerSearch(deps, c, typed, filter.refusal);
    const suggests = maySuggest(filter.value) && (await isFirstVisit(deps, c));
    const shown = { perPage: DAYS_PER_PAGE, townDays: suggests ? TOWN_DAYS_FIRST : 0 };
    const view = await viewCalendar(deps.db, filter.value, shown, c.get('now'));
    if (!view.ok) return await answerSearch(deps, c, typed, view.refusal);
    const { suggested, days, venues, nextCursor } = view.value;
    const { topic, venue } = filter.value;
    return answerPage(c, citizenAudience, {
      title: words.calendarTitle,
      children: (
        <>
          <h1>{words.calendarTitle}</h1>
          <p>{words.calendarIntro}</p>
          <p class="actions">
            <a class="button second" href={hrefOf('/earliest', { topic, venue })}>
              {findWording[lang].earliestLink}
            </a>
            <a class="button second" href="/notice">
              {findWording[lang].noticeLink}
            </a>
          </p>
          <CalendarSearch lang={lang} typed={filter.value} venues={venues} />
          <SearchedFor lang={lang} filter={filter.value} />
          <CalendarDays lang={lang} suggested={suggested} rest={days} />
          {nextCursor && (
            <p>
              <a class="button second" href={hrefOf('/', { ...filter.value, cursor: nextCursor })}>
                {words.nextPage}
              </a>
            </p>
          )}
        </>
      ),
    });
  });

/** The form again, with what was typed and what to change in it. */
const answerSearch = async (
  { db }: CitizenDeps,
  c: Context<WebEnv>,
  typed: Record<string, string>,
  refusal: Refusal,
) => {
  const lang = c.get('lang');
  const anything = await viewCalendar(db, {}, { perPage: 1, townDays: 0 }, c.get('now'));
  const venues = anything.ok ? anything.value.venues : [];
  const words = citizenWording[lang];
  return answerPage(c, citizenAudience, {
    title: words.calendarTitle,
    status: statusOf[refusal.kind],
    children: (
      <>
        <h1>{words.calendarTitle}</h1>
        <Message tone="stop">{refusalInWords(refusal, lang)}</Message>
        <CalendarSearch lang={lang} typed={typed} venues={venues} errors={refusal.errors ?? []} />
        <p>
          <a href="/">{words.findReset}</a>
        </p>
      </>
    ),
  });
};
