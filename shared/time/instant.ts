import { addMilliseconds } from 'date-fns';
import { z } from 'zod';

/**
 * A point in time as an ISO 8601 string in UTC with milliseconds (`2026-12-02T00:30:00.000Z`).
 * One fixed form, so instants compare with `<` and sort as sort keys.
 */
export type Instant = string;

/** Reads any ISO 8601 date-time with an offset and gives the one fixed form. */
export const instantSchema = z.iso
  .datetime({ offset: true, abort: true })
  .overwrite((text): Instant => new Date(text).toISOString());

export const instantOf = (date: Date): Instant => date.toISOString();

export const addSeconds = (instant: Instant, seconds: number): Instant =>
  instantOf(addMilliseconds(new Date(instant), seconds * 1000));

export const addMinutes = (instant: Instant, minutes: number): Instant => addSeconds(instant, minutes * 60);

/** Seconds from one instant to a later one; negative if it is earlier. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  (new Date(to).getTime() - new Date(from).getTime()) / 1000;

/** Whole seconds since 1970, as DynamoDB's time to live wants them. */
export const epochSeconds = (instant: Instant): number => Math.ceil(new Date(instant).getTime() / 1000);
