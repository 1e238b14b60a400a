import { Hono } from 'hono';
import { findDays } from '#shared/reception/calendar-store.ts';
import { asPublished } from '#shared/reception/draft-rules.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { publicDay } from '#shared/reception/public-day.ts';
import { publishDays } from '#shared/reception/publish-days.ts';
import { addDays, addMonths, civilDateOf, civilMonthSchema, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { CalendarList } from '#shared/web/reception/calendar-list.tsx';
import { planningWording } from '#shared/web/wording/planning.ts';
import { receptionOfficeWording as words } from '#shared/web/wording/reception-office.ts';
import { leaveLine } from '../leave-line.ts';
import { NoticeLinks } from './public-notice-links.tsx';
import { outcomeQuery, PublishOutcome, readOutcome } from './public-notice-outcome.tsx';
import { ReceptionDaysTable } from './reception-days-table.tsx';

const BASE = '/organizer/reception-days';

/** A month where one was asked for, else this one and the next. */
const rangeOf = (asked: string | undefined, now: Instant) => {
  const month = civilMonthSchema.safeParse(asked).data;
  const first = month ?? monthOf(civilDateOf(now));
  const last = month ?? addMonths(first, 1);
  return { month, from: `${first}-01`, to: addDays(`${addMonths(last, 1)}-01`, -1) };
};

const hrefOf = (path: string, month: string | undefined): string =>
  month ? `${BASE}${path}?month=${month}` : `${BASE}${path}`;

/** The office's calendar: drafts and published days, publishing, and what the public will see. */
export const receptionDaysPages = (deps: ReceptionOfficeDeps, audience: Audience) => {
  const { db, settings } = deps;
  return new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const { month, ...range } = rangeOf(c.req.query('month'), c.get('now'));
      const days = await findDays(db, range);
      const outcome = await readOutcome(db, c);
      return answerPage(c, audience, {
        title: words.title,
        children: (
          <>
            <h1>{month ? `${words.title} ${words.month(month)}` : words.title}</h1>
            <PublishOutcome outcome={outcome} lead={settings.noticeLeadDays} />
            <p class="actions">
              <a class="button" href={`${BASE}/import`}>
                {words.importLink}
              </a>
              <a class="button second" href={`${BASE}/plan`}>
                {planningWording.link}
              </a>
              <a class="button second" href={`${BASE}/holiday-notices`}>
                {planningWording.holidays.link}
              </a>
              <a class="button second" href={hrefOf('/preview', month)}>
                {words.previewLink}
              </a>
              <a class="button second" href="/">
                {words.publicLink}
              </a>
              <NoticeLinks days={days} />
            </p>
            <MonthLinks month={month} now={c.get('now')} />
            {days.length === 0 ? <p>{words.noDays}</p> : <ReceptionDaysTable days={days} month={month} />}
          </>
        ),
      });
    })
    .get(`${BASE}/preview`, async (c) => {
      const now = c.get('now');
      const { month, ...range } = rangeOf(c.req.query('month'), now);
      const days = (await findDays(db, range)).filter(({ day }) => day.state !== 'cancelled');
      return answerPage(c, audience, {
        title: words.preview,
        children: (
          <>
            <h1>{words.preview}</h1>
            <Message tone="wait">{words.previewHint}</Message>
            <CalendarList
              lang="zh"
              days={days.map((day) => publicDay(asPublished(day, settings, now), now))}
            />
            <p>
              <a href={hrefOf('', month)}>{words.back}</a>
            </p>
          </>
        ),
      });
    })
    .post(`${BASE}/publish`, async (c) => {
      const now = c.get('now');
      const form = await c.req.parseBody({ all: true });
      const { month, ...range } = rangeOf(String(form.month ?? ''), now);
      const chosen = [form.ids ?? []].flat().map(String);
      const ids = form.all === undefined ? chosen : await draftIds(db, range);
      if (ids.length === 0 && form.all === undefined)
        return answerRefusal(c, audience, { kind: 'malformed', code: 'days-not-chosen' });
      const publication = await publishDays({ db, settings }, ids, now, knownStaff(c).account);
      const subjectIds = publication.published.map(({ id }) => id);
      await leaveLine(deps, c, { action: 'changed', subject: 'reception-day', subjectIds });
      const query = new URLSearchParams(outcomeQuery(publication));
      if (month) query.set('month', month);
      return c.redirect(`${BASE}?${query}`, 303);
    });
};

const draftIds = async (db: ReceptionOfficeDeps['db'], range: { from: string; to: string }) =>
  (await findDays(db, range)).filter(({ day }) => day.state === 'draft').map(({ day }) => day.id);

const MonthLinks = ({ month, now }: { month: string | undefined; now: Instant }) => {
  const shown = month ?? monthOf(civilDateOf(now));
  return (
    <p>
      <a href={hrefOf('', addMonths(shown, -1))}>{words.previousMonth}</a>{' '}
      <a href={hrefOf('', addMonths(shown, 1))}>{words.nextMonth}</a>{' '}
      {month && <a href={BASE}>{words.allMonths}</a>}
    </p>
  );
};
