import { addDays, type CivilDate, daysBetween } from '#shared/time/civil.ts';

const DATE = /\d{4}-\d{2}-\d{2}/g;
const WEEK = 7;

/** The demo's calendar as text, its dates moved by whole weeks so that the first of them is still to come. */
export const moveDatesAhead = (csv: string, today: CivilDate): string => {
  const first = [...csv.matchAll(DATE)].map(([date]) => date).sort()[0];
  if (!first || first > today) return csv;
  const weeks = Math.floor(daysBetween(first, today) / WEEK) + 1;
  return csv.replaceAll(DATE, (date) => addDays(date, weeks * WEEK));
};
