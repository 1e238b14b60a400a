import { Hono } from 'hono';
import type { Household } from '#shared/pairing/household.ts';
import { findHousehold } from '#shared/pairing/roster-store.ts';
import { viewHousehold } from '#shared/pairing/view-household.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { addPages } from '#shared/web/household/add-pages.tsx';
import { askTimePages } from '#shared/web/household/ask-time-pages.tsx';
import { ComingVisits } from '#shared/web/household/coming-visits.tsx';
import { CopyOfLogs } from '#shared/web/household/copy.tsx';
import { SayButtons } from '#shared/web/household/say.tsx';
import { sayPages } from '#shared/web/household/say-pages.tsx';
import { baseOf, type HouseholdSite, householdIdOf, ONE_HOUSEHOLD } from '#shared/web/household/site.ts';
import { WhatHappened } from '#shared/web/household/what-happened.tsx';
import { WhoComes } from '#shared/web/household/who-comes.tsx';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { householdOfficeWording as words } from '#shared/web/wording/household-office.ts';
import { phoneInWords } from '#shared/web/wording/pairing.ts';
import { fullDateInWords } from '#shared/web/wording/reception.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { subjectsOfHousehold } from '../subjects-of-household.ts';
import { readToldAbout } from '../told-about.ts';
import { WhatWasTold } from './told.tsx';

const PATH = areas.households.href;

/** One household for the office: its facts, what it says, written down for it, and its copy to print. */
export const householdPages = (deps: OrganizerDeps) => {
  const site: HouseholdSite = {
    deps,
    audience: organizerAudience,
    path: PATH,
    byOf: (c) => knownStaff(c).account,
    leaveLine: (c, action, householdId) =>
      leaveLine(deps, c, { action, subject: 'household', subjectIds: [householdId] }),
  };
  return new Hono<WebEnv>()
    .get(`${PATH}/${ONE_HOUSEHOLD}`, async (c) => {
      const id = householdIdOf(c);
      const [found, household] = await Promise.all([
        viewHousehold(deps.db, id, c.get('now')),
        findHousehold(deps.db, id),
      ]);
      if (!found.ok) return answerRefusal(c, organizerAudience, found.refusal);
      await site.leaveLine?.(c, 'read', id);
      const told = await readToldAbout(deps, c, await subjectsOfHousehold(deps, id, c.get('now')));
      const shown = { lang: 'zh' as const, view: found.value, base: baseOf(site, c) };
      return answerPage(c, organizerAudience, {
        title: found.value.head,
        children: (
          <>
            <WhatHappened c={c} lang="zh" />
            <h1>
              {found.value.head} <span class="quiet">{id}</span>
            </h1>
            {household && <Facts household={household} />}
            <p class="actions">
              <a class="button second" href={`${shown.base}/copy`}>
                {words.copy}
              </a>
              <a class="button second" href={`${areas.letters.href}/print?id=${id}`}>
                {words.letter}
              </a>
            </p>
            <p class="quiet">{words.writtenDown}</p>
            <SayButtons {...shown} />
            <ComingVisits {...shown} />
            <WhoComes {...shown} />
            <CopyOfLogs {...shown} />
            <WhatWasTold told={told} />
          </>
        ),
      });
    })
    .get(`${PATH}/${ONE_HOUSEHOLD}/copy`, async (c) => {
      const found = await viewHousehold(deps.db, householdIdOf(c), c.get('now'));
      if (!found.ok) return answerRefusal(c, organizerAudience, found.refusal);
      await site.leaveLine?.(c, 'read', householdIdOf(c));
      const view = found.value;
      return answerPage(c, organizerAudience, {
        title: words.copyTitle(view.head),
        children: (
          <>
            <p class="no-print">
              <a href={baseOf(site, c)}>{words.back}</a>
            </p>
            <article class="letter household">
              <h1>{words.copyTitle(view.head)}</h1>
              <p>{words.copyGiven(fullDateInWords(civilDateOf(c.get('now')), 'zh'))}</p>
              <WhoComes lang="zh" view={view} />
              <CopyOfLogs lang="zh" view={view} printed />
            </article>
          </>
        ),
      });
    })
    .route('/', sayPages(site))
    .route('/', askTimePages(site))
    .route('/', addPages(site));
};

const Facts = ({ household }: { household: Household }) => (
  <dl class="facts">
    <dt>{words.place}</dt>
    <dd>
      {household.town} {household.village}
      {household.group}
    </dd>
    <dt>{words.phone}</dt>
    <dd>
      {household.phone ? (
        <a href={`tel:${household.phone}`}>{phoneInWords(household.phone)}</a>
      ) : (
        words.noPhone
      )}
    </dd>
    <dt>{words.kind}</dt>
    <dd>
      {household.kind}，{words.people(household.size)}
    </dd>
  </dl>
);
