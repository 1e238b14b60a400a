import { type Context, Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { findNoticeStanding } from '#shared/reception/find-notice-standing.ts';
import { findPublicNotice } from '#shared/reception/find-public-notice.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { isLatest, type NoticeEdition } from '#shared/reception/public-notice.ts';
import { publicNoticeRequestSchema } from '#shared/reception/public-notice-request.ts';
import { listEditions } from '#shared/reception/public-notice-store.ts';
import { settlePublicNotice } from '#shared/reception/settle-public-notice.ts';
import { addMonths, civilDateOf, civilMonthSchema, monthOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff, requireRole } from '#shared/web/middleware/require-role.ts';
import { calendarQr } from '#shared/web/reception/calendar-qr.ts';
import { NoticeEditions } from '#shared/web/reception/notice-editions.tsx';
import { NoticeSheet } from '#shared/web/reception/notice-sheet.tsx';
import { publicNoticeWording } from '#shared/web/wording/public-notice.ts';
import { noticeOfficeWording as words } from '#shared/web/wording/public-notice-office.ts';
import { leaveLine } from '../leave-line.ts';
import { NoticeStandingBox } from './public-notice-standing.tsx';

const BASE = '/organizer/reception-days/notice';
const notFound = { kind: 'not-found', code: 'not-found' } as const;

/** The public notice (公示) of a month for the office: to print, its editions, and whether the calendar has gone ahead of it. */
export const publicNoticePages = (deps: ReceptionOfficeDeps & { publicUrl: string }, audience: Audience) => {
  const { db, settings, publicUrl } = deps;

  const answerNotice = async (c: Context<WebEnv>, asked: { month: string; edition?: string }) => {
    const read = readInput(publicNoticeRequestSchema, asked);
    if (!read.ok) return answerRefusal(c, audience, notFound);
    const { month } = read.value;
    const found = await findPublicNotice(db, read.value);
    if (!found.ok && found.refusal.code !== 'notice-not-out')
      return answerRefusal(c, audience, found.refusal);
    const [standing, editions, calendar] = await Promise.all([
      findNoticeStanding(db, month, undefined, c.get('now')),
      listEditions(db, month),
      calendarQr(publicUrl),
    ]);
    const notice = found.ok ? found.value : undefined;
    const title = publicNoticeWording.zh.title(month);
    return answerPage(c, audience, {
      title,
      children: (
        <>
          <NoticeStandingBox
            standing={standing}
            shown={notice}
            leadDays={settings.noticeLeadDays}
            settled={c.req.query('settled')}
            mayPublish={knownStaff(c).roles.includes('organizer')}
            action={`${BASE}/${month}`}
          />
          {notice ? (
            <NoticeSheet
              lang="zh"
              notice={notice}
              calendar={calendar}
              latestHref={isLatest(notice, editions) ? undefined : `${BASE}/${month}`}
            />
          ) : (
            <h1>{title}</h1>
          )}
          {!notice && !standing.next && <p>{words.none}</p>}
          <WhereTo month={month} notice={notice} />
          {notice && (
            <NoticeEditions
              lang="zh"
              editions={editions}
              shown={notice.edition}
              hrefOf={(edition) => `${BASE}/${month}/editions/${edition}`}
            />
          )}
        </>
      ),
    });
  };

  return new Hono<WebEnv>()
    .get(BASE, (c) => c.redirect(`${BASE}/${monthOf(civilDateOf(c.get('now')))}`, 302))
    .get(`${BASE}/:month`, (c) => answerNotice(c, c.req.param()))
    .get(`${BASE}/:month/editions/:edition`, (c) => answerNotice(c, c.req.param()))
    .post(`${BASE}/:month`, requireRole(audience, 'organizer'), async (c) => {
      const month = civilMonthSchema.safeParse(c.req.param('month'));
      if (!month.success) return answerRefusal(c, audience, notFound);
      const made = await settlePublicNotice(deps, month.data, knownStaff(c).account, c.get('now'));
      const news =
        made?.edition === 1 ? made.days.map(({ id }) => id) : made?.changes.map(({ dayId }) => dayId);
      await leaveLine(deps, c, {
        action: 'changed',
        subject: 'reception-day',
        subjectIds: [...new Set(news)],
      });
      return c.redirect(`${BASE}/${month.data}?settled=${made?.edition ?? 0}`, 303);
    });
};

const WhereTo = ({ month, notice }: { month: string; notice: NoticeEdition | undefined }) => (
  <div class="no-print">
    {notice && <p class="quiet small">{words.print}</p>}
    <p>
      <a href={`${BASE}/${addMonths(month, -1)}`}>{words.earlierMonth}</a>{' '}
      <a href={`${BASE}/${addMonths(month, 1)}`}>{words.laterMonth}</a>{' '}
      {notice && <a href={`/notice/${month}`}>{words.publicLink}</a>}{' '}
      <a href="/organizer/reception-days">{words.back}</a>
    </p>
  </div>
);
