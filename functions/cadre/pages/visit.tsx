import { type Context, Hono } from 'hono';
import { listAdditions } from '#shared/pairing/add-to-log-store.ts';
import { findCallAhead } from '#shared/pairing/find-call-ahead.ts';
import { findOwnVisit, type OwnVisit } from '#shared/pairing/own-visits.ts';
import { findCadre } from '#shared/pairing/roster-store.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { addWording, handOverWording } from '#shared/web/wording/cadre-changes.ts';
import { clockInWords, dayInWords } from '#shared/web/wording/pairing.ts';
import { cadreAudience, HOUSEHOLDS } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { Additions } from './additions.tsx';
import { AskedForTime } from './asked-time.tsx';
import { CallAhead } from './call-ahead.tsx';
import { CalledOff, CallOff } from './call-off.tsx';
import { HouseholdFacts } from './household-facts.tsx';
import { LogFacts } from './log-facts.tsx';
import { findMattersOf, MatterFacts } from './matter-facts.tsx';
import { Lunar, VisitMarks, visitHref } from './visit-card.tsx';

const words = cadreWording.visit;

/** One visit, with what can be done about it: log it, move it, call. */
export const visitPages = (deps: CadreDeps) =>
  new Hono<WebEnv>().get('/cadre/visits/:id', async (c) => {
    const id = c.req.param('id');
    const found = await findOwnVisit(deps.db, knownCadreId(c), id);
    if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
    const { visit, household } = found.value;
    const first = visit.standsInFor && (await findCadre(deps.db, visit.standsInFor));
    await leaveLine(deps, c, { action: 'read', subject: 'visit', subjectIds: [id] });
    const matter = (await findMattersOf(deps.db, [visit])).get(id);
    const additions = await listAdditions(deps.db, id);
    const callAhead = await findCallAhead(deps, [found.value], civilDateOf(c.get('now')));
    return answerPage(c, cadreAudience, {
      title: words.title(household.head),
      children: (
        <>
          <WhatHappened c={c} {...found.value} />
          <h1>
            {household.head} <VisitMarks visit={visit} />
          </h1>
          <p>
            <strong>
              {dayInWords(visit.onDate)} {visit.state !== 'done' && clockInWords(visit.startTime)}
            </strong>
            <br />
            <Lunar on={visit.onDate} />
          </p>
          {visit.state === 'planned' && visit.provisional && (
            <Message tone="wait">{cadreWording.visits.provisional}</Message>
          )}
          {visit.state === 'cancelled' && <Message tone="wait">{words.cancelledHint}</Message>}
          {first && visit.state === 'planned' && <p>{handOverWording.insteadOf(first.name)}</p>}
          <CallAhead how={callAhead.get(id)} household={household} />
          <AskedForTime {...found.value} moveHref={`${visitHref(id)}/move`} />
          <Actions {...found.value} />
          <CallOff visit={visit} />
          {visit.lastLog && (
            <div class="card">
              <h2>{words.lastLog}</h2>
              <LogFacts log={visit.lastLog} />
              {matter && <MatterFacts matter={matter} visit={visit} />}
              <Additions additions={additions} />
            </div>
          )}
          <HouseholdFacts household={household} />
          {!visit.standsInFor && (
            <p>
              <a href={`${HOUSEHOLDS}/${household.id}`}>{words.household}</a>
            </p>
          )}
        </>
      ),
    });
  });

const WhatHappened = ({ c, visit }: { c: Context<WebEnv> } & OwnVisit) => {
  if (c.req.query('moved') !== undefined)
    return (
      <Message>
        <h2>{words.moved(dayInWords(visit.onDate), clockInWords(visit.startTime))}</h2>
        {words.movedTold}
      </Message>
    );
  const calledOff = c.req.query('called-off');
  if (calledOff !== undefined) return <CalledOff visit={visit} how={calledOff} />;
  if (c.req.query('back') !== undefined) return <Message>{handOverWording.takenBack}</Message>;
  if (c.req.query('added') !== undefined)
    return (
      <Message>
        <h2>{addWording.added(dayInWords(visit.onDate), clockInWords(visit.startTime))}</h2>
        {addWording.addedTold}
      </Message>
    );
  if (c.req.query('logged') === undefined) return null;
  if (visit.state === 'done') return <Message>{words.logged}</Message>;
  return (
    <Message tone="wait">
      {words.loggedOpen} <a href={`${visitHref(visit.id)}/move`}>{words.move}</a>
    </Message>
  );
};

const Actions = ({ visit, household }: OwnVisit) => (
  <p class="actions">
    {visit.state !== 'cancelled' && (
      <a class={visit.state === 'done' ? 'button second' : 'button'} href={`${visitHref(visit.id)}/log`}>
        {visit.state === 'done' ? words.correct : words.log}
      </a>
    )}
    {visit.state === 'planned' && (
      <a class="button second" href={`${visitHref(visit.id)}/move`}>
        {words.move}
      </a>
    )}
    {visit.state === 'planned' && !visit.standsInFor && (
      <a class="button second" href={`${visitHref(visit.id)}/hand-over`}>
        {handOverWording.title}
      </a>
    )}
    {household.phone && (
      <a class="button second" href={`tel:${household.phone}`}>
        {words.call}
      </a>
    )}
  </p>
);
