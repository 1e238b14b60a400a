import { Hono } from 'hono';
import { viewHousehold } from '#shared/pairing/view-household.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { ComingVisits } from '#shared/web/household/coming-visits.tsx';
import { CopyOfLogs } from '#shared/web/household/copy.tsx';
import { SayButtons } from '#shared/web/household/say.tsx';
import { baseOf, type HouseholdSite, householdIdOf, ONE_HOUSEHOLD } from '#shared/web/household/site.ts';
import { WhatHappened } from '#shared/web/household/what-happened.tsx';
import { WhoComes } from '#shared/web/household/who-comes.tsx';
import { householdWording } from '#shared/web/wording/household.ts';
import { noticeChoicesWording } from '#shared/web/wording/notice-choices.ts';
import { HOME } from '../audience.ts';

/** The household's page: when somebody comes next and who, what it can say, and its copy of what was said before. */
export const householdPages = (site: HouseholdSite) =>
  new Hono<WebEnv>().get(`${HOME}/${ONE_HOUSEHOLD}`, async (c) => {
    const lang = c.get('lang');
    const words = householdWording[lang];
    const found = await viewHousehold(site.deps.db, householdIdOf(c), c.get('now'));
    if (!found.ok) return answerRefusal(c, site.audience, found.refusal);
    const view = found.value;
    const shown = { lang, view, base: baseOf(site, c) };
    return answerPage(c, site.audience, {
      title: words.title,
      children: (
        <div class="household">
          <WhatHappened c={c} lang={lang} />
          <h1>{words.title}</h1>
          <p>
            {view.head}　{view.place}
          </p>
          <ComingVisits {...shown} />
          <WhoComes {...shown} />
          <SayButtons {...shown} />
          <CopyOfLogs {...shown} />
          <p class="no-print">
            <a href={`${shown.base}/notices`}>{noticeChoicesWording[lang].link}</a>
          </p>
        </div>
      ),
    });
  });
