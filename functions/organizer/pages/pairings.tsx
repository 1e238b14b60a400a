import { type Context, Hono } from 'hono';
import { countNewWishes } from '#shared/pairing/new-wishes.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { proposedSchema } from '#shared/pairing/pairing-works.ts';
import { findLatestProposal } from '#shared/pairing/proposal-store.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';
import { rosterMappingWording } from '#shared/web/wording/roster-mapping.ts';
import { answerNotEnded } from '../answer-not-ended.tsx';
import { areas, organizerAudience } from '../audience.ts';
import { resultHref } from '../job-results.ts';
import { leaveLine } from '../leave-line.ts';
import { readCursor } from '../read-cursor.ts';
import { runOrQueue } from '../run-or-queue.ts';
import { Details, householdsIn, loadDetails } from './pairings-details.tsx';
import { ProposalSummary } from './pairings-summary.tsx';

const words = pairingOfficeWording.pairings;
const BASE = areas.pairings.href;

/** Proposing who keeps in touch with whom, looking at it cadre by cadre, and confirming it. */
export const pairingsPages = (deps: PairingOfficeDeps) => {
  const { db } = deps;
  return new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const cursor = readCursor(c);
      if (!cursor.ok) return answerRefusal(c, organizerAudience, cursor.refusal);
      const proposal = await findLatestProposal(db);
      const details = proposal && (await loadDetails(db, proposal, cursor.value));
      if (details) {
        const subjectIds = householdsIn(details);
        await leaveLine(deps, c, { action: 'listed', subject: 'household', subjectIds });
      }
      const wishes = proposal && (await countNewWishes(db, proposal.madeAt));
      return answerPage(c, organizerAudience, {
        title: words.title,
        children: (
          <>
            <h1>{words.title}</h1>
            <p>{words.intro}</p>
            <Outcome c={c} />
            {proposal && wishes ? <ProposalSummary proposal={proposal} wishes={wishes} /> : <Nothing />}
            {details && <Details {...details} after={cursor.value} />}
            <p>
              <a href={`${BASE}/export`}>{rosterMappingWording.exports.pairings}</a>
            </p>
          </>
        ),
      });
    })
    .post(`${BASE}/propose`, async (c) => {
      const asked = await runOrQueue(deps, c, { kind: 'propose-pairings', params: {} });
      if (!('ended' in asked)) return answerNotEnded(c, asked);
      const subjectIds = [proposedSchema.parse(asked.ended).id];
      await leaveLine(deps, c, { action: 'changed', subject: 'pairing', subjectIds });
      return c.redirect(BASE, 303);
    })
    .post(`${BASE}/confirm`, async (c) => {
      const id = String((await c.req.parseBody()).id ?? '');
      const kind = 'confirm-pairings';
      const asked = await runOrQueue(deps, c, { kind, params: { id } });
      if (!('ended' in asked)) return answerNotEnded(c, asked);
      await leaveLine(deps, c, { action: 'changed', subject: 'pairing', subjectIds: [id] });
      return c.redirect(resultHref({ kind, result: asked.ended }), 303);
    });
};

const Nothing = () => (
  <>
    <p>{words.none}</p>
    <form method="post" action={`${BASE}/propose`} class="actions">
      <button class="button" type="submit">
        {words.propose}
      </button>
      <a class="button second" href={areas.rosters.href}>
        {words.rosters}
      </a>
    </form>
  </>
);

const Outcome = ({ c }: { c: Context<WebEnv> }) => {
  const count = (name: string): number => Number(c.req.query(name) ?? 0);
  if (c.req.query('paired') === undefined) return null;
  return (
    <>
      <Message>
        {words.done(count('paired'))} <a href={areas.visitPlans.href}>{words.toPlans}</a>
      </Message>
      {count('changed') > 0 && <Message tone="wait">{words.changed(count('changed'))}</Message>}
      {count('planAnew') > 0 && <Message tone="wait">{words.planAnew(count('planAnew'))}</Message>}
    </>
  );
};
