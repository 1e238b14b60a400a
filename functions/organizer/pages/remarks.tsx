import type { Rejection } from '#shared/sheets/import-report.ts';
import { organizerWording } from '#shared/web/wording/organizer.ts';

const words = organizerWording.importing;
const MOST_SHOWN = 200;

/** The places of a sheet to change or to look at, each with its row, column and what to do. */
export const Remarks = ({ title, remarks }: { title: string; remarks: Rejection[] }) =>
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
