import type { PhoneWeek } from '#shared/web/api/cadre-offline.ts';

/** A visit as the API answers it, as far as the phone reads it. */
export type CurrentVisit = {
  id: string;
  version: number;
  onDate: string;
  state: 'planned' | 'done' | 'cancelled';
  log?: { how: string; outcome: string; raised?: string; agreed?: string; solved?: boolean };
};

/** Why the server didn't take a log, and how the visit stood then. */
export type Clash = {
  status: number;
  code: string;
  sentences: string[];
  current?: CurrentVisit;
};

/** A log as it was typed, by field, in the form's own values. */
export type TypedFields = Record<string, string>;

/** A log that waits on the phone. */
export type OutboxEntry = {
  /** Given by the phone in the order of writing. */
  id: number;
  /** The Idempotency-Key it is sent under, each time it is sent. */
  key: string;
  /** The visit it stands at. */
  visitId: string;
  /** The household it is sent to, for contact that nobody planned. */
  householdId?: string;
  /** Whose visit and when, for the person to know it by. */
  about: string;
  /** Who wrote it; unknown where the phone kept no week yet. */
  cadreId?: string;
  /** The version of the visit that was seen. */
  version?: number;
  fields: TypedFields;
  writtenAt: string;
  clash?: Clash;
};

/** The week's visits with the phone's own time when they came. */
export type KeptWeek = PhoneWeek & { keptAtMs: number };

/** How the last round of sending ended; `no-answer` stands until the city answers again. */
export type RoundEnd = 'done' | 'signed-out' | 'later' | 'no-answer';
