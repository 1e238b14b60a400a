import type { z } from 'zod';

/** One operation of the JSON API as the OpenAPI document describes it. Part of the contract, apart from any function. */
export type Operation = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/api/bookings/{id}`. */
  path: string;
  /** Unique in the whole API, such as `bookSlot`. */
  id: string;
  summary: string;
  description?: string;
  /** Who has to be signed in; without it, anybody may. */
  signedIn?: 'citizen' | 'staff';
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: { type: 'application/json' | 'multipart/form-data'; schema: z.ZodType };
  answers: Record<number, { description: string; schema?: z.ZodType; type?: string }>;
  /** Codes of the refusals it may answer, by status; each is a problem document. */
  refusals?: Partial<Record<400 | 401 | 403 | 404 | 409 | 413 | 422 | 429, string[]>>;
};
