import type { NewWishes } from '#shared/pairing/new-wishes.ts';
import type { Proposal } from '#shared/pairing/proposal.ts';
import { Message } from '#shared/web/components/message.tsx';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';
import { instantInWords } from '#shared/web/wording/reception.ts';
import { areas } from '../audience.ts';

const words = pairingOfficeWording.pairings;
const BASE = areas.pairings.href;
const NUMBERS = [
  'households',
  'declined',
  'seats',
  'cadres',
  'capTotal',
  'kept',
  'proposed',
  'unpaired',
  'ended',
] as const;

const anyOf = ({ locks, avoidances, departures }: NewWishes): boolean => locks + avoidances + departures > 0;

/** What a proposal comes to, what is short, and what can be done about it. */
export const ProposalSummary = ({ proposal, wishes }: { proposal: Proposal; wishes: NewWishes }) => (
  <section>
    <h2>
      {words.madeAt(instantInWords(proposal.madeAt, 'zh'))}{' '}
      <span class={proposal.state === 'draft' ? 'mark wait' : 'mark'}>{words[proposal.state]}</span>
    </h2>
    <dl class="facts">
      {NUMBERS.map((name) => (
        <>
          <dt>{words.numbers[name]}</dt>
          <dd>{proposal[name]}</dd>
        </>
      ))}
    </dl>
    {proposal.unpaired > 0 && <Message tone="wait">{words.short(proposal)}</Message>}
    {proposal.unmet.length > 0 && <Message tone="wait">{words.unmet(proposal.unmet)}</Message>}
    {proposal.cost === proposal.bound && <p class="quiet">{words.optimal}</p>}
    {anyOf(wishes) && <Message tone="wait">{words.wishes(wishes)}</Message>}
    {proposal.state === 'draft' && <p>{words.confirmHint}</p>}
    <Actions proposal={proposal} />
  </section>
);

const Actions = ({ proposal }: { proposal: Proposal }) => {
  const isBrokenOff = proposal.state === 'confirmed' && !proposal.carriedAt;
  return (
    <>
      {isBrokenOff && <Message tone="stop">{words.carryOn}</Message>}
      <div class="actions">
        {(proposal.state === 'draft' || isBrokenOff) && (
          <form method="post" action={`${BASE}/confirm`}>
            <input type="hidden" name="id" value={proposal.id} />
            <button class="button" type="submit">
              {isBrokenOff ? words.carry : words.confirm(proposal.proposed)}
            </button>
          </form>
        )}
        <form method="post" action={`${BASE}/propose`}>
          <button class="button second" type="submit">
            {words.proposeAgain}
          </button>
        </form>
        <a class="button second" href={`${BASE}/departures`}>
          {words.departures}
        </a>
        {proposal.state === 'confirmed' && (
          <a class="button second" href={areas.letters.href}>
            {words.letters}
          </a>
        )}
      </div>
    </>
  );
};
