import { avoidanceReasonSchema } from '#shared/pairing/avoidance.ts';
import type { Candidate } from '#shared/pairing/pair-facts.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { Select, TextField } from '#shared/web/components/field.tsx';
import { pairOfficeWording as words } from '#shared/web/wording/pair-office.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import { areas } from '../audience.ts';
import type { ShownProps } from './pair-shown.tsx';

const hrefOf = (householdId: string, act: string): string =>
  `${areas.pairings.href}/of/${householdId}/${act}`;

/** Wanting a cadre: one of those near with room by one button, or any by work number. */
export const PairWish = ({ facts, typed, refusal }: ShownProps) => {
  const { household, locks, cadres, candidates } = facts;
  const action = hrefOf(household.id, 'lock');
  const errors = typed.reason === undefined ? fieldErrorsInWords(refusal?.errors, 'zh') : {};
  return (
    <section>
      <h2>{words.wish}</h2>
      <p class="quiet">{words.wishHint}</p>
      {locks.map(({ cadreId, seat }) => (
        <form method="post" action={hrefOf(household.id, 'unlock')} class="actions">
          <span>{words.wished(`${cadres.get(cadreId)?.name ?? ''} ${cadreId}`, words.seats[seat])}</span>
          <input type="hidden" name="seat" value={seat} />
          <button class="button second" type="submit">
            {words.takeOff}
          </button>
        </form>
      ))}
      {candidates.length > 0 && <CandidateTable action={action} candidates={candidates} />}
      <form method="post" action={action}>
        <TextField
          lang="zh"
          name="cadreId"
          label={words.cadreId}
          value={typed.reason === undefined ? typed.cadreId : undefined}
          error={errors.cadreId}
          short
        />
        <Select
          lang="zh"
          name="seat"
          label={words.seat}
          value={typed.seat ?? 'first'}
          choices={Object.entries(words.seats).map(([value, label]) => ({ value, label }))}
        />
        <p class="actions">
          <button class="button second" type="submit">
            {words.submitWish}
          </button>
        </p>
      </form>
    </section>
  );
};

const CandidateTable = ({ action, candidates }: { action: string; candidates: Candidate[] }) => (
  <section class="scroll" tabindex={0} aria-label={words.candidates}>
    <table class="small">
      <caption>{words.candidates}</caption>
      <thead>
        <tr>
          {Object.values(words.candidateColumns).map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {candidates.map(({ cadre, load, nearness }) => (
          <tr>
            <th scope="row">
              {cadre.name} <span class="quiet">{cadre.id}</span>
            </th>
            <td>{cadre.unit}</td>
            <td>{words.nearness[nearness]}</td>
            <td class="number">
              {load} / {cadre.cap}
            </td>
            <td>
              <form method="post" action={action}>
                <button
                  class="button link"
                  type="submit"
                  name="cadreId"
                  value={cadre.id}
                  aria-label={words.chooseCadre(cadre.name)}
                >
                  {words.choose}
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** Keeping two apart: the one who was proposed or is paired is filled in. */
export const PairApart = ({ facts, typed, refusal }: ShownProps) => {
  const { household, avoidances, cadres, pairing, proposed } = facts;
  const isTyped = typed.reason !== undefined || (refusal !== undefined && typed.seat === undefined);
  const errors = isTyped ? fieldErrorsInWords(refusal?.errors, 'zh') : {};
  const filledIn = proposed.first?.cadreId ?? pairing.first?.cadreId;
  return (
    <section>
      <h2>{words.apart}</h2>
      <p class="quiet">{words.apartHint}</p>
      {avoidances.length > 0 && <h3>{words.avoided}</h3>}
      {avoidances.map(({ cadreId, reason }) => (
        <form method="post" action={hrefOf(household.id, 'allow')} class="actions">
          <span>
            {cadres.get(cadreId)?.name} {cadreId}：{words.reasons[reason]}
          </span>
          <input type="hidden" name="cadreId" value={cadreId} />
          {reason !== 'household-refused' && (
            <button class="button second" type="submit">
              {words.allow}
            </button>
          )}
        </form>
      ))}
      <form method="post" action={hrefOf(household.id, 'refuse')}>
        <div class="field">
          <label for="apart-cadre">{words.cadreId}</label>
          {errors.cadreId && <span class="error">{errors.cadreId}</span>}
          <input
            id="apart-cadre"
            name="cadreId"
            class="short"
            value={isTyped ? typed.cadreId : filledIn}
            aria-invalid={errors.cadreId ? 'true' : undefined}
          />
        </div>
        <Choices
          lang="zh"
          type="radio"
          name="reason"
          label={words.reason}
          error={errors.reason}
          choices={avoidanceReasonSchema
            .exclude(['household-refused'])
            .options.map((value) => ({ value, label: words.reasons[value] }))}
          values={typed.reason ? [typed.reason] : []}
        />
        <p class="actions">
          <button class="button second" type="submit">
            {words.submitApart}
          </button>
        </p>
      </form>
    </section>
  );
};
