import type { DayWithSlots } from '#shared/reception/reception-day.ts';
import { monthOf } from '#shared/time/civil.ts';
import { hallScreenWording } from '#shared/web/wording/hall-screen.ts';
import { monthInWords } from '#shared/web/wording/public-notice.ts';
import { noticeOfficeWording } from '#shared/web/wording/public-notice-office.ts';

/** From the calendar to the notice of each month that has something public, and to the screen of the hall. */
export const NoticeLinks = ({ days }: { days: DayWithSlots[] }) => {
  const months = new Set(days.filter(({ day }) => day.state !== 'draft').map(({ day }) => monthOf(day.on)));
  return (
    <>
      {[...months].map((month) => (
        <a class="button second" href={`/organizer/reception-days/notice/${month}`}>
          {noticeOfficeWording.link(monthInWords(month, 'zh'))}
        </a>
      ))}
      <a class="button second" href="/organizer/screen">
        {hallScreenWording.link}
      </a>
    </>
  );
};
