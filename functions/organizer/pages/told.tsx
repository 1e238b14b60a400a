import { MOST_NEWEST } from '#shared/notices/newest-notices.ts';
import { TRIED_DAYS } from '#shared/notices/recipient-store.ts';
import type { NoticeView } from '#shared/notices/told-view.ts';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { kindInWords } from '#shared/web/wording/notice-kinds.ts';
import { noticesWording } from '#shared/web/wording/notices-office.ts';
import { toldAboutWording, toldToWording } from '#shared/web/wording/told.ts';
import { areas } from '../audience.ts';
import type { NewestShown } from '../told-about.ts';
import { AboutLink, Moment, NoticeMark, Why } from './notices-parts.tsx';

const { columns, channels } = noticesWording;

/** What was told about what a page shows and what not, for who is asked “was I told?”. Never on what is printed. */
export const WhatWasTold = ({ told }: { told: NewestShown }) => (
  <Told told={told} words={toldAboutWording} saysAbout={false} />
);

/** What somebody was sent at a phone or address, whatever it was about. */
export const WhatCameHere = ({ told }: { told: NewestShown }) => (
  <Told told={told} words={{ ...toldToWording, title: toldToWording.title(TRIED_DAYS) }} saysAbout />
);

type ToldProps = { told: NewestShown; words: typeof toldAboutWording; saysAbout: boolean };

const Told = ({ told: { items, isPart }, words, saysAbout }: ToldProps) => (
  <section class="matters notices no-print">
    <h2>{words.title}</h2>
    {items.length === 0 ? (
      <p>{words.none}</p>
    ) : (
      <Notices notices={items} label={words.title} saysAbout={saysAbout} />
    )}
    {isPart && <p>{words.part(MOST_NEWEST)}</p>}
    <p class="quiet">{words.hint}</p>
  </section>
);

type NoticesProps = { notices: NoticeView[]; label: string; saysAbout: boolean };

const Notices = ({ notices, label, saysAbout }: NoticesProps) => {
  const { when, kind, to, state, about } = columns;
  return (
    <section class="scroll lines" tabindex={0} aria-label={label}>
      <table>
        <ColumnTitles titles={[when, kind, to, state, ...(saysAbout ? [about] : [])]} />
        <tbody>
          {notices.map((notice) => (
            <tr>
              <td data-label={when}>
                <Moment at={notice.at} />
              </td>
              <th scope="row">
                <a href={`${areas.notices.href}/${notice.id}`}>{kindInWords(notice.template)}</a>
              </th>
              <td data-label={to}>
                <span class="together">
                  {channels[notice.channel]} {notice.to}
                </span>
              </td>
              <td data-label={state}>
                <NoticeMark state={notice.state} /> <Why {...notice} />
              </td>
              {saysAbout && (
                <td data-label={about}>
                  <AboutLink about={notice.about} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
