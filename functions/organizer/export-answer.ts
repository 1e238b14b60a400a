import type { Context } from 'hono';
import { XLSX_TYPE } from '#shared/sheets/sheet.ts';
import { type WrittenSheet, writeWorkbook } from '#shared/sheets/write-workbook.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { organizerAudience } from './audience.ts';

/** A Lambda function answers with 6 MB at most, and an xlsx travels as base64, which is a third longer. */
export const MOST_EXPORTED_BYTES = 4_400_000;

/** `plain` for programs that read no more than ASCII, the other as RFC 5987 writes it. */
const dispositionOf = (plain: string, name: string): string =>
  `attachment; filename="${plain}.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`;

/**
 * Answers with an xlsx of these worksheets, named after what it holds and the day it was made.
 * Refuses `export-too-large` where it would be more than an answer can hold.
 */
export const answerWorkbook = async (
  c: Context<WebEnv>,
  name: { plain: string; zh: string },
  sheets: readonly WrittenSheet[],
) => {
  const bytes = await writeWorkbook(sheets);
  if (bytes.byteLength > MOST_EXPORTED_BYTES)
    return answerRefusal(c, organizerAudience, { kind: 'too-large', code: 'export-too-large' });
  const on = civilDateOf(c.get('now'));
  return c.body(bytes, 200, {
    'Content-Type': XLSX_TYPE,
    'Content-Disposition': dispositionOf(`${name.plain}-${on}`, `${name.zh}-${on}`),
  });
};
