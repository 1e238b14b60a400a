import type { Rejection } from '#shared/sheets/import-report.ts';
import type { RosterImport } from '#shared/sheets/import-verb.ts';
import { Message } from '#shared/web/components/message.tsx';
import { organizerWording } from '#shared/web/wording/organizer.ts';

const words = organizerWording.importing;
const MOST_SHOWN = 200;

/** What a checked sheet came to: how many rows are good, and each place to change. */
export const RosterReport = ({ fileName, report }: { fileName: string; report: RosterImport }) => {
  const { rows, accepted, unchanged, rejected, warnings } = report;
  return (
    <section>
      <Message tone={rejected.length > 0 ? 'wait' : undefined}>
        <h2>{words.checked(fileName)}</h2>
        {rejected.length === 0
          ? words.allGood(rows)
          : words.someBad({ ...report, rejected: rejected.length })}
        {accepted > 0 && unchanged === accepted && ` ${words.nothingNew}`}
        {unchanged > 0 && unchanged < accepted && ` ${words.alreadyThere(unchanged)}`}
      </Message>
      <Remarks title={words.rejectedTitle(rejected.length)} remarks={rejected} />
      <Remarks title={words.warningsTitle(warnings.length)} remarks={warnings} />
    </section>
  );
};

const Remarks = ({ title, remarks }: { title: string; remarks: Rejection[] }) =>
  remarks.length > 0 && (
    <>
      <section class="scroll" tabindex={0} aria-label={title}>
        <table class="small">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col" class="number">
                {words.remarkColumns.row}
              </th>
              <th scope="col">{words.remarkColumns.column}</th>
              <th scope="col">{words.remarkColumns.message}</th>
            </tr>
          </thead>
          <tbody>
            {remarks.slice(0, MOST_SHOWN).map(({ row, column, message }) => (
              <tr>
                <td class="number">{row}</td>
                <td>{column}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {remarks.length > MOST_SHOWN && <p>{words.andMore(remarks.length - MOST_SHOWN)}</p>}
    </>
  );
