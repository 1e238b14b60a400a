import { Hono } from 'hono';
import { isBesidePlan } from '#shared/pairing/beside-plan-rules.ts';
import { callOffVisit, type CalledOff as Off } from '#shared/pairing/call-off-visit.ts';
import { callOffRequestSchema } from '#shared/pairing/visit-change-request.ts';
import type { KeptVisit } from '#shared/pairing/visit-store.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { callOffWording as words } from '#shared/web/wording/cadre-changes.ts';
import { cadreAudience } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { visitHref } from './visit-card.tsx';

/** Calling off a visit beside the plan, from its page. */
export const callOffPages = (deps: CadreDeps) =>
  new Hono<WebEnv>().post('/cadre/visits/:id/call-off', async (c) => {
    const [cadreId, visitId] = [knownCadreId(c), c.req.param('id')];
    const asked = readInput(callOffRequestSchema, await c.req.parseBody());
    if (!asked.ok) return answerRefusal(c, cadreAudience, asked.refusal);
    const off = await callOffVisit(deps, { ...asked.value, cadreId, visitId }, c.get('now'));
    if (!off.ok) return answerRefusal(c, cadreAudience, off.refusal);
    await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds: [visitId] });
    return c.redirect(`${visitHref(visitId)}?called-off=${howTold(off.value, c.get('now'))}`, 303);
  });

/** Whether the household is told; nothing where the visit would have been by now. */
const howTold = ({ tells, visit: { onDate, startTime } }: Off, now: Instant): 'told' | 'not-told' | '' => {
  if (tells) return 'told';
  return tells === false && now < instantAt(onDate, startTime) ? 'not-told' : '';
};

/** What was done, and whether that is all there is to do. */
export const CalledOff = ({ visit, how }: { visit: KeptVisit; how: string }) =>
  visit.state === 'cancelled' ? (
    <Message tone={how === 'not-told' ? 'wait' : undefined}>
      <h2>{words.done}</h2>
      {how === 'told' && words.told}
      {how === 'not-told' && words.notTold}
    </Message>
  ) : null;

/** Folded up, so that one tap on the way past doesn't do it. */
export const CallOff = ({ visit }: { visit: KeptVisit }) =>
  visit.state === 'planned' && !visit.standsInFor && isBesidePlan(visit) ? (
    <details>
      <summary>{words.title}</summary>
      <p class="quiet">{words.hint}</p>
      <form method="post" action={`${visitHref(visit.id)}/call-off`}>
        <input type="hidden" name="version" value={String(visit.version)} />
        <button class="button second" type="submit">
          {words.submit}
        </button>
      </form>
    </details>
  ) : null;
