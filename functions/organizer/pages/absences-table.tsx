import type { Absence } from '#shared/pairing/absence.ts';
import { daysInWords, absencesWording as words } from '#shared/web/wording/absences.ts';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';

const MOST_SHOWN = 500;

/** Absences that aren't over, the one that ends first leading, each to be taken away with one button. */
export const AbsencesTable = ({ absences, action }: { absences: Absence[]; action: string }) =>
  absences.length === 0 ? (
    <p>{words.none}</p>
  ) : (
    <>
      <section class="scroll" tabindex={0} aria-label={words.list}>
        <table>
          <caption>{words.list}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.cadre}</th>
              <th scope="col">{words.columns.days}</th>
              <th scope="col">{words.columns.kind}</th>
              <th scope="col">{words.columns.note}</th>
              <th scope="col">{words.columns.remove}</th>
            </tr>
          </thead>
          <tbody>
            {absences.slice(0, MOST_SHOWN).map((absence) => (
              <tr>
                <th scope="row">{absence.cadreId}</th>
                <td>{daysInWords(absence)}</td>
                <td>{words.kinds[absence.kind]}</td>
                <td>{absence.note}</td>
                <td>
                  <form method="post" action={action}>
                    {(['cadreId', 'from', 'to', 'kind'] as const).map((name) => (
                      <input type="hidden" name={name} value={absence[name]} />
                    ))}
                    <button
                      class="button link"
                      type="submit"
                      aria-label={words.removeOf(absence.cadreId, daysInWords(absence))}
                    >
                      {words.remove}
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {absences.length > MOST_SHOWN && (
        <p>{pairingOfficeWording.plans.andMore(absences.length - MOST_SHOWN)}</p>
      )}
    </>
  );
