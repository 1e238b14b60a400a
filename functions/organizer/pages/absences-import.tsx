import { type Context, Hono } from 'hono';
import { absenceHeaders } from '#shared/pairing/absence-sheet.ts';
import { type AbsenceImport, importAbsences } from '#shared/pairing/import-absences.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { accept, type Refusal, type Result, refuse } from '#shared/platform/result.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { readUpload } from '#shared/web/read-upload.ts';
import { absencesWording as words } from '#shared/web/wording/absences.ts';
import { organizerWording } from '#shared/web/wording/organizer.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { areas, organizerAudience } from '../audience.ts';
import { unpackFile } from '../packed-file.ts';
import { Remarks } from './remarks.tsx';
import { CarriedFile, FileField } from './roster-carried-file.tsx';

const { importing } = organizerWording;
const BASE = areas.absences.href;
const PATH = `${BASE}/import`;

/** The file to import: the one that was checked, carried along, or one chosen again. */
const readFile = async (c: Context<WebEnv>): Promise<Result<SheetFile>> => {
  const { packed, fileName } = await c.req.parseBody();
  if (typeof packed !== 'string') {
    const upload = await readUpload(c);
    return upload.ok ? accept(upload.value.file) : upload;
  }
  const bytes = unpackFile(packed);
  return bytes ? accept({ name: String(fileName ?? ''), bytes }) : refuse('malformed', 'check-again');
};

/** Importing a roster of duty and leave: checked first, nothing is written before somebody has seen what would be. */
export const absencesImportPages = (deps: PairingOfficeDeps) => {
  const answer = (
    c: Context<WebEnv>,
    shown: { refusal?: Refusal; file?: SheetFile; report?: AbsenceImport },
  ) =>
    answerPage(c, organizerAudience, {
      title: words.importTitle,
      status: shown.refusal && statusOf[shown.refusal.kind],
      children: (
        <>
          <h1>{words.importTitle}</h1>
          {shown.file && shown.report ? (
            <Checked file={shown.file} report={shown.report} />
          ) : (
            <UploadForm refusal={shown.refusal} />
          )}
          <p>
            <a href={BASE}>{words.title}</a>
          </p>
        </>
      ),
    });
  return new Hono<WebEnv>()
    .get(PATH, (c) => answer(c, {}))
    .post(PATH, async (c) => {
      const file = await readFile(c);
      if (!file.ok) return answer(c, { refusal: file.refusal });
      const options = { dryRun: true, strict: false, by: knownStaff(c).account };
      const checked = await importAbsences(deps, file.value, options, c.get('now'));
      if (!checked.ok) return answer(c, { refusal: checked.refusal });
      return answer(c, { file: file.value, report: checked.value });
    })
    .post(`${PATH}/apply`, async (c) => {
      const file = await readFile(c);
      if (!file.ok) return answer(c, { refusal: file.refusal });
      const options = { dryRun: false, strict: false, by: knownStaff(c).account };
      const imported = await importAbsences(deps, file.value, options, c.get('now'));
      if (!imported.ok) return answer(c, { refusal: imported.refusal });
      const { applied, unchanged } = imported.value;
      const counts = { applied: String(applied), unchanged: String(unchanged) };
      return c.redirect(`${BASE}?${new URLSearchParams(counts)}`, 303);
    });
};

const UploadForm = ({ refusal }: { refusal?: Refusal }) => (
  <>
    {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
    <p>{words.importSteps(absenceHeaders)}</p>
    <form method="post" action={PATH} enctype="multipart/form-data">
      <FileField error={fieldErrorsInWords(refusal?.errors, 'zh').file} />
      <p class="actions">
        <button class="button" type="submit">
          {importing.check}
        </button>
      </p>
    </form>
  </>
);

const Checked = ({ file, report }: { file: SheetFile; report: AbsenceImport }) => {
  const { accepted, unchanged, rejected, warnings } = report;
  const toWrite = accepted - unchanged;
  return (
    <>
      <Message tone={rejected.length > 0 ? 'wait' : undefined}>
        <h2>{words.checked(file.name)}</h2>
        {words.counts(report)}
        {toWrite === 0 && ` ${words.nothingNew}`}
      </Message>
      <Remarks title={importing.rejectedTitle(rejected.length)} remarks={rejected} />
      <Remarks title={importing.warningsTitle(warnings.length)} remarks={warnings} />
      {toWrite > 0 && (
        <form method="post" action={`${PATH}/apply`} enctype="multipart/form-data">
          <CarriedFile file={file} />
          <p class="actions">
            <button class="button" type="submit">
              {words.doImport(toWrite)}
            </button>
          </p>
        </form>
      )}
      <p class="actions">
        <a class="button second" href={PATH}>
          {importing.chooseOther}
        </a>
      </p>
    </>
  );
};
