import type { Refusal } from '#shared/platform/result.ts';
import type { RosterImport } from '#shared/sheets/import-verb.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { organizerWording, type RosterName } from '#shared/web/wording/organizer.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { areas } from '../audience.ts';
import { packFile } from '../packed-file.ts';
import { RosterReport } from './roster-report.tsx';

const { rosters: rosterWords, importing: words } = organizerWording;
const BASE = areas.rosters.href;

/** Choosing the sheet; `refusal` says why the last one can't be read. */
export const UploadForm = ({ name, refusal }: { name: RosterName; refusal?: Refusal }) => (
  <>
    {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
    <p>{words.steps}</p>
    <p class="quiet">{words.columns(rosterWords.headers[name])}</p>
    <form method="post" action={`${BASE}/${name}/import`} enctype="multipart/form-data">
      <FileField error={fieldErrorsInWords(refusal?.errors, 'zh').file} />
      <p class="actions">
        <button class="button" type="submit">
          {words.check}
        </button>
      </p>
    </form>
  </>
);

const FileField = ({ error }: { error?: string }) => (
  <TextField
    lang="zh"
    name="file"
    type="file"
    accept=".xlsx,.csv,.txt"
    label={words.file}
    hint={words.fileHint}
    error={error}
  />
);

/** What the check found, and the step that imports, with the file carried along. */
export const CheckedSheet = (props: { name: RosterName; file: SheetFile; report: RosterImport }) => {
  const { name, file, report } = props;
  const packed = packFile(file);
  const toWrite = report.accepted - report.unchanged;
  return (
    <>
      <RosterReport fileName={file.name} report={report} />
      {toWrite > 0 && (
        <form method="post" action={`${BASE}/${name}/import/apply`} enctype="multipart/form-data">
          {packed ? (
            <>
              <input type="hidden" name="packed" value={packed} />
              <input type="hidden" name="fileName" value={file.name} />
            </>
          ) : (
            <>
              <p>{words.tooBigToCarry}</p>
              <FileField />
            </>
          )}
          <p class="actions">
            <button class="button" type="submit">
              {report.rejected.length > 0 ? words.doImportGood(toWrite) : words.doImport(toWrite)}
            </button>
          </p>
        </form>
      )}
      <p class="actions">
        <a class="button second" href={`${BASE}/${name}/import`}>
          {report.rejected.length > 0 ? words.chooseAgain : words.chooseOther}
        </a>
      </p>
    </>
  );
};
