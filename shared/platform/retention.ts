import { addSeconds, epochSeconds, type Instant } from '#shared/time/instant.ts';

const DAY_SECONDS = 86_400;
/** How long what concerns a person is kept after the day it is about. Localities differ; two years is the default. */
const KEPT_DAYS = 2 * 365;

/** The attribute by which the database deletes an item for good (seconds since 1970), some hours after its time. */
export const keptUntil = (about: Instant): { expiresAtSeconds: number } => ({
  expiresAtSeconds: epochSeconds(addSeconds(about, KEPT_DAYS * DAY_SECONDS)),
});
