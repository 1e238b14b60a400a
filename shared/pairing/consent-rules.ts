import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { addDays, type CivilDate } from '#shared/time/civil.ts';
import type { Consent, ConsentState } from './consent.ts';

/** Who wants nobody, or not this cadre: nothing is planned, and what was planned is cancelled. */
const WITHOUT_VISITS: readonly ConsentState[] = ['declined', 'ended', 'asked-another'];

/** Whether a visit may be planned for that day (domain, section 4: a household can decline, pause or stop the pairing). */
export const maybeVisitedOn = (
  consent: Pick<Consent, 'state' | 'pausedUntil'> | undefined,
  onDate: CivilDate,
): boolean => {
  if (!consent) return true;
  if (consent.state === 'paused') return consent.pausedUntil !== undefined && consent.pausedUntil <= onDate;
  return !WITHOUT_VISITS.includes(consent.state);
};

/** Whether a cadre may be proposed: not to a household that wants nobody. */
export const maybePaired = (consent: Pick<Consent, 'state'> | undefined): boolean =>
  consent?.state !== 'declined' && consent?.state !== 'ended';

/** What a household can say. `end` is a no, before anybody came or after. */
export const sayings = ['agree', 'pause', 'resume', 'end', 'ask-another'] as const;
export type Saying = (typeof sayings)[number];

const LONGEST_PAUSE_DAYS = 366;

const MAY_SAY: Record<Saying, readonly (ConsentState | 'not-told')[]> = {
  agree: ['told'],
  pause: ['told', 'agreed', 'paused'],
  resume: ['paused', 'declined', 'ended'],
  end: ['not-told', 'told', 'agreed', 'paused', 'asked-another'],
  'ask-another': ['told', 'agreed', 'paused'],
};

/** What a household may say as things stand. */
export const maySay = (consent: Pick<Consent, 'state'> | undefined): Saying[] =>
  sayings.filter((saying) => MAY_SAY[saying].includes(consent?.state ?? 'not-told'));

const SAID_BY: Record<Saying, readonly ConsentState[]> = {
  agree: ['agreed'],
  pause: ['paused'],
  resume: ['agreed', 'asked-another'],
  end: ['declined', 'ended'],
  'ask-another': ['asked-another'],
};

/** Whether that is what the household said last, as a double tap says it. */
export const alreadySaid = (
  consent: Pick<Consent, 'state' | 'pausedUntil'> | undefined,
  { saying, pausedUntil }: { saying: Saying; pausedUntil?: CivilDate },
): boolean =>
  consent !== undefined &&
  SAID_BY[saying].includes(consent.state) &&
  (saying !== 'pause' || consent.pausedUntil === pausedUntil);

export type SayingFacts = {
  consent: Pick<Consent, 'state'> | undefined;
  saying: Saying;
  pausedUntil?: CivilDate;
  /** Whether anybody has come yet. */
  wasVisited: boolean;
  today: CivilDate;
};

/**
 * What is so once a household has said it. One that declined and thinks better of it waits for a cadre, as one that asked
 * for another does. Refuses `consent-not-now`, and `pause-in-past` and `pause-too-long` (`days`) for the day of a pause.
 */
export const consentAfter = ({
  consent,
  saying,
  pausedUntil,
  wasVisited,
  today,
}: SayingFacts): Result<Pick<Consent, 'state' | 'pausedUntil'>> => {
  if (!maySay(consent).includes(saying)) return refuse('rule', 'consent-not-now');
  if (saying === 'agree') return accept({ state: 'agreed' });
  if (saying === 'end') return accept({ state: wasVisited ? 'ended' : 'declined' });
  if (saying === 'ask-another') return accept({ state: 'asked-another' });
  if (saying === 'resume') return accept({ state: consent?.state === 'paused' ? 'agreed' : 'asked-another' });
  if (pausedUntil !== undefined && pausedUntil <= today) return refuse('rule', 'pause-in-past');
  if (pausedUntil !== undefined && pausedUntil > addDays(today, LONGEST_PAUSE_DAYS))
    return refuse('rule', 'pause-too-long', { params: { days: LONGEST_PAUSE_DAYS } });
  return accept({ state: 'paused', pausedUntil });
};
