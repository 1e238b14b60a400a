import type { RosterImport } from '#shared/sheets/import-verb.ts';
import { Message } from '#shared/web/components/message.tsx';
import { organizerWording } from '#shared/web/wording/organizer.ts';
import { Remarks } from './remarks.tsx';

const words = organizerWording.importing;

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
