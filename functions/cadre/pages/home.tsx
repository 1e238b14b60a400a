import { Hono } from 'hono';
import { wasOnlyTried } from '#shared/pairing/beside-plan-rules.ts';
import { listOwnVisits, type OwnVisit } from '#shared/pairing/own-visits.ts';
import { addDays, type CivilDate, civilDateOf, weekdayOf } from '#shared/time/civil.ts';
import { answerPage } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { dayInWords } from '#shared/web/wording/pairing.ts';
import { visitFeedWording } from '#shared/web/wording/visit-feed.ts';
import { CALENDAR, cadreAudience, HOME } from '../audience.ts';
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
    const shown = visits.filter((one) => !isOver(one));
    const subjectIds = shown.map(({ visit }) => visit.id);
    await leaveLine(deps, c, { action: 'listed', subject: 'visit', subjectIds });
    return answerPage(c, cadreAudience, {
      title: cadreWording.navVisits,
      children: <Visits visits={shown} today={today} />,
    });
  });

const Visits = ({ visits, today }: { visits: OwnVisit[]; today: CivilDate }) => {
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
        today={today}
        dated={false}
      />
      {open.length > 0 && (
        <section>
          <h2>{words.open}</h2>
          <p class="quiet">{words.openHint}</p>
          <VisitCards visits={open} today={today} dated />
        </section>
      )}
      {today < sunday && (
        <Stretch
          title={words.thisWeek}
          none={words.noneThisWeek}
          visits={between(addDays(today, 1), sunday)}
          today={today}
        />
      )}
      <Stretch
        title={words.later}
        none={words.noneLater}
        visits={between(addDays(sunday, 1), '9999-12-31')}
        today={today}
      />
      {isProvisional && <p class="quiet">{words.provisional}</p>}
      <p>
        <a href={CALENDAR}>{visitFeedWording.link}</a>
      </p>
    </>
  );
};

type StretchProps = { title: string; none: string; visits: OwnVisit[]; today: CivilDate; dated?: boolean };

const Stretch = (props: StretchProps) => (
  <section>
    <h2>{props.title}</h2>
    {props.visits.length === 0 ? (
      <p class="quiet">{props.none}</p>
    ) : (
      <VisitCards visits={props.visits} today={props.today} dated={props.dated ?? true} />
    )}
  </section>
);
