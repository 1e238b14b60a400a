import { Hono } from 'hono';
import { type Briefed, briefIdOf } from '#shared/reception/brief.ts';
import { meetingOf } from '#shared/reception/brief-rules.ts';
import { findBriefed } from '#shared/reception/brief-store.ts';
import { type ListedBrief, listBriefs, loadBrief } from '#shared/reception/load-brief.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { briefWording as words } from '#shared/web/wording/brief.ts';
import { dateInWords, timesInWords } from '#shared/web/wording/reception.ts';
import { briefReaderOf } from '../brief-reader.ts';
import { leaveLine } from '../leave-line.ts';
import { readToldAbout } from '../told-about.ts';
import { BriefSheet } from './briefs-sheet.tsx';
import { WhoWasTold } from './briefs-told.tsx';
import { WhatWasTold } from './told.tsx';

const BASE = '/organizer/briefs';

/** What the parties of a day are told about. */
const subjectsOf = (briefed: Briefed[]) =>
  briefed.map(({ dayId, party }) => ({ kind: 'brief' as const, id: briefIdOf(dayId, party.id) }));

/** The briefs of coming reception days, and one of them to read or print. A leader sees their own. */
export const briefsPages = (deps: ReceptionOfficeDeps, audience: Audience) =>
  new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const reader = briefReaderOf(c);
      const days = await listBriefs(deps.db, reader, c.get('now'));
      return answerPage(c, audience, {
        title: words.title,
        children: (
          <>
            <h1>{words.title}</h1>
            <p class="quiet">{reader.ownOnly ? words.listHintLeader : words.listHint}</p>
            {days.length === 0 ? <p>{words.none}</p> : <BriefsTable days={days} />}
          </>
        ),
      });
    })
    .get(`${BASE}/:dayId`, async (c) => {
      const dayId = c.req.param('dayId');
      const reader = briefReaderOf(c);
      const loaded = await loadBrief(deps.db, reader, dayId);
      if (!loaded.ok) return answerRefusal(c, audience, loaded.refusal);
      const { day, brief, bookingIds } = loaded.value;
      const told = reader.ownOnly ? undefined : await findBriefed(deps.db, dayId);
      await leaveLine(deps, c, { action: 'read', subject: 'booking', subjectIds: bookingIds });
      return answerPage(c, audience, {
        title: `${words.title} ${dateInWords(day.on, 'zh')} ${day.leader}`,
        children: (
          <>
            <BriefSheet day={day} brief={brief} now={c.get('now')} />
            {told && <WhoWasTold briefed={told} />}
            {told && <WhatWasTold told={await readToldAbout(deps, c, subjectsOf(told))} />}
            <p class="no-print">
              <a href={BASE}>{words.back}</a>
            </p>
          </>
        ),
      });
    });

const BriefsTable = ({ days }: { days: ListedBrief[] }) => (
  <section class="scroll" tabindex={0} aria-label={words.title}>
    <table>
      <ColumnTitles titles={Object.values(words.dayColumns)} />
      <tbody>
        {days.map(({ day, booked }) => (
          <tr>
            <td>
              <a
                href={`${BASE}/${day.id}`}
                aria-label={`${words.open} ${dateInWords(day.on, 'zh')} ${day.leader}`}
              >
                {dateInWords(day.on, 'zh')}
              </a>
            </td>
            <td>
              {day.leader}
              <br />
              <span class="quiet small">{day.post}</span>
            </td>
            <td>
              {(meetingOf(day)?.times ?? []).map(({ from, to }) => (
                <span class="together">{timesInWords(from, to, 'zh')}</span>
              ))}
            </td>
            <td>{day.venue}</td>
            <td>{words.counted(booked)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
