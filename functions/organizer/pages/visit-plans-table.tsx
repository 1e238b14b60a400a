import type { PlannedDay, UnplacedVisit, VisitPlan } from '#shared/pairing/visit-plan.ts';
import { Message } from '#shared/web/components/message.tsx';
import { dayInWords } from '#shared/web/wording/pairing.ts';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';
import { instantInWords } from '#shared/web/wording/reception.ts';

const words = pairingOfficeWording.plans;
const MOST_SHOWN = 500;

const kindOf = ({ workday, makeUp }: PlannedDay): string => {
  if (makeUp) return words.makeUp;
  return workday ? words.workday : words.dayOff;
};

/** A planned month in numbers and day by day. */
export const PlanSummary = ({ plan }: { plan: VisitPlan }) => (
  <>
    <p class="quiet">{words.plannedAt(instantInWords(plan.plannedAt, 'zh'))}</p>
    {plan.provisional && <Message tone="wait">{words.provisional}</Message>}
    <dl class="facts">
      <dt>{words.numbers.households}</dt>
      <dd>{plan.households}</dd>
      <dt>{words.numbers.visits}</dt>
      <dd>{plan.visits}</dd>
      <dt>{words.numbers.unplaced}</dt>
      <dd>{plan.unplaced}</dd>
    </dl>
    <section class="scroll" tabindex={0} aria-label={words.byDay}>
      <table>
        <caption>{words.byDay}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.day}</th>
            <th scope="col">{words.columns.kind}</th>
            <th scope="col" class="number">
              {words.columns.visits}
            </th>
            <th scope="col" class="number">
              {words.columns.cadres}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.days.map((day) => (
            <tr>
              <th scope="row">{dayInWords(day.date)}</th>
              <td>{kindOf(day)}</td>
              <td class="number">{day.visits}</td>
              <td class="number">{day.cadres}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </>
);

/** Households that are due and could not be given a day, each with the reason. */
export const UnplacedTable = ({ unplaced }: { unplaced: UnplacedVisit[] }) => (
  <>
    <section class="scroll" tabindex={0} aria-label={words.unplacedTitle}>
      <table>
        <caption>{words.unplacedTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unplacedColumns.household}</th>
            <th scope="col">{words.unplacedColumns.cadre}</th>
            <th scope="col">{words.unplacedColumns.reason}</th>
          </tr>
        </thead>
        <tbody>
          {unplaced.slice(0, MOST_SHOWN).map(({ householdId, cadreId, reason }) => (
            <tr>
              <td>{householdId}</td>
              <td>{cadreId}</td>
              <td>{words.reasons[reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    {unplaced.length > MOST_SHOWN && <p>{words.andMore(unplaced.length - MOST_SHOWN)}</p>}
  </>
);
