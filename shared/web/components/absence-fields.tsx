import { absencesWording as words } from '../wording/absences.ts';
import { Choices } from './choices.tsx';
import { TextField } from './field.tsx';

export type TypedAbsence = { from: string; to: string; kind: string; note: string };

/** What a form of leave and duty sent, as it was typed. */
export const typedAbsence = (form: Record<string, unknown>): TypedAbsence => ({
  from: String(form.from ?? ''),
  to: String(form.to ?? ''),
  kind: String(form.kind ?? ''),
  note: String(form.note ?? ''),
});

/** The fields of an absence, the office's and the cadre's own. */
export const AbsenceFields = ({ typed, errors }: { typed: TypedAbsence; errors: Record<string, string> }) => (
  <>
    <Choices
      lang="zh"
      name="kind"
      type="radio"
      label={words.kind}
      choices={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
      values={[typed.kind]}
      error={errors.kind}
      tiles
    />
    <TextField lang="zh" name="from" type="date" label={words.from} value={typed.from} error={errors.from} />
    <TextField
      lang="zh"
      name="to"
      type="date"
      label={words.to}
      hint={words.toHint}
      value={typed.to}
      error={errors.to}
      optional
    />
    <TextField lang="zh" name="note" label={words.note} value={typed.note} error={errors.note} optional />
  </>
);
