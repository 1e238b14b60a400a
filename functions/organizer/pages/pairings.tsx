import { type Context, Hono } from 'hono';
import { confirmPairings } from '#shared/pairing/confirm-pairings.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import type { Proposal } from '#shared/pairing/proposal.ts';
import { listParts, listUnpaired } from '#shared/pairing/proposal-parts-store.ts';
import { findLatestProposal } from '#shared/pairing/proposal-store.ts';
import { proposePairings } from '#shared/pairing/propose-pairings.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';
import { areas, organizerAudience } from '../audience.ts';
import { leaveLine } from '../leave-line.ts';
import { readCursor } from '../read-cursor.ts';
import { ProposalSummary } from './pairings-summary.tsx';
import { CadreTable, UnpairedTable } from './pairings-table.tsx';

const words = pairingOfficeWording.pairings;
const BASE = areas.pairings.href;
const CADRES_PER_PAGE = 50;

/** Proposing who keeps in touch with whom, looking at it cadre by cadre, and confirming it. */
export const pairingsPages = (deps: PairingOfficeDeps) => {
  const { db } = deps;
  return new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const cursor = readCursor(c);
      if (!cursor.ok) return answerRefusal(c, organizerAudience, cursor.refusal);
      const proposal = await findLatestProposal(db);
      return answerPage(c, organizerAudience, {
        title: words.title,
        children: (
          <>
            <h1>{words.title}</h1>
            <p>{words.intro}</p>
            <Outcome c={c} />
            {proposal ? <ProposalSummary proposal={proposal} /> : <Nothing />}
            {proposal && <Details deps={deps} proposal={proposal} after={cursor.value} />}
          </>
        ),
      });
    })
    .post(`${BASE}/propose`, async (c) => {
      const proposed = await proposePairings(deps, { by: knownStaff(c).account }, c.get('now'));
      if (!proposed.ok) return answerRefusal(c, organizerAudience, proposed.refusal);
      const subjectIds = [proposed.value.id];
      await leaveLine(deps, c, { action: 'changed', subject: 'pairing', subjectIds });
      return c.redirect(BASE, 303);
    })
    .post(`${BASE}/confirm`, async (c) => {
      const { id } = await c.req.parseBody();
      const asked = { id: String(id ?? ''), by: knownStaff(c).account };
      const confirmed = await confirmPairings(deps, asked, c.get('now'));
      if (!confirmed.ok) return answerRefusal(c, organizerAudience, confirmed.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'pairing', subjectIds: [asked.id] });
      const { paired, changedMeanwhile } = confirmed.value;
      const query = new URLSearchParams({
        paired: String(paired),
        changed: String(changedMeanwhile.length),
      });
      return c.redirect(`${BASE}?${query}`, 303);
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
    </>
  );
};

const Details = async (props: { deps: PairingOfficeDeps; proposal: Proposal; after: string | undefined }) => {
  const { deps, proposal, after } = props;
  const [{ parts, next }, unpaired] = await Promise.all([
    listParts(deps.db, proposal.id, { limit: CADRES_PER_PAGE, after }),
    proposal.unpaired > 0 ? listUnpaired(deps.db, proposal.id) : [],
  ]);
  return (
    <>
      {unpaired.length > 0 && <UnpairedTable unpaired={unpaired} />}
      <CadreTable parts={parts} />
      <p class="actions">
        {next && (
          <a class="button second" href={`${BASE}?cursor=${next}`}>
            {words.more}
          </a>
        )}
        {after && (
          <a class="button second" href={BASE}>
            {words.first}
          </a>
        )}
      </p>
    </>
  );
};
