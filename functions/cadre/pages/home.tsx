import { Hono } from 'hono';
import { wasOnlyTried } from '#shared/pairing/beside-plan-rules.ts';
import type { CallAhead } from '#shared/pairing/call-ahead.ts';
import { findCallAhead } from '#shared/pairing/find-call-ahead.ts';
import { listOwnVisits, type OwnVisit } from '#shared/pairing/own-visits.ts';
import { addDays, type CivilDate, civilDateOf, weekdayOf } from '#shared/time/civil.ts';
import { answerPage } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { noticeChoicesWording } from '#shared/web/wording/notice-choices.ts';
import { dayInWords } from '#shared/web/wording/pairing.ts';
import { visitFeedWording } from '#shared/web/wording/visit-feed.ts';
import { CALENDAR, cadreAudience, HOME, NOTICES } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { Lunar, VisitCards } from './visit-card.tsx';

const words = cadreWording.visits;
const LOOKS_BACK_DAYS = 60;
const LOOKS_AHEAD_DAYS = 30;

/** The cadre's visits as they come: today's, those never logged, this week's, later ones. */
export const homePages = (deps: CadreDeps) =>
  new Hono<WebEnv>().get(HOME, async (c) => {
    const today = civilDateOf(c.get('now'));
    const days = { from: addDays(today, -LOOKS_BACK_DAYS), to: addDays(today, LOOKS_AHEAD_DAYS) };
    const visits = await listOwnVisits(deps.db, knownCadreId(c), days);
    const isOver = ({ visit }: OwnVisit): boolean =>
      visit.state === 'cancelled' ||
      (visit.state === 'done' && visit.onDate < today) ||
      wasOnlyTried(visit, today);
    const callAhead = await findCallAhead(deps, visits, today);
    const shown = visits.filter((one) => callAhead.has(one.visit.id) || !isOver(one));
    const subjectIds = shown.map(({ visit }) => visit.id);
    await leaveLine(deps, c, { action: 'listed', subject: 'visit', subjectIds });
    return answerPage(c, cadreAudience, {
      title: cadreWording.navVisits,
      children: <Visits visits={shown} today={today} callAhead={callAhead} />,
    });
  });

type VisitsProps = { visits: OwnVisit[]; today: CivilDate; callAhead: Map<string, CallAhead> };

const Visits = ({ visits, today, callAhead }: VisitsProps) => {
  const sunday = addDays(today, 7 - weekdayOf(today));
  const between = (from: CivilDate, to: CivilDate): OwnVisit[] =>
    visits.filter(({ visit }) => from <= visit.onDate && visit.onDate <= to);
  const open = between('', addDays(today, -1));
  const isProvisional = visits.some(({ visit }) => visit.state === 'planned' && visit.provisional);
  return (
    <>
      <h1>
        {dayInWords(today)} <Lunar on={today} />
      </h1>
      <Stretch
        title={words.today}
        none={words.noneToday}
        visits={between(today, today)}
        callAhead={callAhead}
        dated={false}
      />
      {open.length > 0 && (
        <section>
          <h2>{words.open}</h2>
          <p class="quiet">{words.openHint}</p>
          <VisitCards visits={open} callAhead={callAhead} dated />
        </section>
      )}
      {today < sunday && (
        <Stretch
          title={words.thisWeek}
          none={words.noneThisWeek}
          visits={between(addDays(today, 1), sunday)}
          callAhead={callAhead}
        />
      )}
      <Stretch
        title={words.later}
        none={words.noneLater}
        visits={between(addDays(sunday, 1), '9999-12-31')}
        callAhead={callAhead}
      />
      {isProvisional && <p class="quiet">{words.provisional}</p>}
      <p>
        <a href={CALENDAR}>{visitFeedWording.link}</a>
      </p>
      <p>
        <a href={NOTICES}>{noticeChoicesWording.zh.link}</a>
      </p>
    </>
  );
};

type StretchProps = Pick<VisitsProps, 'visits' | 'callAhead'> & {
  title: string;
  none: string;
  dated?: boolean;
};

const Stretch = (props: StretchProps) => (
  <section>
    <h2>{props.title}</h2>
    {props.visits.length === 0 ? (
      <p class="quiet">{props.none}</p>
    ) : (
      <VisitCards visits={props.visits} callAhead={props.callAhead} dated={props.dated ?? true} />
    )}
  </section>
);
