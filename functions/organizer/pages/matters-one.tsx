import { type Context, Hono } from 'hono';
import { opinionBy } from '#shared/matters/clock-rules.ts';
import { findWhole } from '#shared/matters/find-matter-whole.ts';
import { isMatterId } from '#shared/matters/keys.ts';
import { isOpen, type Matter } from '#shared/matters/matter.ts';
import { routeRequestSchema } from '#shared/matters/matter-request.ts';
import { defaultMatterSettings } from '#shared/matters/matter-settings.ts';
import { findMatter } from '#shared/matters/matter-store.ts';
import { routeMatter } from '#shared/matters/route-matter.ts';
import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import { listInSheetOrder } from '#shared/people/people-store.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { mattersWording as words } from '#shared/web/wording/matters.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { behindMatter } from '../matter-behind.ts';
import { readToldAbout } from '../told-about.ts';
import { MatterFacts } from './matters-facts.tsx';
import { ClocksTable, History } from './matters-parts.tsx';
import { RouteForm } from './matters-route-form.tsx';
import { type Tried, typedOf } from './matters-words-form.tsx';
import { WhatWasTold } from './told.tsx';

const BASE = areas.matters.href;
const notFound = { kind: 'not-found', code: 'not-found' } as const;

/** One matter for the office: what it is, its terms, its history; and for an organizer its next step. */
export const matterPages = (deps: OrganizerDeps) => {
  const find = async (c: Context<WebEnv>): Promise<Matter | undefined> => {
    const { id = '' } = c.req.param();
    return isMatterId(id) ? await findMatter(deps.db, id) : undefined;
  };

  const answerMatterPage = async (c: Context<WebEnv>, matter: Matter, tried?: Tried) => {
    const now = c.get('now');
    const [{ clocks, history }, departments, workdays, behind] = await Promise.all([
      findWhole(deps, matter, now),
      listInSheetOrder(deps.db, 'departments'),
      loadWorkdays(deps.db, civilDateOf(now)),
      behindMatter(deps.db, matter),
    ]);
    const told = await readToldAbout(deps, c, [{ kind: 'matter', id: matter.id }]);
    const lastDay = (extended: boolean) =>
      opinionBy(civilDateOf(now), extended, defaultMatterSettings, workdays);
    const about = departments.find(({ id }) => id === matter.aboutDepartmentId)?.name;
    const mayStep = knownStaff(c).roles.includes('organizer') && isOpen(matter);
    return answerPage(c, organizerAudience, {
      title: words.title,
      status: tried ? statusOf[tried.refusal.kind] : 200,
      children: (
        <div class="matters">
          <h1>{words.title}</h1>
          {c.req.query('saved') !== undefined && <Message>{words.saved}</Message>}
          <MatterFacts matter={matter} behind={{ ...behind, about }} />
          <ClocksTable clocks={clocks} today={civilDateOf(now)} />
          {mayStep && <Steps matter={matter} />}
          {mayStep && (
            <RouteForm
              matter={matter}
              departments={departments}
              latest={{ opinion: lastDay(false), extended: lastDay(true) }}
              href={`${BASE}/${matter.id}/route`}
              tried={tried}
            />
          )}
          <History steps={history} byInWords={words.history.by} />
          <WhatWasTold told={told} />
          <p>
            <a href={BASE}>{words.back}</a>
          </p>
        </div>
      ),
    });
  };

  return new Hono<WebEnv>()
    .get(`${BASE}/:id`, async (c) => {
      const matter = await find(c);
      if (!matter) return answerRefusal(c, organizerAudience, notFound);
      await leaveLine(deps, c, { action: 'read', subject: 'matter', subjectIds: [matter.id] });
      return await answerMatterPage(c, matter);
    })
    .post(`${BASE}/:id/route`, async (c) => {
      const matter = await find(c);
      if (!matter) return answerRefusal(c, organizerAudience, notFound);
      const typed = typedOf(await c.req.parseBody());
      const read = readInput(routeRequestSchema, typed);
      const asked = { matterId: matter.id, account: knownStaff(c).account };
      const routed = read.ok
        ? await routeMatter(deps, { ...asked, request: read.value }, c.get('now'))
        : read;
      const action = routed.ok ? 'changed' : 'read';
      await leaveLine(deps, c, { action, subject: 'matter', subjectIds: [matter.id] });
      if (routed.ok) return c.redirect(`${BASE}/${matter.id}?saved`, 303);
      return await answerMatterPage(c, (await find(c)) ?? matter, { typed, refusal: routed.refusal });
    });
};

const Steps = ({ matter: { id, state } }: { matter: Matter }) => {
  const isRouted = state === 'forwarded' || state === 'assigned';
  return (
    <p class="actions no-print">
      {isRouted && (
        <>
          <a class="button second" href={`${BASE}/${id}/answer`}>
            {words.answer.officeTitle}
          </a>
          <a class="button second" href={`${BASE}/${id}/return`}>
            {words.giveBack.officeTitle}
          </a>
        </>
      )}
      <a class="button second" href={`${BASE}/${id}/close`}>
        {words.close.title}
      </a>
    </p>
  );
};
