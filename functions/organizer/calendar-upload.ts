import type { Context } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { accept, type Refusal, type Result, refuse } from '#shared/platform/result.ts';
import { type CalendarOptionsAsked, calendarOptionsSchema } from '#shared/reception/calendar-options.ts';
import { readUpload, type Upload } from '#shared/web/read-upload.ts';
import { unpackFile } from './packed-file.ts';

export type CalendarUpload = Upload & CalendarOptionsAsked;

/** What was typed beside the file, as it was typed. */
export type CalendarTyped = { year?: string; fillDown?: string; strict?: string };

const FIELDS = ['year', 'fillDown', 'strict'] as const;

const isForm = (c: Context): boolean =>
  c.req.header('Content-Type')?.startsWith('multipart/form-data') ||
  c.req.header('Content-Type')?.startsWith('application/x-www-form-urlencoded') ||
  false;

/** What the query or the form says of the sheet. */
export const readTyped = async (c: Context): Promise<CalendarTyped> => {
  const form = isForm(c) ? await c.req.parseBody() : {};
  return Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = c.req.query(name) ?? form[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
};

/** The file: the one that was checked, carried along in the form, or one sent now. */
const readFile = async (c: Context): Promise<Result<Upload>> => {
  const { packed, strict } = isForm(c) ? await c.req.parseBody() : {};
  if (typeof packed !== 'string') return await readUpload(c);
  const bytes = unpackFile(packed);
  if (!bytes) return refuse('malformed', 'check-again');
  return accept({ file: { name: 'checked', bytes }, dryRun: false, strict: strict === 'true' });
};

const joined = (one: Refusal, other: Refusal): Refusal =>
  one.errors && other.errors ? { ...one, errors: [...one.errors, ...other.errors] } : one;

/**
 * An uploaded calendar and how to read it; `year` and `fillDown` are query parameters or fields of the form.
 * Refuses the fields `file` and `year`, and `check-again` where the file that was checked did not come back whole.
 */
export const readCalendarUpload = async (c: Context): Promise<Result<CalendarUpload>> => {
  const upload = await readFile(c);
  const options = readInput(calendarOptionsSchema, await readTyped(c));
  if (!upload.ok && !options.ok) return { ok: false, refusal: joined(upload.refusal, options.refusal) };
  if (!upload.ok) return upload;
  return options.ok ? accept({ ...upload.value, ...options.value }) : options;
};
