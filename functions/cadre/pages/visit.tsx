import { type Context, Hono } from 'hono';
import { findOwnVisit, type OwnVisit } from '#shared/pairing/own-visits.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { clockInWords, dayInWords } from '#shared/web/wording/pairing.ts';
import { cadreAudience, HOUSEHOLDS } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { HouseholdFacts } from './household-facts.tsx';
import { LogFacts } from './log-facts.tsx';
import { Lunar, VisitMarks, visitHref } from './visit-card.tsx';

const words = cadreWording.visit;

/** One visit, with what can be done about it: log it, move it, call. */
export const visitPages = (deps: CadreDeps) =>
  new Hono<WebEnv>().get('/cadre/visits/:id', async (c) => {
    const id = c.req.param('id');
    const found = await findOwnVisit(deps.db, knownCadreId(c), id);
    if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
    const { visit, household } = found.value;
    await leaveLine(deps, c, { action: 'read', subject: 'visit', subjectIds: [id] });
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
              {dayInWords(visit.onDate)} {clockInWords(visit.startTime)}
            </strong>
            <br />
            <Lunar on={visit.onDate} />
          </p>
          {visit.state === 'planned' && visit.provisional && (
            <Message tone="wait">{cadreWording.visits.provisional}</Message>
          )}
          <Actions {...found.value} />
          {visit.lastLog && (
            <div class="card">
              <h2>{words.lastLog}</h2>
              <LogFacts log={visit.lastLog} />
            </div>
          )}
          <HouseholdFacts household={household} />
          <p>
            <a href={`${HOUSEHOLDS}/${household.id}`}>{words.household}</a>
          </p>
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
    <a class={visit.state === 'done' ? 'button second' : 'button'} href={`${visitHref(visit.id)}/log`}>
      {visit.state === 'done' ? words.correct : words.log}
    </a>
    {visit.state === 'planned' && (
      <a class="button second" href={`${visitHref(visit.id)}/move`}>
        {words.move}
      </a>
    )}
    {household.phone && (
      <a class="button second" href={`tel:${household.phone}`}>
        {words.call}
      </a>
    )}
  </p>
);
