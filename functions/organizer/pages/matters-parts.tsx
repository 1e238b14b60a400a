import { isOver, type MatterClock } from '#shared/matters/clock-rules.ts';
import type { Matter, MatterState, MatterStep, StepBy } from '#shared/matters/matter.ts';
import { type CivilDate, daysBetween } from '#shared/time/civil.ts';
import { mattersWording as words } from '#shared/web/wording/matters.ts';
import { dayInWords } from '#shared/web/wording/pairing.ts';
import { dateInWords, instantInWords } from '#shared/web/wording/reception.ts';

const SHORT = 40;

/** The beginning of what was raised, for a line of a list. */
export const shortOf = (summary: string): string => {
  const characters = [...summary];
  return characters.length <= SHORT ? summary : `${characters.slice(0, SHORT).join('')}…`;
};

export const StateMark = ({ state }: { state: MatterState }) => (
  <span class={state === 'received' || state === 'answered' ? 'mark wait' : 'mark'}>
    {words.states[state]}
  </span>
);

/** A day in a line of a list. */
export const Day = ({ on }: { on: CivilDate }) => <span class="together">{dayInWords(on)}</span>;

/** The day a term ends: rolled, and as it is counted where that is another one. */
export const DueDay = ({ due, overdue }: { due?: MatterClock; overdue: boolean }) => {
  if (!due) return null;
  return (
    <>
      <Day on={due.rolled} />{' '}
      {due.raw !== due.rolled && (
        <span class="quiet small together">
          {words.clocks.raw}
          {dayInWords(due.raw)}
        </span>
      )}{' '}
      {overdue && <span class="mark stop">{words.overdue}</span>}
      {due.provisional && <span class="mark wait">{words.provisional}</span>}
    </>
  );
};

/** The terms that run on a matter, each with the day it is counted to and the day that counts. */
export const ClocksTable = ({ clocks, today }: { clocks: MatterClock[]; today: CivilDate }) =>
  clocks.length === 0 ? null : (
    <section class="scroll" tabindex={0} aria-label={words.clocks.title}>
      <table>
        <caption>{words.clocks.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.clocks.kind}</th>
            <th scope="col">{words.clocks.raw}</th>
            <th scope="col">{words.clocks.rolled}</th>
            <th scope="col">{words.clocks.left}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => (
            <tr>
              <th scope="row">{words.clocks.kinds[clock.kind]}</th>
              <td>{dateInWords(clock.raw, 'zh')}</td>
              <td>
                {dateInWords(clock.rolled, 'zh')}{' '}
                {clock.provisional && <span class="mark wait">{words.provisional}</span>}
              </td>
              <td>
                <span class={isOver(clock, today) ? 'mark stop' : undefined}>
                  {words.clocks.days(daysBetween(today, clock.rolled))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet small">
        {words.clocks.how}
        {clocks.some(({ provisional }) => provisional) && words.provisionalHint}
      </p>
    </section>
  );

type ByInWords = (by: StepBy, department?: string) => string;

/** What was done about a matter, step by step. */
export const History = ({ steps, byInWords }: { steps: MatterStep[]; byInWords: ByInWords }) => (
  <>
    <h2>{words.history.title}</h2>
    <ol class="steps">
      {steps.map(({ kind, by, at, words: said, department, reportBy }) => (
        <li>
          <strong>{words.history.kinds[kind]}</strong>{' '}
          {(kind === 'forwarded' || kind === 'assigned') &&
            department &&
            words.history.to(department, reportBy && dateInWords(reportBy, 'zh'))}
          <br />
          <span class="quiet small">
            {instantInWords(at, 'zh')}，{byInWords(by, department)}
          </span>
          {said && <p>{said}</p>}
        </li>
      ))}
    </ol>
  </>
);

/** What was answered, and how it ended. */
export const EndFacts = ({ matter: { answer, closed } }: { matter: Matter }) => (
  <>
    {answer && (
      <>
        <dt>{words.facts.answer}</dt>
        <dd>{answer.words}</dd>
      </>
    )}
    {closed && (
      <>
        <dt>{words.facts.closed}</dt>
        <dd>{closed.reason}</dd>
      </>
    )}
  </>
);
