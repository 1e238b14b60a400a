import type { Frequency, Household } from './household.ts';
import type { VisitSettings } from './visit-settings.ts';

type ByKind = Pick<VisitSettings, 'frequencyByKind'>;

/** How often households of this kind are visited, where that is set. */
export const frequencyOfKind = (kind: string, { frequencyByKind }: ByKind): Frequency | undefined =>
  Object.hasOwn(frequencyByKind, kind) ? frequencyByKind[kind] : undefined;

/**
 * A household with the frequency that holds (domain, section 4: it differs by kind): its own where the roster names one, else
 * what its kind is set to now. Where that setting has been taken away, the last one stays.
 */
export const withFrequency = <H extends Pick<Household, 'kind' | 'frequency' | 'frequencyFrom'>>(
  household: H,
  settings: ByKind,
): H =>
  household.frequencyFrom === 'kind'
    ? { ...household, frequency: frequencyOfKind(household.kind, settings) ?? household.frequency }
    : household;
