import type { Planned } from '#shared/reception/plan-days.ts';
import type { PlannedDay } from '#shared/reception/plan-rules.ts';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { lossInWords, shiftInWords, planningWording as words } from '#shared/web/wording/planning.ts';
import { fullDateInWords } from '#shared/web/wording/reception.ts';
import type { PlanTyped } from './plan-form.tsx';

/** What a plan comes to, every moved and lost date explained; as long as it is not applied, with the button to do so. */
export const PlanOutcome = ({
  planned: { days, lost },
  typed,
  action,
}: {
  planned: Planned;
  /** The form, to be sent once more; without it the plan is done. */
  typed?: PlanTyped;
  action: string;
}) => {
  const provisional = days.find(({ date }) => date.provisional);
  return (
    <section aria-label={words.result(days.length)}>
      {typed && <h2>{words.result(days.length)}</h2>}
      {provisional && <Message tone="wait">{words.provisionalHint(provisional.date.on.slice(0, 4))}</Message>}
      <section class="scroll" tabindex={0} aria-label={words.columns.on}>
        <table>
          <ColumnTitles titles={Object.values(words.columns)} />
          <tbody>
            {days.map((day) => (
              <DayRow {...day} />
            ))}
          </tbody>
        </table>
      </section>
      {lost.length > 0 && (
        <>
          <h3>{words.lost}</h3>
          <ul>
            {lost.map((one) => (
              <li>{lossInWords(one)}</li>
            ))}
          </ul>
        </>
      )}
      {typed && <ApplyPlan typed={typed} action={action} />}
    </section>
  );
};

const DayRow = ({ date, draft, is }: PlannedDay) => (
  <tr>
    <td>
      <span class="together">{fullDateInWords(date.on, 'zh')}</span>{' '}
      {date.provisional && <span class="mark wait">{words.provisional}</span>}
    </td>
    <td>{shiftInWords(date)}</td>
    <td>
      {draft.day.leader}
      <br />
      <span class="quiet small">{draft.day.post}</span>
    </td>
    <td>{draft.day.venue}</td>
    <td>{words.is[is]}</td>
  </tr>
);

const ApplyPlan = ({ typed, action }: { typed: PlanTyped; action: string }) => (
  <form method="post" action={action}>
    {Object.entries(typed.values).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {typed.leaderIds.map((id) => (
      <input type="hidden" name="leaderIds" value={id} />
    ))}
    <p class="actions">
      <button class="button" type="submit" name="apply" value="1">
        {words.apply}
      </button>
    </p>
  </form>
);
