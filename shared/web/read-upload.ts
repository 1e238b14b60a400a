import type { Context } from 'hono';
import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';

export type Upload = { file: SheetFile; dryRun: boolean; strict: boolean };

const isYes = (value: unknown): boolean =>
  ['true', '1', 'on', 'yes'].includes(String(value ?? '').toLowerCase());

/**
 * The uploaded sheet and how to import it. The file is the field `file` of a multipart form, else the body itself;
 * `dryRun` and `strict` are query parameters or fields of the form. Refuses the field `file` where there is none.
 */
export const readUpload = async (c: Context): Promise<Result<Upload>> => {
  const isForm = c.req.header('Content-Type')?.startsWith('multipart/form-data') ?? false;
  const form = isForm ? await c.req.parseBody() : {};
  const options = {
    dryRun: isYes(c.req.query('dryRun') ?? form.dryRun),
    strict: isYes(c.req.query('strict') ?? form.strict),
  };
  const { file } = form;
  if (file instanceof File && file.size > 0)
    return accept({ file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, ...options });
  const bytes = isForm ? new Uint8Array() : new Uint8Array(await c.req.arrayBuffer());
  if (bytes.byteLength === 0) return refuseFields([{ field: 'file', code: 'file-missing' }]);
  return accept({ file: { name: 'upload', bytes }, ...options });
};
