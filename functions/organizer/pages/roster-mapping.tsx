import { findMapping } from '#shared/people/column-mapping-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Refusal } from '#shared/platform/result.ts';
import type { ColumnMapping } from '#shared/sheets/column-mapping.ts';
import { guessColumns } from '#shared/sheets/guess-columns.ts';
import { lookAtSheet } from '#shared/sheets/look-at-sheet.ts';
import { readSheet } from '#shared/sheets/read-sheet.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import type { RosterName } from '#shared/web/wording/organizer.ts';
import { rosters } from '../rosters.ts';
import { MappingForm } from './roster-mapping-form.tsx';

/** What was chosen so far, and why that isn't enough. */
export type AskedMapping = { mapping?: ColumnMapping; refusal?: Refusal };

/** Whether a sheet can be read once somebody has said which column is which. */
export const asksForMapping = ({ code, errors }: Refusal): boolean =>
  code === 'missing-column' ||
  code === 'duplicate-column' ||
  (errors ?? []).some(({ field }) => field.startsWith('columns') || field === 'headerRow');

/**
 * The form that asks which column is which: what was chosen is kept, what was remembered comes before what is guessed.
 * Undefined where the sheet has no columns to choose from.
 */
export const mappingForm = async (
  db: Db,
  name: RosterName,
  file: SheetFile,
  { mapping, refusal }: AskedMapping,
) => {
  const sheet = await readSheet(file);
  if (!sheet.ok) return undefined;
  const { columns } = rosters[name];
  const look = lookAtSheet(sheet.value, columns, mapping?.headerRow);
  if (look.columns.length === 0) return undefined;
  const known = mapping?.columns ?? (await findMapping(db, name))?.columns;
  const guessed = guessColumns(columns, look.columns, known);
  const chosen = refusal?.errors ? { ...guessed, ...mapping?.columns } : guessed;
  return <MappingForm {...{ name, file, look, chosen, refusal }} />;
};
