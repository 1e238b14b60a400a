import type { Departure } from '#shared/pairing/departure.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextArea, TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { pairOfficeWording } from '#shared/web/wording/pair-office.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import { areas } from '../audience.ts';

const words = pairOfficeWording.departures;
const PATH = `${areas.pairings.href}/departures`;

export type Leaving = Departure & { name: string; households: number };

type ShownProps = { leaving: Leaving[]; typed: Record<string, string>; refusal?: Refusal; saved: boolean };

/** Who leaves, and the form to note one. */
export const DeparturesShown = ({ leaving, typed, refusal, saved }: ShownProps) => {
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {saved && (
        <Message>
          {words.saved} <a href={areas.pairings.href}>{pairOfficeWording.back}</a>
        </Message>
      )}
      {leaving.length === 0 ? <p class="quiet">{words.none}</p> : <LeavingTable leaving={leaving} />}
      <ErrorSummary lang="zh" errors={errors} />
      <form method="post" action={PATH}>
        <TextField
          lang="zh"
          name="cadreId"
          label={words.cadreId}
          value={typed.cadreId}
          error={errors.cadreId}
          short
        />
        <TextField
          lang="zh"
          name="leavesOn"
          type="date"
          label={words.leavesOn}
          value={typed.leavesOn}
          error={errors.leavesOn}
          short
        />
        <TextArea
          lang="zh"
          name="note"
          label={words.note}
          hint={words.noteHint}
          optional
          rows={2}
          value={typed.note}
          error={errors.note}
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.submit}
          </button>
          <a class="button second" href={areas.pairings.href}>
            {pairOfficeWording.back}
          </a>
        </p>
      </form>
    </>
  );
};

const LeavingTable = ({ leaving }: { leaving: Leaving[] }) => (
  <section class="scroll" tabindex={0} aria-label={words.list}>
    <table>
      <caption>{words.list}</caption>
      <thead>
        <tr>
          {Object.values(words.columns).map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {leaving.map(({ cadreId, name, leavesOn, households, note }) => (
          <tr>
            <th scope="row">
              {name} <span class="quiet">{cadreId}</span>
            </th>
            <td>{leavesOn}</td>
            <td class="number">{households}</td>
            <td>{note}</td>
            <td>
              <form method="post" action={`${PATH}/stay`}>
                <input type="hidden" name="cadreId" value={cadreId} />
                <button class="button link" type="submit">
                  {words.stays}
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
