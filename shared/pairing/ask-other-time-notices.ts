import { type Notice, newNotice } from '#shared/notices/notice.ts';
import { whenInWords } from '#shared/notices/notice-words.ts';
import { wakingFrom } from '#shared/notices/quiet-hours-rules.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Cadre } from './cadre.ts';
import type { Visit } from './visit.ts';

/** What whoever goes is told when the household asks for another time: for which visit, and never who. */
export const timeAskedNotices = (
  { id, version, onDate, startTime }: Visit,
  cadre: Pick<Cadre, 'id' | 'phone' | 'email'>,
  now: Instant,
): Notice[] => {
  const startAt = instantAt(onDate, startTime);
  const told = {
    subject: { kind: 'visit' as const, id, version },
    template: 'visit-time-asked' as const,
    variables: whenInWords(startAt),
    whose: { kind: 'cadre' as const, id: cadre.id },
    dueAt: wakingFrom(now, defaultReminderSettings),
    uselessAt: startAt,
  };
  return [
    newNotice({ ...told, channel: 'sms', to: cadre.phone }),
    ...(cadre.email ? [newNotice({ ...told, channel: 'email', to: cadre.email })] : []),
  ];
};
