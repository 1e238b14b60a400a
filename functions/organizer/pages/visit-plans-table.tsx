import type { PlannedDay, UnplacedVisit, VisitPlan } from '#shared/pairing/visit-plan.ts';
import { lunarDateOf } from '#shared/time/almanac.ts';
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
              <th scope="row">
                {dayInWords(day.date)}{' '}
                <span class="quiet small together">{words.lunar(lunarDateOf(day.date).words)}</span>
              </th>
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

const UNWILLING: readonly UnplacedVisit['reason'][] = ['declined', 'paused', 'asked-another'];

/** Households that are due and got no day, each with the reason; apart from them those that want nobody now. */
export const UnplacedTables = ({ unplaced }: { unplaced: UnplacedVisit[] }) => {
  const isUnwilling = ({ reason }: UnplacedVisit): boolean => UNWILLING.includes(reason);
  return (
    <>
      <UnplacedTable title={words.unplacedTitle} unplaced={unplaced.filter((one) => !isUnwilling(one))} />
      <UnplacedTable title={words.unwillingTitle} unplaced={unplaced.filter(isUnwilling)} />
    </>
  );
};

const UnplacedTable = ({ title, unplaced }: { title: string; unplaced: UnplacedVisit[] }) =>
  unplaced.length > 0 && (
    <>
      <section class="scroll" tabindex={0} aria-label={title}>
        <table>
          <caption>{title}</caption>
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
