import type { Refusal } from '#shared/platform/result.ts';
import type { Column } from '#shared/sheets/columns.ts';
import { fieldOfColumn } from '#shared/sheets/find-mapped.ts';
import { type SheetLook, samplesOf } from '#shared/sheets/look-at-sheet.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Select, TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { RosterName } from '#shared/web/wording/organizer.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import { rosterMappingWording as words } from '#shared/web/wording/roster-mapping.ts';
import { areas } from '../audience.ts';
import { rosters } from '../rosters.ts';
import { CarriedFile } from './roster-carried-file.tsx';

const BASE = areas.rosters.href;

type MappingProps = {
  name: RosterName;
  file: SheetFile;
  look: SheetLook;
  /** Our header → the title chosen or guessed; empty for none. */
  chosen: Readonly<Record<string, string>>;
  refusal?: Refusal;
};

const whyInWords = ({ code, params }: Refusal): string => {
  const column = String(params?.column ?? '');
  return code === 'duplicate-column' ? words.why.twice(column) : words.why.missing(column);
};

/** Saying which column of a sheet is which of ours, each with the best guess. */
export const MappingForm = ({ name, file, look, chosen, refusal }: MappingProps) => {
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  return (
    <>
      <ErrorSummary lang="zh" errors={errors} />
      {refusal && !refusal.errors && <Message tone="wait">{whyInWords(refusal)}</Message>}
      <h2>{words.title}</h2>
      <p>{words.intro(file.name)}</p>
      <TheirColumns look={look} />
      <form method="post" action={`${BASE}/${name}/import`} enctype="multipart/form-data">
        <CarriedFile file={file} />
        <fieldset>
          <legend>
            <h2>{words.ours}</h2>
          </legend>
          {rosters[name].columns.map((column) => (
            <ColumnField
              column={column}
              look={look}
              chosen={chosen[column.header]}
              error={errors[fieldOfColumn(column.header)]}
            />
          ))}
        </fieldset>
        <p class="actions">
          <button class="button" type="submit">
            {words.check}
          </button>
        </p>
        <TextField
          lang="zh"
          name="headerRow"
          inputmode="numeric"
          label={words.row}
          hint={words.rowHint}
          error={errors.headerRow}
          value={String(look.headerRow)}
          short
        />
        <p class="actions">
          <button class="button second" type="submit" name="step" value="look">
            {words.otherRow}
          </button>
          <a class="button second" href={`${BASE}/${name}/import`}>
            {words.chooseOther}
          </a>
        </p>
      </form>
    </>
  );
};

const TheirColumns = ({ look }: { look: SheetLook }) => (
  <section class="scroll" tabindex={0} aria-label={words.theirs(look.headerRow)}>
    <table class="small">
      <caption>{words.theirs(look.headerRow)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.theirColumns.title}</th>
          <th scope="col">{words.theirColumns.samples}</th>
        </tr>
      </thead>
      <tbody>
        {look.columns.map((one) => (
          <tr>
            <th scope="row">{one.title}</th>
            <td>{samplesOf(one).join('、') || words.nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const ColumnField = (props: {
  column: Column;
  look: SheetLook;
  chosen: string | undefined;
  error: string | undefined;
}) => {
  const { column, look, chosen = '', error } = props;
  const isNeeded = column.required || column.unless?.length === 0;
  const none = { value: '', label: isNeeded ? words.choose : words.none };
  return (
    <Select
      lang="zh"
      name={fieldOfColumn(column.header)}
      label={column.header}
      optional={!isNeeded}
      error={error}
      value={chosen}
      choices={[none, ...look.columns.map(({ title }) => ({ value: title, label: title }))]}
    />
  );
};
