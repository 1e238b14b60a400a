import { addDays, civilDateOf, civilTimeOf, instantAt } from '#shared/time/civil.ts';
import { addMinutes, type Instant } from '#shared/time/instant.ts';

/** `2026-12-01 18:00`, civil time. */
export const dateWithTime = (instant: Instant): string => `${civilDateOf(instant)} ${civilTimeOf(instant)}`;

/** The moves of the clock one wants most often. */
export const quickMoves = (now: Instant): { label: string; to: Instant }[] => {
  const today = civilDateOf(now);
  const tomorrow = addDays(today, 1);
  return [
    { label: '一小时后', to: addMinutes(now, 60) },
    { label: '到今天 18:00', to: instantAt(today, '18:00') },
    { label: '到明天 8:00', to: instantAt(tomorrow, '08:00') },
    { label: '到明天 18:00', to: instantAt(tomorrow, '18:00') },
    { label: '一周后', to: instantAt(addDays(today, 7), civilTimeOf(now)) },
  ].filter(({ to }) => to > now);
};
