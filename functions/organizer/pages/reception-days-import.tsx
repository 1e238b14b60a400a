import { type Context, Hono } from 'hono';
import { accept, type Refusal, type Result, refuse } from '#shared/platform/result.ts';
import { type CalendarImport, importCalendar } from '#shared/reception/import-calendar.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { answerPage } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { readUpload, type Upload } from '#shared/web/read-upload.ts';
import { organizerWording } from '#shared/web/wording/organizer.ts';
import { receptionOfficeWording as words } from '#shared/web/wording/reception-office.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { leaveLine } from '../leave-line.ts';
import { packFile, unpackFile } from '../packed-file.ts';
import { Remarks } from './remarks.tsx';

const PATH = '/organizer/reception-days/import';

type Outcome = {
  report?: CalendarImport;
  /** The file that was checked, for the next step. */
  checked?: { packed: string | undefined; strict: boolean };
  refusal?: Refusal;
};

/** The file to import: the one that was checked, carried along, or one chosen now. */
const readChecked = async (c: Context<WebEnv>): Promise<Result<Upload>> => {
  const { packed, strict } = await c.req.parseBody();
  if (typeof packed !== 'string') return await readUpload(c);
  const bytes = unpackFile(packed);
  if (!bytes) return refuse('malformed', 'check-again');
  return accept({ file: { name: 'checked', bytes }, dryRun: false, strict: strict === 'true' });
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
    .get(PATH, (c) => answer(c, {}))
    .post(PATH, async (c) => {
      const upload = await readChecked(c);
      if (!upload.ok) return answer(c, { refusal: upload.refusal });
      const { file, dryRun, strict } = upload.value;
      const imported = await importCalendar(deps, file, { dryRun, strict }, c.get('now'));
      if (!imported.ok) return answer(c, { refusal: imported.refusal });
      const report = imported.value;
      if (report.applied > 0)
        await leaveLine(deps, c, { action: 'imported', subject: 'reception-day', subjectIds: ['calendar'] });
      return answer(c, { report, checked: dryRun ? { packed: packFile(file), strict } : undefined });
    });
};

const ImportPage = ({ report, checked, refusal }: Outcome) => {
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  return (
    <>
      <h1>{words.importTitle}</h1>
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
      {report && <Report report={report} dryRun={checked !== undefined} />}
      {report && checked?.packed && report.accepted > report.unchanged && <ImportChecked {...checked} />}
      {report && <h2>{words.chooseAgain}</h2>}
      <p class="quiet">{words.importHint}</p>
      <form method="post" action={PATH} enctype="multipart/form-data">
        <TextField
          lang="zh"
          name="file"
          type="file"
          accept=".xlsx,.csv,.txt"
          label={words.file}
          error={errors.file}
        />
        <Choices
          lang="zh"
          name="strict"
          type="checkbox"
          label=""
          choices={[{ value: 'true', label: words.strict }]}
          values={[]}
        />
        <p class="actions">
          <button class="button second" type="submit" name="dryRun" value="true">
            {words.check}
          </button>
          <button class="button" type="submit">
            {words.doImport}
          </button>
        </p>
      </form>
      <p>
        <a href="/organizer/reception-days">{words.toDays}</a>
      </p>
    </>
  );
};

const ImportChecked = ({ packed, strict }: NonNullable<Outcome['checked']>) => (
  <form method="post" action={PATH} enctype="multipart/form-data">
    <input type="hidden" name="packed" value={packed} />
    <input type="hidden" name="strict" value={String(strict)} />
    <p class="actions">
      <button class="button" type="submit">
        {words.importChecked}
      </button>
    </p>
  </form>
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
