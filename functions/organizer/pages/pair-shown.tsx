import type { PairFacts } from '#shared/pairing/pair-facts.ts';
import type { Pairing, Seat } from '#shared/pairing/pairing.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { pairOfficeWording as words } from '#shared/web/wording/pair-office.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { areas } from '../audience.ts';
import { PairApart, PairWish } from './pair-forms.tsx';
import { reasonInWords } from './pairings-table.tsx';

/** What stands in the forms, as it was typed. */
export type Typed = Partial<Record<'cadreId' | 'seat' | 'reason', string>>;

export type ShownProps = { facts: PairFacts; typed: Typed; refusal?: Refusal; saved?: boolean };

const SEATS: readonly Seat[] = ['first', 'second'];

/** A household's pairing with everything that speaks for or against a cadre. */
export const PairShown = (props: ShownProps) => {
  const { facts, refusal, saved } = props;
  const { household, consent } = facts;
  return (
    <>
      <h1>{words.title(household.id)}</h1>
      {saved && <Message>{words.saved}</Message>}
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
      <ErrorSummary lang="zh" errors={fieldErrorsInWords(refusal?.errors, 'zh')} />
      <p>
        {household.town} {household.village} {household.group} · {household.kind}
      </p>
      <dl class="facts">
        <dt>{words.now}</dt>
        <dd>
          <Seats facts={facts} of={facts.pairing} />
        </dd>
        <dt>{words.proposed}</dt>
        <dd>
          <Seats facts={facts} of={facts.proposed} />
        </dd>
        <dt>{words.consent}</dt>
        <dd>{consent ? words.consentStates[consent.state] : words.notTold}</dd>
      </dl>
      <PairWish {...props} />
      <PairApart {...props} />
      <p class="actions">
        <a class="button second" href={areas.pairings.href}>
          {words.back}
        </a>
        <a class="button second" href={`${areas.households.href}/${household.id}`}>
          {words.household}
        </a>
      </p>
    </>
  );
};

type SeatOf = Pick<Pairing, 'cadreId' | 'reason'>;

const Seats = ({ facts, of }: { facts: PairFacts; of: Partial<Record<Seat, SeatOf>> }) =>
  of.first || of.second ? (
    SEATS.map((seat) => {
      const one = of[seat];
      return (
        one && (
          <div>
            {words.seats[seat]}：{facts.cadres.get(one.cadreId)?.name} {one.cadreId}{' '}
            <span class="quiet small">{reasonInWords(one.reason)}</span>
          </div>
        )
      );
    })
  ) : (
    <span class="quiet">{words.nobody}</span>
  );
