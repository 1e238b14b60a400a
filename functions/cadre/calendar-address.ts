import { CALENDAR } from './audience.ts';

/** The address a calendar fetches a cadre's visits at. */
export const calendarAddress = (publicUrl: string, token: string): string =>
  new URL(`${CALENDAR}/${token}.ics`, publicUrl).href;
