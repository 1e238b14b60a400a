import { type Context, Hono } from 'hono';
import type { Refusal } from '#shared/platform/result.ts';
import { likelyYear } from '#shared/reception/calendar-options.ts';
import { type CalendarImport, importCalendar } from '#shared/reception/import-calendar.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { answerPage } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { organizerWording } from '#shared/web/wording/organizer.ts';
import { receptionOfficeWording as words } from '#shared/web/wording/reception-office.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { type CalendarTyped, readCalendarUpload, readTyped } from '../calendar-upload.ts';
import { leaveLine } from '../leave-line.ts';
import { packFile } from '../packed-file.ts';
import { type Checked, IMPORT_PATH, ImportChecked, ImportForm } from './reception-days-import-forms.tsx';
import { Remarks } from './remarks.tsx';

type Outcome = {
  /** What the form shows: what was typed, else what is likely. */
  typed: CalendarTyped;
  report?: CalendarImport;
  /** The file that was checked, for the next step. */
  checked?: Checked;
  refusal?: Refusal;
};

/** Importing the office's calendar, after a look at what would come of it. */
export const receptionDaysImportPages = (deps: ReceptionOfficeDeps, audience: Audience) => {
  const answer = (c: Context<WebEnv>, outcome: Outcome) =>
    answerPage(c, audience, {
      title: words.importTitle,
      status: outcome.refusal ? statusOf[outcome.refusal.kind] : 200,
      children: <ImportPage {...outcome} />,
    });
  return new Hono<WebEnv>()
    .get(IMPORT_PATH, (c) => answer(c, { typed: { year: String(likelyYear(c.get('now'))) } }))
    .post(IMPORT_PATH, async (c) => {
      const typed = await readTyped(c);
      const upload = await readCalendarUpload(c);
      if (!upload.ok) return answer(c, { typed, refusal: upload.refusal });
      const { file, ...options } = upload.value;
      const imported = await importCalendar(deps, file, options, c.get('now'));
      if (!imported.ok) return answer(c, { typed, refusal: imported.refusal });
      const report = imported.value;
      if (report.applied > 0)
        await leaveLine(deps, c, { action: 'imported', subject: 'reception-day', subjectIds: ['calendar'] });
      const checked = options.dryRun ? { packed: packFile(file), typed } : undefined;
      return answer(c, { typed, report, checked });
    });
};

/** Whether nothing of it could be imported, because somebody wants all rows or none. */
const isHeldBack = (report: CalendarImport, { typed }: Checked): boolean =>
  typed.strict === 'true' && report.rejected.length > 0;

const ImportPage = ({ typed, report, checked, refusal }: Outcome) => (
  <>
    <h1>{words.importTitle}</h1>
    {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
    {report && <Report report={report} dryRun={checked !== undefined} />}
    {report && checked && report.accepted > report.unchanged && !isHeldBack(report, checked) && (
      <ImportChecked checked={checked} toWrite={report.accepted - report.unchanged} />
    )}
    {report && <h2>{words.chooseAgain}</h2>}
    <ImportForm typed={typed} refusal={refusal} />
    <p>
      <a href="/organizer/reception-days">{words.toDays}</a>
    </p>
  </>
);

const Report = ({ report, dryRun }: { report: CalendarImport; dryRun: boolean }) => (
  <section aria-label={dryRun ? words.checked : words.imported}>
    <Message tone={report.rejected.length > 0 ? 'stop' : dryRun ? 'wait' : undefined}>
      <h2>{dryRun ? words.checked : words.imported}</h2>
      {dryRun ? words.checkedCounts(report) : words.counts(report)}
    </Message>
    <Remarks
      title={organizerWording.importing.rejectedTitle(report.rejected.length)}
      remarks={report.rejected}
    />
    <Remarks
      title={organizerWording.importing.warningsTitle(report.warnings.length)}
      remarks={report.warnings}
    />
  </section>
);
