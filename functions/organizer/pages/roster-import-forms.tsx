import type { Refusal } from '#shared/platform/result.ts';
import type { RosterImport } from '#shared/sheets/import-verb.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import { Message } from '#shared/web/components/message.tsx';
import { organizerWording, type RosterName } from '#shared/web/wording/organizer.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { rosterMappingWording } from '#shared/web/wording/roster-mapping.ts';
import { areas } from '../audience.ts';
import { rosters } from '../rosters.ts';
import { CarriedFile, FileField } from './roster-carried-file.tsx';
import { RosterReport } from './roster-report.tsx';

const words = organizerWording.importing;
const BASE = areas.rosters.href;

/** Choosing the sheet; `refusal` says why the last one can't be read. */
export const UploadForm = ({ name, refusal }: { name: RosterName; refusal?: Refusal }) => (
  <>
    {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
    <p>{words.steps}</p>
    <p class="quiet">{words.columns(rosters[name].headers)}</p>
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

type CheckedProps = { name: RosterName; file: SheetFile; report: RosterImport };

/** What the check found, and the step that imports, with the file and how it was read carried along. */
export const CheckedSheet = ({ name, file, report }: CheckedProps) => {
  const toWrite = report.accepted - report.unchanged;
  return (
    <>
      <RosterReport fileName={file.name} report={report} />
      {(toWrite > 0 || report.rejected.length > 0) && (
        <form method="post" action={`${BASE}/${name}/import/apply`} enctype="multipart/form-data">
          <CarriedFile file={file} />
          <CarriedMapping name={name} report={report} />
          <p class="actions">
            {toWrite > 0 && (
              <button class="button" type="submit">
                {report.rejected.length > 0 ? words.doImportGood(toWrite) : words.doImport(toWrite)}
              </button>
            )}
            <button
              class="button second"
              type="submit"
              name="step"
              value="look"
              formaction={`${BASE}/${name}/import`}
            >
              {rosterMappingWording.mapAgain}
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

/** Each of our columns as it was read, so that what is imported is what was checked. */
const CarriedMapping = ({ name, report }: Pick<CheckedProps, 'name' | 'report'>) => {
  if (report.mapped === 'by-name') return null;
  const columns = Object.fromEntries(
    rosters[name].headers.map((header) => [header, report.columns[header] ?? '']),
  );
  return (
    <>
      <input type="hidden" name="columns" value={JSON.stringify(columns)} />
      <input type="hidden" name="headerRow" value={String(report.headerRow)} />
    </>
  );
};
