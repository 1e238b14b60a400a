import { type Context, Hono } from 'hono';
import { findHolidayNotices } from '#shared/people/holiday-notice-store.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { type LoadedHolidays, loadHolidayNotice } from '#shared/reception/load-holiday-notice.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { readNoticeRequest, type UnclearLine } from '#shared/reception/read-notice-request.ts';
import { civilDateOf, yearOf } from '#shared/time/civil.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { answerPage } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { planningWording } from '#shared/web/wording/planning.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { leaveLine } from '../leave-line.ts';
import { noticeTextOf } from '../notice-upload.ts';
import { HolidayForm, type HolidayTyped } from './holiday-notices-form.tsx';
import { HolidayOutcome } from './holiday-notices-outcome.tsx';

const words = planningWording.holidays;
const PATH = '/organizer/reception-days/holiday-notices';

type Outcome = { loaded?: LoadedHolidays; isApplied?: boolean; refusal?: Refusal };

/** Loading a year's holiday notice: what it says and what has to move, before it counts. */
export const holidayNoticesPages = (deps: ReceptionOfficeDeps, audience: Audience) => {
  const answer = async (c: Context<WebEnv>, asked?: HolidayTyped, outcome: Outcome = {}) => {
    const today = civilDateOf(c.get('now'));
    const known = workdaysOf(await findHolidayNotices(deps.db, today));
    const years = [-1, 0, 1].map((more) => yearOf(today) + more);
    const missing = [yearOf(today), yearOf(today) + 1].filter((year) => !known.knows(year));
    const typed = asked ?? { year: String(missing[0] ?? yearOf(today) + 1), text: '' };
    const { refusal } = outcome;
    return answerPage(c, audience, {
      title: words.title,
      status: refusal && statusOf[refusal.kind],
      children: (
        <>
          <h1>{words.title}</h1>
          <p class="quiet">{words.intro}</p>
          <p>
            {words.known}：{years.filter(known.knows).join('、')}
          </p>
          {missing.map((year) => (
            <Message tone="wait">{words.missing(year)}</Message>
          ))}
          {refusal && (
            <Message tone="stop">
              <h2>{refusalInWords(refusal, 'zh')}</h2>
              <Wrong refusal={refusal} />
            </Message>
          )}
          {outcome.loaded && (
            <HolidayOutcome
              loaded={outcome.loaded}
              typed={outcome.isApplied ? undefined : typed}
              action={PATH}
            />
          )}
          <HolidayForm typed={typed} action={PATH} />
        </>
      ),
    });
  };

  return new Hono<WebEnv>()
    .get(PATH, (c) => answer(c))
    .post(PATH, async (c) => {
      const form = await c.req.parseBody();
      const text = await noticeTextOf(form);
      const typed = { year: String(form.year ?? ''), text };
      const read = readNoticeRequest(typed);
      if (!read.ok) return await answer(c, typed, { refusal: read.refusal });
      const isApplied = form.apply !== undefined;
      const by = knownStaff(c).account;
      const asked = { notice: read.value, by, dryRun: !isApplied };
      const loaded = await loadHolidayNotice(deps, asked, c.get('now'));
      if (!loaded.ok) return await answer(c, typed, { refusal: loaded.refusal });
      if (isApplied)
        await leaveLine(deps, c, {
          action: 'imported',
          subject: 'reception-day',
          subjectIds: [`holidays-${read.value.year}`],
        });
      return await answer(c, typed, { loaded: loaded.value, isApplied });
    });
};

const Wrong = ({ refusal: { params = {} } }: { refusal: Refusal }) => {
  const mistakes = (params.mistakes ?? []) as { code: string; on: string }[];
  const unclear = (params.unclear ?? []) as UnclearLine[];
  return (
    <ul>
      {unclear.map(({ line, code, text }) => (
        <li>
          {words.line(line)}“{text}”：{words.unclear[code]}
        </li>
      ))}
      {mistakes.map(({ code, on }) => (
        <li>{words.mistakes[code]?.(on)}</li>
      ))}
    </ul>
  );
};
