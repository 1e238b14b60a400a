import { type Context, Hono } from 'hono';
import type { UnitCoverage } from '#shared/pairing/coverage.ts';
import { coverageQuerySchema } from '#shared/pairing/coverage-request.ts';
import type { CoverageScope } from '#shared/pairing/coverage-scope-rules.ts';
import { joinDays } from '#shared/pairing/coverage-sum-rules.ts';
import { type CoverageView, coverageView } from '#shared/pairing/coverage-view.ts';
import { loadCoverage } from '#shared/pairing/view-coverage.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import { type CivilMonth, civilDateOf, monthOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { coverageWording as words } from '#shared/web/wording/coverage.ts';
import { areas, organizerAudience } from '../audience.ts';
import { countCity, countedToday } from '../count-city.ts';
import { readCoverageAsked } from '../coverage-asked.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { MonthFigure, YearFigure } from './coverage-calendar.tsx';
import { Counted, Figures } from './coverage-figures.tsx';
import { UnitChoice } from './coverage-narrow.tsx';
import { UnitsTable, VillageTiles } from './coverage-places.tsx';

const BASE = areas.coverage.href;

type Loaded = { scope: CoverageScope; month: CivilMonth; thisMonth: CivilMonth; units: UnitCoverage[] };

const load = async (c: Context<WebEnv>, deps: OrganizerDeps): Promise<Result<Loaded>> => {
  const asked = readCoverageAsked(c, coverageQuerySchema);
  if (!asked.ok) return asked;
  const thisMonth = monthOf(civilDateOf(c.get('now')));
  const { scope, month = thisMonth } = asked.value;
  const units = await loadCoverage(deps, scope, c.get('now'));
  return units.ok ? accept({ scope, month, thisMonth, units: units.value }) : units;
};

// Drawing takes a library that nothing else needs, so it is loaded by whoever asks for a calendar first.
const drawing = () => import('./coverage-calendar-svg.ts');

/** How visits stand: a month and a year as calendars, villages as a grid, units by name. A supervisor sees their own unit. */
export const coveragePages = (deps: OrganizerDeps) => {
  const answerSvg = async (
    c: Context<WebEnv>,
    draw: (days: UnitCoverage['days'], loaded: Loaded) => string,
  ) => {
    const loaded = await load(c, deps);
    if (!loaded.ok) return answerRefusal(c, organizerAudience, loaded.refusal);
    const days = joinDays(loaded.value.units.flatMap((unit) => unit.days));
    return c.body(draw(days, loaded.value), 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
  };
  const todayOf = (c: Context<WebEnv>) => civilDateOf(c.get('now'));
  return new Hono<WebEnv>()
    .get(BASE, countedToday(deps), async (c) => {
      const loaded = await load(c, deps);
      if (!loaded.ok) return answerRefusal(c, organizerAudience, loaded.refusal);
      const { scope, month, units } = loaded.value;
      const subjectIds = [scope.unit ? `${scope.unit} ${month}` : month];
      await leaveLine(deps, c, { action: 'listed', subject: 'visit', subjectIds });
      return answerPage(c, organizerAudience, {
        title: words.title,
        children: (
          <div class="coverage">
            <Overview {...loaded.value} view={coverageView(units, month, scope.unit)} />
          </div>
        ),
      });
    })
    .post(`${BASE}/count`, async (c) => {
      const asked = readCoverageAsked(c, coverageQuerySchema);
      if (!asked.ok) return answerRefusal(c, organizerAudience, asked.refusal);
      const { unit } = asked.value.scope;
      const notEnded = unit === undefined ? await countCity(deps, c, true) : undefined;
      return notEnded ?? c.redirect(BASE, 303);
    })
    .get(`${BASE}/month.svg`, countedToday(deps), async (c) => {
      const { monthSvg } = await drawing();
      return answerSvg(c, (days, { month }) => monthSvg(month, { days, today: todayOf(c) }));
    })
    .get(`${BASE}/year.svg`, countedToday(deps), async (c) => {
      const { yearSvg } = await drawing();
      const narrow = c.req.query('narrow') !== undefined;
      return answerSvg(c, (days, { thisMonth }) => yearSvg(thisMonth, { days, today: todayOf(c) }, narrow));
    });
};

const Overview = ({ scope, units, month, thisMonth, view }: Loaded & { view: CoverageView }) => {
  const days = joinDays(units.flatMap((unit) => unit.days));
  const lastPlanned = monthOf(days.at(-1)?.date ?? `${thisMonth}-01`);
  return (
    <>
      <h1>{scope.unit ? words.ofUnit(scope.unit) : words.title}</h1>
      <p>{words.intro}</p>
      <Counted scope={scope} at={view.computedAt} />
      <UnitChoice view={view} />
      <Figures scope={scope} view={view} />
      {view.counts.due + view.counts.apart === 0 && <p>{words.noPairings}</p>}
      <MonthFigure
        scope={scope}
        month={month}
        thisMonth={thisMonth}
        lastMonth={lastPlanned}
        days={view.days}
      />
      <YearFigure scope={scope} thisMonth={thisMonth} days={days} />
      <VillageTiles scope={scope} villages={view.villages} />
      {scope.unit === undefined && <UnitsTable units={view.units} />}
    </>
  );
};
