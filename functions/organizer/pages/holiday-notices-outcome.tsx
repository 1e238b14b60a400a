import type { LoadedHolidays } from '#shared/reception/load-holiday-notice.ts';
import type { Rechecked } from '#shared/reception/recheck-rules.ts';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { planningWording } from '#shared/web/wording/planning.ts';
import { dateInWords, fullDateInWords } from '#shared/web/wording/reception.ts';
import { receptionOfficeWording } from '#shared/web/wording/reception-office.ts';
import type { HolidayTyped } from './holiday-notices-form.tsx';

const words = planningWording.holidays;

const inWords = (days: string[]): string => days.map((on) => dateInWords(on, 'zh')).join('、');

/** What a notice says, which days stay, and exactly which have to move. */
export const HolidayOutcome = ({
  loaded: { notice, rechecked, confirmed },
  typed,
  action,
}: {
  loaded: LoadedHolidays;
  /** The form, to be sent once more; without it the notice is loaded. */
  typed?: HolidayTyped;
  action: string;
}) => {
  const moves = rechecked.filter(({ stays }) => !stays);
  return (
    <section>
      {!typed && <Message>{words.done(confirmed)}</Message>}
      <dl class="facts">
        <dt>{words.off}</dt>
        <dd>{inWords(notice.off)}</dd>
        <dt>{words.worked}</dt>
        <dd>{inWords(notice.worked)}</dd>
      </dl>
      {typed && <p>{words.stays(rechecked.length - moves.length)}</p>}
      {moves.length === 0 ? <p>{words.nothingMoves}</p> : <Moves moves={moves} />}
      {typed && (
        <form method="post" action={action}>
          <input type="hidden" name="year" value={typed.year} />
          <input type="hidden" name="text" value={typed.text} />
          <p class="actions">
            <button class="button" type="submit" name="apply" value="1">
              {words.apply}
            </button>
          </p>
        </form>
      )}
    </section>
  );
};

const Moves = ({ moves }: { moves: Rechecked[] }) => (
  <>
    <h2>{words.moves}</h2>
    <table>
      <ColumnTitles titles={[...Object.values(words.moveColumns), words.change]} />
      <tbody>
        {moves.map(({ day, to }) => (
          <tr>
            <td>{fullDateInWords(day.on, 'zh')}</td>
            <td>{day.leader}</td>
            <td>{to ? fullDateInWords(to, 'zh') : words.nowhere}</td>
            <td>{receptionOfficeWording.states[day.state]}</td>
            <td>
              <a href={`/organizer/reception-days/${day.id}${day.state === 'published' ? '/change' : ''}`}>
                {words.change}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);
