import { createHash } from 'node:crypto';
import type { CivilDate } from '#shared/time/civil.ts';
import type { MatterSource, MatterState } from './matter.ts';

const MATTER_ID = /^M[0-9a-f]{20}$/;

export const isMatterId = (text: string): boolean => MATTER_ID.test(text);

/** The id of a matter follows from where it was raised, so a log or a record that is sent twice can't make two of it. */
export const matterIdOf = ({ kind, id }: MatterSource): string =>
  `M${createHash('sha256').update(`${kind}\n${id}`).digest('hex').slice(0, 20)}`;

export const matterPartition = (matterId: string): string => `matter#${matterId}`;
export const matterKey = (matterId: string) => ({ pk: matterPartition(matterId), sk: 'matter' });

const DIGITS = 4;
export const STEPS = 'step#';
/** Each version of a matter has the one step that led to it. */
export const stepKey = (matterId: string, version: number) => ({
  pk: matterPartition(matterId),
  sk: `${STEPS}${String(version).padStart(DIGITS, '0')}`,
});

/** Index keys: only for listing. What is closed is listed by the month it was closed in, all else by its state. */
export const listOfState = (state: MatterState): string => `state#${state}`;
export const listOfClosed = (month: string): string => `closed#${month}`;
export const listOfDepartment = (departmentId: string): string => `department#${departmentId}`;
export const listOfCadre = (cadreId: string): string => `cadre#${cadreId}`;
export const listOfHousehold = (householdId: string): string => `household#${householdId}`;
export const listedBy = (receivedOn: CivilDate, matterId: string): string => `${receivedOn}#${matterId}`;
