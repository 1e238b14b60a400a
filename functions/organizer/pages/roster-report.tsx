import type { RosterImport } from '#shared/sheets/import-verb.ts';
import { Message } from '#shared/web/components/message.tsx';
import { organizerWording } from '#shared/web/wording/organizer.ts';
import { rosterMappingWording } from '#shared/web/wording/roster-mapping.ts';
import { Remarks } from './remarks.tsx';

const words = organizerWording.importing;
const { gone: goneWords, readAs, pair } = rosterMappingWording;
const MOST_SHOWN = 200;

/** What a checked sheet came to: how many rows are good, and each place to change. */
export const RosterReport = ({ fileName, report }: { fileName: string; report: RosterImport }) => {
  const { rows, accepted, unchanged, rejected, warnings, gone, mapped } = report;
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
      {mapped !== 'by-name' && (
        <p>
          {readAs[mapped]}
          {Object.entries(report.columns)
            .map(([ours, theirs]) => pair(ours, theirs))
            .join('，')}
        </p>
      )}
      <Remarks title={words.rejectedTitle(rejected.length)} remarks={rejected} />
      <Remarks title={words.warningsTitle(warnings.length)} remarks={warnings} />
      {gone.length > 0 && <GoneList gone={gone} open={gone.length <= rows} />}
    </section>
  );
};

/** Folded up where the sheet holds less than it leaves out: it is hardly the whole roster then. */
const GoneList = ({ gone, open }: { gone: RosterImport['gone']; open: boolean }) => (
  <details open={open}>
    <summary>{goneWords.title(gone.length)}</summary>
    <p>{goneWords.kindly}</p>
    <table class="small">
      <caption class="visually-hidden">{goneWords.title(gone.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{goneWords.columns.id}</th>
          <th scope="col">{goneWords.columns.label}</th>
        </tr>
      </thead>
      <tbody>
        {gone.slice(0, MOST_SHOWN).map(({ id, label }) => (
          <tr>
            <td>{id}</td>
            <td>{label}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {gone.length > MOST_SHOWN && <p>{goneWords.andMore(gone.length - MOST_SHOWN)}</p>}
  </details>
);
