import { loggedOn } from '#shared/pairing/logged-on-rules.ts';
import type { TypedFields } from './outbox.ts';

const LONGEST_TEXT = 500;

/** What only tells the phone about the visit, or the server about the sending: no part of what is said. */
const ASIDE = ['key', 'version', 'about', 'plannedOn'];

/** What was said in a form, with the day it was, so that a log sent days later doesn't move to the day of sending. */
export const saidIn = (
  form: TypedFields,
  { plannedOn, today }: { plannedOn?: string; today: string },
): TypedFields => {
  const said = Object.fromEntries(Object.entries(form).filter(([name]) => !ASIDE.includes(name)));
  const day = said.onDate?.trim() || (plannedOn ? loggedOn(plannedOn, today) : '');
  return { ...said, onDate: day };
};

/** The version a form carries; undefined where it carries none that reads. */
export const versionIn = ({ version }: TypedFields): number | undefined =>
  version && /^\d{1,9}$/.test(version) ? Number(version) : undefined;

export type Missing = {
  field: string;
  code: 'how' | 'outcome' | 'tooLong' | 'future' | 'nothingToRefer' | 'topic';
};

/** What goes to the office says what it is, and of which field. */
const missingToRefer = ({ refer, raised, topic }: TypedFields): Missing[] =>
  refer === 'yes'
    ? [
        ...(raised?.trim() ? [] : [{ field: 'raised', code: 'nothingToRefer' as const }]),
        ...(topic ? [] : [{ field: 'topic', code: 'topic' as const }]),
      ]
    : [];

/** What the server would refuse, said before the signal is gone again. */
export const missingIn = (fields: TypedFields, today: string): Missing[] => [
  ...(['how', 'outcome'] as const).filter((field) => !fields[field]).map((field) => ({ field, code: field })),
  ...['raised', 'agreed']
    .filter((field) => (fields[field] ?? '').trim().length > LONGEST_TEXT)
    .map((field) => ({ field, code: 'tooLong' as const })),
  ...missingToRefer(fields),
  ...((fields.onDate ?? '') > today ? [{ field: 'onDate', code: 'future' as const }] : []),
];
