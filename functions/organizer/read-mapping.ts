import type { Context } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import { type ColumnMapping, columnMappingSchema } from '#shared/sheets/column-mapping.ts';

const FIELD = /^columns\.(.+)$/;

const isForm = (c: Context): boolean =>
  c.req.header('Content-Type')?.startsWith('multipart/form-data') ||
  c.req.header('Content-Type')?.startsWith('application/x-www-form-urlencoded') ||
  false;

const parsed = (json: unknown): unknown => {
  if (typeof json !== 'string') return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** The row as it was typed, full-width digits too; nothing typed is nothing asked. */
const rowIn = (typed: unknown): number | undefined => {
  const text = String(typed ?? '')
    .normalize('NFKC')
    .trim();
  return text === '' ? undefined : /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
};

/** What the fields `columns.工号` of a form say, as far as they are there. */
export const chosenIn = (form: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => {
      const header = FIELD.exec(name)?.[1];
      return header ? [[header, String(value)]] : [];
    }),
  );

/**
 * Which of a sheet's columns is which, where the request says so: `columns` as JSON in the query or the form, or a field
 * `columns.工号` for each; and `headerRow`. Undefined where it says neither. Refuses what doesn't read, by these fields.
 */
export const readMapping = async (c: Context): Promise<Result<ColumnMapping | undefined>> => {
  const form: Record<string, unknown> = isForm(c) ? await c.req.parseBody() : {};
  const json = c.req.query('columns') ?? form.columns;
  const fields = chosenIn(form);
  const headerRow = rowIn(c.req.query('headerRow') ?? form.headerRow);
  if (!json && Object.keys(fields).length === 0 && headerRow === undefined) return accept(undefined);
  const columns = json ? parsed(json) : fields;
  if (columns === undefined) return refuseFields([{ field: 'columns', code: 'mapping-unclear' }]);
  return readInput(columnMappingSchema, { columns, headerRow });
};
