import { type Notice, newNotice } from '#shared/notices/notice.ts';
import { putNotice } from '#shared/notices/notice-store.ts';
import { finishNotice } from '#shared/notices/outcome-store.ts';
import type { NoticeEnd } from '#shared/notices/told.ts';
import { waitingOf } from '#shared/notices/waiting-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';

/** The confirmation of a booking by SMS. */
export const aConfirmation = (bookingId: string, more: Partial<Notice> = {}): Notice => ({
  ...newNotice({
    subject: { kind: 'booking', id: bookingId, version: 1 },
    template: 'booking-confirmed',
    channel: 'sms',
    to: '+8613820001015',
    variables: { day: '12月2日周三', time: '08:30', place: '市群众工作局接待大厅', code: bookingId },
    dueAt: '2026-11-23T02:00:00.000Z',
    uselessAt: '2026-12-02T00:30:00.000Z',
  }),
  ...more,
});

/** Puts notices on record as ended, without anybody sending them. */
export const putTold = async (db: Db, notices: readonly Notice[], end: NoticeEnd): Promise<void> => {
  for (const notice of notices) {
    const item = putNotice(db, notice);
    await commit(db, [item]);
    const waiting = waitingOf(item.Put?.Item ?? {});
    const realNow = end.endedAt;
    await finishNotice(db, waiting, { ...end, expiresAtSeconds: 4_000_000_000 }, { realNow });
  }
};
