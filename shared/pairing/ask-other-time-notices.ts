import type { Notice } from '#shared/notices/notice.ts';
import { whenInWords } from '#shared/notices/notice-words.ts';
import { wakingFrom } from '#shared/notices/quiet-hours-rules.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type CadreReached, noticesToCadre } from './notices-to-roster.ts';
import type { Visit } from './visit.ts';

/** What whoever goes is told when the household asks for another time: for which visit, and never who. */
export const timeAskedNotices = (
  { id, version, onDate, startTime }: Visit,
  cadre: CadreReached,
  now: Instant,
): Notice[] => {
  const startAt = instantAt(onDate, startTime);
  return noticesToCadre(
    {
      subject: { kind: 'visit', id, version },
      template: 'visit-time-asked',
      variables: whenInWords(startAt),
      dueAt: wakingFrom(now, defaultReminderSettings),
      uselessAt: startAt,
    },
    cadre,
  );
};
