import type { AffectedVisit } from '#shared/pairing/absence-rules.ts';
import type { KeptVisit } from '#shared/pairing/visit-store.ts';
import { lunarDateOf } from '#shared/time/almanac.ts';
import { absencesWording as words } from '#shared/web/wording/absences.ts';
import { clockInWords, dayInWords } from '#shared/web/wording/pairing.ts';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';

const MOST_SHOWN = 500;

/** Visits that can't stay where they are, and which of them planning may move. Ids only: names stand on the cadre's own pages. */
export const AffectedVisits = ({
  title,
  affected,
}: {
  title: string;
  affected: AffectedVisit<KeptVisit>[];
}) => (
  <>
    <section class="scroll" tabindex={0} aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.affectedColumns.cadre}</th>
            <th scope="col">{words.affectedColumns.household}</th>
            <th scope="col">{words.affectedColumns.day}</th>
            <th scope="col">{words.affectedColumns.what}</th>
          </tr>
        </thead>
        <tbody>
          {affected.slice(0, MOST_SHOWN).map(({ visit, stays }) => (
            <tr>
              <td>{visit.cadreId}</td>
              <td>{visit.householdId}</td>
              <td>
                {dayInWords(visit.onDate)} {clockInWords(visit.startTime)}{' '}
                <span class="quiet small together">
                  {pairingOfficeWording.plans.lunar(lunarDateOf(visit.onDate).words)}
                </span>
              </td>
              <td>{stays ? words.stays : words.maybeMoved}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    {affected.length > MOST_SHOWN && (
      <p>{pairingOfficeWording.plans.andMore(affected.length - MOST_SHOWN)}</p>
    )}
  </>
);
