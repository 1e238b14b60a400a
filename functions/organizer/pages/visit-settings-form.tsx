import { frequencySchema } from '#shared/pairing/household.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { pairingWords } from '#shared/web/wording/pairing.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { visitSettingsWording as words } from '#shared/web/wording/visit-settings.ts';

/** Settings as the form holds them. */
export type TypedSettings = {
  mostPerDay: string;
  minutesApart: string;
  frequencyByKind: Record<string, string>;
  secondCadreKinds: string[];
  version: string;
};

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

/** Reads the form: kinds and their frequencies stand in rows, in the same order. */
export const typedSettings = (form: Record<string, unknown>): TypedSettings => {
  const kinds = listOf(form.kind);
  const frequencies = listOf(form.frequency);
  return {
    mostPerDay: String(form.mostPerDay ?? ''),
    minutesApart: String(form.minutesApart ?? ''),
    frequencyByKind: Object.fromEntries(
      kinds.flatMap((kind, index) => (frequencies[index] ? [[kind, frequencies[index]]] : [])),
    ),
    secondCadreKinds: listOf(form.second),
    version: String(form.version ?? ''),
  };
};

type FormProps = { action: string; kinds: string[]; typed: TypedSettings; refusal?: Refusal };

export const SettingsForm = ({ action, kinds, typed, refusal }: FormProps) => {
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  return (
    <form method="post" action={action}>
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
      <ErrorSummary lang="zh" errors={errors} />
      <input type="hidden" name="version" value={typed.version} />
      {(['mostPerDay', 'minutesApart'] as const).map((name) => (
        <TextField
          lang="zh"
          name={name}
          type="number"
          inputmode="numeric"
          label={words[name]}
          value={typed[name]}
          error={errors[name]}
          short
        />
      ))}
      <h2>{words.byKind}</h2>
      <p class="quiet">{words.byKindIntro}</p>
      {kinds.length === 0 ? <p>{words.noKinds}</p> : <KindTable kinds={kinds} typed={typed} />}
      <p class="actions">
        <button class="button" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
};

const KindTable = ({ kinds, typed }: Pick<FormProps, 'kinds' | 'typed'>) => (
  <section class="scroll" tabindex={0} aria-label={words.byKind}>
    <table>
      <caption>{words.byKind}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.kind}</th>
          <th scope="col">{words.columns.frequency}</th>
          <th scope="col">{words.columns.second}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr>
            <th scope="row">{kind}</th>
            <td>
              <input type="hidden" name="kind" value={kind} />
              <select name="frequency" aria-label={words.frequencyOf(kind)}>
                <option value="">{words.byRoster}</option>
                {frequencySchema.options.map((frequency) => (
                  <option value={frequency} selected={typed.frequencyByKind[kind] === frequency}>
                    {pairingWords.frequency[frequency]}
                  </option>
                ))}
              </select>
            </td>
            <td class="choice">
              <input
                type="checkbox"
                name="second"
                value={kind}
                aria-label={words.secondOf(kind)}
                checked={typed.secondCadreKinds.includes(kind)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
