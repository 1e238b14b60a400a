import { type Context, Hono } from 'hono';
import type { Lang } from '#shared/platform/lang.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { findPublicNotice } from '#shared/reception/find-public-notice.ts';
import { isLatest } from '#shared/reception/public-notice.ts';
import { publicNoticeRequestSchema } from '#shared/reception/public-notice-request.ts';
import { findLatestEdition, listEditions } from '#shared/reception/public-notice-store.ts';
import { addMonths, type CivilMonth, civilDateOf, monthOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { calendarQr } from '#shared/web/reception/calendar-qr.ts';
import { NoticeEditions } from '#shared/web/reception/notice-editions.tsx';
import { NoticeSheet } from '#shared/web/reception/notice-sheet.tsx';
import { publicNoticeWording } from '#shared/web/wording/public-notice.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';

/** The public notice (公示) of a month, in its latest edition or as it was before: to read or to print. */
export const noticePages = ({ db, publicUrl }: CitizenDeps) => {
  const answerNotice = async (c: Context<WebEnv>, asked: { month: string; edition?: string }) => {
    const read = readInput(publicNoticeRequestSchema, asked);
    if (!read.ok) return answerRefusal(c, citizenAudience, { kind: 'not-found', code: 'not-found' });
    const { month } = read.value;
    const found = await findPublicNotice(db, read.value);
    if (!found.ok && found.refusal.code === 'notice-not-out') return answerNotOut(c, month);
    if (!found.ok) return answerRefusal(c, citizenAudience, found.refusal);
    const [editions, calendar] = await Promise.all([listEditions(db, month), calendarQr(publicUrl)]);
    const lang = c.get('lang');
    return answerPage(c, citizenAudience, {
      title: publicNoticeWording[lang].title(month),
      children: (
        <>
          <NoticeSheet
            lang={lang}
            notice={found.value}
            calendar={calendar}
            latestHref={isLatest(found.value, editions) ? undefined : `/notice/${month}`}
          />
          <WhereTo lang={lang} month={month} />
          <NoticeEditions
            lang={lang}
            editions={editions}
            shown={found.value.edition}
            hrefOf={(edition) => `/notice/${month}/editions/${edition}`}
          />
        </>
      ),
    });
  };
  return new Hono<WebEnv>()
    .get('/notice', async (c) => {
      const month = monthOf(civilDateOf(c.get('now')));
      const isOut = (await findLatestEdition(db, month)) !== undefined;
      return c.redirect(`/notice/${isOut ? month : addMonths(month, 1)}`, 302);
    })
    .get('/notice/:month', (c) => answerNotice(c, c.req.param()))
    .get('/notice/:month/editions/:edition', (c) => answerNotice(c, c.req.param()));
};

const answerNotOut = (c: Context<WebEnv>, month: CivilMonth) => {
  const lang = c.get('lang');
  const title = publicNoticeWording[lang].title(month);
  const sentence = refusalInWords({ kind: 'not-found', code: 'notice-not-out' }, lang);
  return answerPage(c, citizenAudience, {
    title,
    status: 404,
    children: (
      <>
        <h1>{title}</h1>
        <Message tone="wait">{sentence}</Message>
        <WhereTo lang={lang} month={month} />
      </>
    ),
  });
};

const WhereTo = ({ lang, month }: { lang: Lang; month: CivilMonth }) => {
  const words = publicNoticeWording[lang];
  return (
    <div class="no-print">
      <p class="actions">
        <a class="button" href="/">
          {words.toCalendar}
        </a>
        <a class="button second" href={`/notice/${addMonths(month, -1)}`}>
          {words.earlierMonth}
        </a>
        <a class="button second" href={`/notice/${addMonths(month, 1)}`}>
          {words.laterMonth}
        </a>
      </p>
      <p class="quiet small">{words.print}</p>
    </div>
  );
};
