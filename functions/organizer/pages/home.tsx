import { type Context, Hono } from 'hono';
import type { Job } from '#shared/jobs/job.ts';
import { listCurrentJobs } from '#shared/jobs/job-store.ts';
import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import { loadRoster } from '#shared/people/people-store.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { addDays, addMonths, civilDateOf, monthOf, yearOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerPage } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { organizerWording } from '#shared/web/wording/organizer.ts';
import { fullDateInWords } from '#shared/web/wording/reception.ts';
import { type AreaName, areas, areasFor, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { rosters } from '../rosters.ts';
import { type Standing, type Task, whatToDo } from '../what-to-do.ts';
import { findNoticesToDo, isNothingToDo, type NoticesToDo, NoticesToDoRows } from './home-notices.tsx';
import { JobsUnderWay } from './jobs-under-way.tsx';

const words = organizerWording.home;

const hrefOf: Record<Task, string> = {
  'import-leaders': '/organizer/rosters/leaders/import',
  'import-departments': '/organizer/rosters/departments/import',
  'import-cadres': '/organizer/rosters/cadres/import',
  'import-households': '/organizer/rosters/households/import',
  'import-calendar': '/organizer/reception-days/import',
  'load-holidays': '/organizer/reception-days/holiday-notices',
  'publish-drafts': '/organizer/reception-days',
};

const standingOf = async ({ db }: Pick<OrganizerDeps, 'db'>, now: Instant): Promise<Standing> => {
  const from = civilDateOf(now);
  const to = addDays(`${addMonths(monthOf(from), 2)}-01`, -1);
  const hasAny = async (name: 'cadres' | 'households'): Promise<boolean> =>
    (await rosters[name].list(db, { limit: 1 })).items.length > 0;
  const [workdays, leaders, departments, days, hasCadres, hasHouseholds] = await Promise.all([
    loadWorkdays(db, from),
    loadRoster(db, 'leaders'),
    loadRoster(db, 'departments'),
    findDays(db, { from, to }),
    hasAny('cadres'),
    hasAny('households'),
  ]);
  const inState = (state: string): number => days.filter(({ day }) => day.state === state).length;
  // Next year's notice comes about November (domain, section 2).
  const years = [yearOf(from), ...(from.slice(5) >= '11-01' ? [yearOf(from) + 1] : [])];
  return {
    yearsWithoutNotice: years.filter((year) => !workdays.knows(year)),
    leaders: leaders.size,
    departments: departments.size,
    drafts: inState('draft'),
    published: inState('published'),
    hasCadres,
    hasHouseholds,
  };
};

/** What there is to do today, and where everything is. */
export const homePages = (deps: OrganizerDeps) =>
  new Hono<WebEnv>().get(areas.home.href, async (c) => {
    const { roles, name } = knownStaff(c);
    const open = areasFor(roles);
    const isOrganizer = roles.includes('organizer');
    const [notices, standing, jobs] = await Promise.all([
      open.includes('notices') ? findNoticesToDo(deps.db, c.get('now')) : undefined,
      isOrganizer ? standingOf(deps, c.get('now')) : undefined,
      isOrganizer ? listCurrentJobs(deps.db) : undefined,
    ]);
    return answerHome(c, name, open, { notices, standing, jobs });
  });

/** What there is to do, as far as somebody may see it. */
type Seen = { notices?: NoticesToDo; standing?: Standing; jobs?: Job[] };

const answerHome = (c: Context<WebEnv>, name: string, open: AreaName[], { jobs, ...toDo }: Seen) =>
  answerPage(c, organizerAudience, {
    title: organizerWording.nav.home,
    children: (
      <>
        <h1>{fullDateInWords(civilDateOf(c.get('now')), 'zh')}</h1>
        <p class="quiet">{words.greeting(name)}</p>
        {jobs && <JobsUnderWay jobs={jobs} />}
        <ToDo {...toDo} />
        <h2>{words.elsewhere}</h2>
        <dl class="facts">
          {open
            .filter((area) => area !== 'home')
            .map((area) => (
              <>
                <dt>
                  <a href={areas[area].href}>{areas[area].label}</a>
                </dt>
                <dd>{words.links[area]}</dd>
              </>
            ))}
        </dl>
      </>
    ),
  });

const ToDo = ({ notices, standing }: Omit<Seen, 'jobs'>) => {
  const tasks = standing ? whatToDo(standing) : [];
  const isNothing = tasks.length === 0 && (!notices || isNothingToDo(notices));
  if (isNothing && !standing) return null;
  return (
    <>
      <h2>{words.toDo}</h2>
      {isNothing && <p>{words.nothing}</p>}
      <table>
        <tbody>
          {notices && <NoticesToDoRows {...notices} />}
          {tasks.map((task) => (
            <tr>
              <th scope="row">
                <a href={hrefOf[task]}>{words.tasks[task].label}</a>
              </th>
              <td>
                {words.tasks[task].why}
                {standing && task === 'publish-drafts' && (
                  <>
                    {' '}
                    <span class="mark wait">{words.drafts(standing.drafts)}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
