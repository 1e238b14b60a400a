/** A field a person filled in that can't be taken, by the name the form and the API use. */
export type FieldError = { field: string; code: string; params?: Record<string, string | number> };

/** Why a verb said no. `code` selects the sentence shown, `kind` the HTTP status. */
export type Refusal = {
  kind:
    | 'malformed'
    | 'not-signed-in'
    | 'forbidden'
    | 'not-found'
    | 'conflict'
    | 'too-large'
    | 'rule'
    | 'too-many'
    | 'broken';
  code: string;
  /** Values for the sentence, and facts a caller can act on (such as the nearest open slots). */
  params?: Record<string, unknown>;
  errors?: FieldError[];
  retryAfterSeconds?: number;
};

export type Accepted<T> = { ok: true; value: T };
export type Refused = { ok: false; refusal: Refusal };
export type Result<T> = Accepted<T> | Refused;

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

/** Refuses with a coded value; a surprise throws instead. */
export const refuse = (
  kind: Refusal['kind'],
  code: string,
  more: Omit<Refusal, 'kind' | 'code'> = {},
): Refused => ({ ok: false, refusal: { kind, code, ...more } });

/** Refuses fields that don't read: always 400 `malformed`, one entry per field. */
export const refuseFields = (errors: FieldError[]): Refused => refuse('malformed', 'malformed', { errors });
