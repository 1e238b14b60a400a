import { visitIdOf } from '#shared/pairing/keys.ts';
import type { OutboxEntry, TypedFields } from './outbox.ts';

/** What a log is sent to: a visit, or a household for contact that nobody planned. */
export type LogTarget = { visitId: string } | { householdId: string };

const LOG_PATH = /^\/cadre\/(visits|households)\/([^/]+)\/log$/;

/** What the form at this address logs; undefined where it is no log's. */
export const logTargetOf = (pathname: string): LogTarget | undefined => {
  const [, kind, id] = LOG_PATH.exec(pathname) ?? [];
  if (!id) return undefined;
  return kind === 'visits' ? { visitId: decodeURIComponent(id) } : { householdId: decodeURIComponent(id) };
};

/** The visit a log stands at: contact that nobody planned is a visit of its own, by its day. */
export const visitIdFor = (target: LogTarget, { onDate = '' }: TypedFields): string =>
  'householdId' in target ? visitIdOf(target.householdId, onDate) : target.visitId;

/** What an entry says when it is written anew. Contact that nobody planned keeps its day unless another is given, and moves with it. */
export const writtenAnew = (
  { visitId, householdId, fields: before }: Pick<OutboxEntry, 'visitId' | 'householdId' | 'fields'>,
  typed: TypedFields,
): Pick<OutboxEntry, 'visitId' | 'fields'> => {
  if (householdId === undefined) return { visitId, fields: typed };
  const fields = { ...typed, onDate: typed.onDate?.trim() || (before.onDate ?? '') };
  return { visitId: visitIdFor({ householdId }, fields), fields };
};

/** Whether a form that was sent was not dealt with: no answer, only a gateway's, or the session had ended. */
export const isUndecided = (status: number | undefined): boolean =>
  status === undefined || status === 401 || (status >= 502 && status <= 504);
