import { Hono } from 'hono';
import type { AuditLine } from '#shared/people/audit.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { addMonths, civilDateOf, civilMonthSchema, monthOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { kindInWords } from '#shared/web/wording/notice-kinds.ts';
import { organizerWording } from '#shared/web/wording/organizer.ts';
import { instantInWords } from '#shared/web/wording/reception.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { readCursor } from '../read-cursor.ts';
import { isRosterName } from '../rosters.ts';

const words = organizerWording.audit;
const BASE = areas.audit.href;
const LINES_PER_PAGE = 50;
const MOST_IDS = 5;

/** Who of the staff read what, month by month, newest first. */
export const auditPages = ({ db, auditSettings }: OrganizerDeps) =>
  new Hono<WebEnv>().get(BASE, async (c) => {
    const thisMonth = monthOf(civilDateOf(c.get('now')));
    const month = civilMonthSchema.safeParse(c.req.query('month')).data ?? thisMonth;
    const cursor = readCursor(c);
    if (!cursor.ok) return answerRefusal(c, organizerAudience, cursor.refusal);
    const { lines, nextCursor } = await listAuditLines(db, month, {
      limit: LINES_PER_PAGE,
      cursor: cursor.value,
    });
    return answerPage(c, organizerAudience, {
      title: words.title,
      children: (
        <>
          <h1>
            {words.title} {words.month(month)}
          </h1>
          <p class="quiet">{words.intro(auditSettings.retentionDays)}</p>
          <p>
            <a href={`${BASE}?month=${addMonths(month, -1)}`}>{words.earlierMonth}</a>{' '}
            {month < thisMonth && <a href={`${BASE}?month=${addMonths(month, 1)}`}>{words.laterMonth}</a>}
          </p>
          {lines.length === 0 ? <p>{words.empty}</p> : <LinesTable lines={lines} />}
          {nextCursor && (
            <a class="button second" href={`${BASE}?${new URLSearchParams({ month, cursor: nextCursor })}`}>
              {words.more}
            </a>
          )}
        </>
      ),
    });
  });

const idInWords = (id: string): string =>
  isRosterName(id) ? organizerWording.rosters.names[id] : kindInWords(id);

const idsInWords = (ids: string[]): string =>
  ids.length > MOST_IDS
    ? `${ids.slice(0, MOST_IDS).join('、')} ${words.andOthers(ids.length)}`
    : ids.join('、');

const LinesTable = ({ lines }: { lines: AuditLine[] }) => (
  <section class="scroll" tabindex={0} aria-label={words.title}>
    <table class="small">
      <thead>
        <tr>
          {Object.values(words.columns).map((header) => (
            <th scope="col">{header}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ at, who, roles, action, subject, subjectIds }) => (
          <tr>
            <td>{instantInWords(at, 'zh')}</td>
            <td>{who}</td>
            <td>{roles.map((role) => organizerWording.roles[role]).join('、')}</td>
            <td>
              {words.actions[action]}
              {words.subjects[subject]}
            </td>
            <td>{idsInWords(subjectIds.map(idInWords))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
