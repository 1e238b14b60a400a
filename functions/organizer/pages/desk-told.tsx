import type { NoticeView } from '#shared/notices/told-view.ts';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { deskWording } from '#shared/web/wording/desk.ts';
import { kindInWords } from '#shared/web/wording/notice-kinds.ts';
import { noticesWording } from '#shared/web/wording/notices-office.ts';
import { areas } from '../audience.ts';
import { Moment, NoticeMark, Why } from './notices-parts.tsx';

const words = deskWording.told;
const { columns, channels } = noticesWording;

/** What a visitor was told of a booking and what not, for who is asked “was I told?”. Nothing of it is on the printed slip. */
export const WhatWasTold = ({ notices }: { notices: NoticeView[] }) => (
  <section class="matters notices no-print">
    <h2>{words.title}</h2>
    {notices.length === 0 ? <p>{words.none}</p> : <Notices notices={notices} />}
    <p class="quiet">{words.hint}</p>
  </section>
);

const Notices = ({ notices }: { notices: NoticeView[] }) => (
  <section class="scroll lines" tabindex={0} aria-label={words.title}>
    <table>
      <ColumnTitles titles={[columns.when, columns.kind, columns.to, columns.state]} />
      <tbody>
        {notices.map((notice) => (
          <tr>
            <td data-label={columns.when}>
              <Moment at={notice.at} />
            </td>
            <th scope="row">
              <a href={`${areas.notices.href}/${notice.id}`}>{kindInWords(notice.template)}</a>
            </th>
            <td data-label={columns.to}>
              <span class="together">
                {channels[notice.channel]} {notice.to}
              </span>
            </td>
            <td data-label={columns.state}>
              <NoticeMark state={notice.state} /> <Why {...notice} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
