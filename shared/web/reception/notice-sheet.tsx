import { raw } from 'hono/html';
import type { Lang } from '#shared/platform/lang.ts';
import type { NoticedDay, PublicNotice } from '#shared/reception/public-notice.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { Message } from '../components/message.tsx';
import { publicNoticeWording } from '../wording/public-notice.ts';
import { changesInWords } from '../wording/public-notice-changes.ts';
import { fullDateInWords } from '../wording/reception.ts';
import { NoticeTable } from './notice-table.tsx';

type Props = {
  lang: Lang;
  notice: PublicNotice;
  /** Where the public finds the calendar as it is now, and its QR code as SVG. */
  calendar: { url: string; qr: string };
  /** Where the latest edition is, if this is not it. */
  latestHref?: string;
};

/** An edition of the public notice (公示) as it is read on a screen and hung up on A4: black on white, with room for the seal. */
export const NoticeSheet = ({ lang, notice, calendar, latestHref }: Props) => {
  const words = publicNoticeWording[lang];
  const publishedOn = fullDateInWords(civilDateOf(notice.publishedAt), lang);
  return (
    <article class="notice">
      {latestHref && (
        <Message tone="wait">
          {words.earlierShown}{' '}
          <a class="no-print" href={latestHref}>
            {words.toLatest}
          </a>
        </Message>
      )}
      <h1>{words.title(notice.month)}</h1>
      <p class="issue">
        {words.edition(notice.edition)}
        {lang === 'zh' ? '，' : ', '}
        {words.publishedAt(publishedOn)}
      </p>
      <Changes lang={lang} notice={notice} />
      <NoticeTable lang={lang} notice={notice} />
      {notice.days.some(isProvisional) && <p>{words.provisionalHint}</p>}
      <div class="ends">
        <div class="qr" role="img" aria-label={words.qrLabel}>
          {raw(calendar.qr)}
        </div>
        <div>
          <h2>{words.howToBook}</h2>
          <p>
            {words.howToBookHint}
            <br />
            {calendar.url}
          </p>
        </div>
        <p class="sign">
          <span>{words.signature}</span>
          <br />
          <span>
            {words.signedOn}
            {publishedOn}
          </span>
        </p>
      </div>
    </article>
  );
};

const isProvisional = ({ provisional, calledOff }: NoticedDay): boolean => provisional && !calledOff;

const Changes = ({ lang, notice }: { lang: Lang; notice: PublicNotice }) =>
  notice.changes.length > 0 && (
    <>
      <h2>{publicNoticeWording[lang].changes}</h2>
      <ul>
        {changesInWords(notice, lang).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </>
  );
