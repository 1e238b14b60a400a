import type { Lang } from '#shared/platform/lang.ts';
import type { NoticedDay, PublicNotice } from '#shared/reception/public-notice.ts';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { publicNoticeWording } from '../wording/public-notice.ts';
import { dateInWords, modeInWords, timesInWords } from '../wording/reception.ts';
import { LunarDate } from './calendar-list.tsx';

/** The days of an edition, a row each; its header stands on every page it is printed on. */
export const NoticeTable = ({ lang, notice }: { lang: Lang; notice: PublicNotice }) => {
  const words = publicNoticeWording[lang];
  return (
    <table>
      <caption class="visually-hidden">{words.title(notice.month)}</caption>
      <ColumnTitles titles={Object.values(words.columns)} />
      <tbody>
        {notice.days.map((day) => (
          <NoticeRow lang={lang} day={day} />
        ))}
      </tbody>
    </table>
  );
};

const NoticeRow = ({ lang, day }: { lang: Lang; day: NoticedDay }) => {
  const { columns, calledOff, provisional } = publicNoticeWording[lang];
  return (
    <tr class={day.calledOff ? 'off' : undefined}>
      <td class="date">
        <span class="said together">{dateInWords(day.on, lang)}</span> <LunarDate lang={lang} on={day.on} />{' '}
        {day.calledOff && <strong class="mark stop">{calledOff}</strong>}
        {day.provisional && !day.calledOff && <span class="mark wait">{provisional}</span>}
      </td>
      <td data-label={columns.time}>
        {day.times.map(({ from, to }) => (
          <>
            <span class="said together">{timesInWords(from, to, lang)}</span>{' '}
          </>
        ))}
      </td>
      <td data-label={columns.leader}>
        <strong class="said">{day.leader}</strong>
        <br />
        <span class="said small">{day.post}</span>
      </td>
      <td data-label={columns.portfolio}>
        <span class="said">{day.portfolio}</span>
      </td>
      <td data-label={columns.place}>
        <span class="said">{day.venue}</span>
      </td>
      <td data-label={columns.form}>
        <span class="said">{modeInWords[lang][day.mode]}</span>
      </td>
    </tr>
  );
};
