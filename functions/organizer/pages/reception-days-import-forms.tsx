import type { Refusal } from '#shared/platform/result.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { organizerWording } from '#shared/web/wording/organizer.ts';
import { receptionOfficeWording as words } from '#shared/web/wording/reception-office.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import type { CalendarTyped } from '../calendar-upload.ts';

export const IMPORT_PATH = '/organizer/reception-days/import';

/** A file that was checked, and how it was to be read; `packed` is missing where it is too big for a form. */
export type Checked = { packed: string | undefined; typed: CalendarTyped };

/** Choosing the sheet, and what it leaves open: the year, and cells that were merged. */
export const ImportForm = ({ typed, refusal }: { typed: CalendarTyped; refusal?: Refusal }) => {
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  return (
    <>
      <p class="quiet">{words.importHint}</p>
      <form method="post" action={IMPORT_PATH} enctype="multipart/form-data">
        <TextField
          lang="zh"
          name="file"
          type="file"
          accept=".xlsx,.csv,.txt"
          label={words.file}
          error={errors.file}
        />
        <TextField
          lang="zh"
          name="year"
          label={words.year}
          hint={words.yearHint}
          value={typed.year}
          error={errors.year}
          inputmode="numeric"
          short
        />
        <Choices
          lang="zh"
          name="fillDown"
          type="checkbox"
          label={words.emptyCells}
          hint={words.fillDownHint}
          choices={[{ value: 'true', label: words.fillDown }]}
          values={[typed.fillDown ?? '']}
        />
        <Choices
          lang="zh"
          name="strict"
          type="checkbox"
          label={words.badRows}
          choices={[{ value: 'true', label: words.strict }]}
          values={[typed.strict ?? '']}
        />
        <p class="actions">
          <button class="button second" type="submit" name="dryRun" value="true">
            {words.check}
          </button>
          <button class="button" type="submit">
            {words.doImport}
          </button>
        </p>
      </form>
    </>
  );
};

/** The step after the check: the same file, read the same way, without choosing it again. */
export const ImportChecked = ({ checked, toWrite }: { checked: Checked; toWrite: number }) =>
  checked.packed === undefined ? (
    <p>{organizerWording.importing.tooBigToCarry}</p>
  ) : (
    <form method="post" action={IMPORT_PATH} enctype="multipart/form-data">
      <input type="hidden" name="packed" value={checked.packed} />
      {Object.entries(checked.typed).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p class="actions">
        <button class="button" type="submit">
          {words.importChecked(toWrite)}
        </button>
      </p>
    </form>
  );
