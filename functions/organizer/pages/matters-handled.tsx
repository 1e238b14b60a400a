import type { Context } from 'hono';
import { isOver } from '#shared/matters/clock-rules.ts';
import type { ListedMatter } from '#shared/matters/list-matters.ts';
import type { Matter } from '#shared/matters/matter.ts';
import type { Whole } from '#shared/matters/matter-view.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { mattersWording as words } from '#shared/web/wording/matters.ts';
import { dateInWords, topicInWords } from '#shared/web/wording/reception.ts';
import { areas } from '../audience.ts';
import { ClocksTable, Day, DueDay, EndFacts, History, StateMark, shortOf } from './matters-parts.tsx';

const BASE = areas.ownMatters.href;
const { mineColumns: columns, facts } = words;

/** What is routed to a department, what is due first on top. */
export const HandledTable = ({ listed }: { listed: ListedMatter[] }) => (
  <section class="scroll lines" tabindex={0} aria-label={words.mineTitle}>
    <table>
      <ColumnTitles titles={Object.values(columns)} />
      <tbody>
        {listed.map(({ matter, due, overdue }) => (
          <tr>
            <td data-label={columns.due}>
              <DueDay due={due} overdue={overdue} />
            </td>
            <td data-label={columns.state}>
              <StateMark state={matter.state} />
            </td>
            <td data-label={columns.topic}>{topicInWords(matter.topic, 'zh')}</td>
            <th scope="row">
              <a href={`${BASE}/${matter.id}`}>{shortOf(matter.summary)}</a>
            </th>
            <td data-label={columns.arrived}>{matter.routing && <Day on={matter.routing.on} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

type PageProps = Whole & { c: Context<WebEnv>; matter: Matter; firstHandler?: string };

/** A matter as its department has it: whom to ask stands there, who raised it doesn't. */
export const HandledPage = ({ c, matter, clocks, history, firstHandler }: PageProps) => (
  <div class="matters">
    <h1>{words.mineTitle}</h1>
    {c.req.query('saved') !== undefined && <Message>{words.saved}</Message>}
    <dl class="facts">
      <dt>{facts.summary}</dt>
      <dd>{matter.summary}</dd>
      <dt>{facts.topic}</dt>
      <dd>
        {topicInWords(matter.topic, 'zh')} <StateMark state={matter.state} />
      </dd>
      {matter.place && (
        <>
          <dt>{facts.place}</dt>
          <dd>
            {matter.place.town} {matter.place.village}
          </dd>
        </>
      )}
      {matter.routing && (
        <>
          <dt>{facts.arrived}</dt>
          <dd>{dateInWords(matter.routing.on, 'zh')}</dd>
        </>
      )}
      {firstHandler && (
        <>
          <dt>{facts.firstHandler}</dt>
          <dd>{firstHandler}</dd>
        </>
      )}
      <EndFacts matter={matter} />
    </dl>
    <ClocksTable clocks={clocks} today={civilDateOf(c.get('now'))} />
    <HandledSteps c={c} matter={matter} clocks={clocks} />
    <History steps={history} byInWords={words.history.byForDepartment} />
    <p>
      <a href={BASE}>{words.back}</a>
    </p>
  </div>
);

const HandledSteps = ({ c, matter: { id, state }, clocks }: Pick<PageProps, 'c' | 'matter' | 'clocks'>) => {
  if (state !== 'forwarded' && state !== 'assigned') return null;
  const last = clocks.find(({ kind }) => kind === 'return');
  const isTooLate = last && isOver(last, civilDateOf(c.get('now')));
  return (
    <>
      <p class="actions no-print">
        <a class="button" href={`${BASE}/${id}/answer`}>
          {words.answer.title}
        </a>
        {!isTooLate && (
          <a class="button second" href={`${BASE}/${id}/return`}>
            {words.giveBack.title}
          </a>
        )}
      </p>
      {isTooLate && <p class="quiet">{words.giveBack.over(dateInWords(last.rolled, 'zh'))}</p>}
    </>
  );
};
