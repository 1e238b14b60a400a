import { Hono } from 'hono';
import { type ListedMatter, listMatters, pageOfMatters } from '#shared/matters/list-matters.ts';
import { matterSourceSchema, matterStateSchema } from '#shared/matters/matter.ts';
import { type MattersQuery, mattersQuerySchema } from '#shared/matters/matter-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { civilDateOf, monthOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { Select } from '#shared/web/components/field.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { mattersWording as words } from '#shared/web/wording/matters.ts';
import { topicInWords } from '#shared/web/wording/reception.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { Day, DueDay, StateMark, shortOf } from './matters-parts.tsx';

const BASE = areas.matters.href;

const nextHref = (query: MattersQuery, cursor: string): string =>
  `${BASE}?${new URLSearchParams({
    ...(Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >),
    cursor,
  })}`;

/** Every matter that is open, wherever it was raised, what is due first on top. */
export const mattersPages = (deps: OrganizerDeps) =>
  new Hono<WebEnv>().get(BASE, async (c) => {
    const asked = readInput(mattersQuerySchema, c.req.query());
    if (!asked.ok) return answerRefusal(c, organizerAudience, asked.refusal);
    const { cursor, ...query } = asked.value;
    const { items, nextCursor } = pageOfMatters(await listMatters(deps, query, c.get('now')), cursor);
    const subjectIds = items.map(({ matter }) => matter.id);
    await leaveLine(deps, c, { action: 'listed', subject: 'matter', subjectIds });
    return answerPage(c, organizerAudience, {
      title: words.title,
      children: (
        <div class="matters">
          <h1>{words.title}</h1>
          <p class="quiet">{words.intro}</p>
          <Filter query={query} thisMonth={monthOf(civilDateOf(c.get('now')))} />
          {items.length === 0 ? <p>{words.none}</p> : <MattersTable listed={items} />}
          {nextCursor && (
            <p>
              <a class="button second" href={nextHref(query, nextCursor)}>
                {words.more}
              </a>
            </p>
          )}
        </div>
      ),
    });
  });

const Filter = ({ query, thisMonth }: { query: MattersQuery; thisMonth: string }) => (
  <form method="get" action={BASE} class="filter no-print">
    <Select
      lang="zh"
      name="state"
      label={words.filter.state}
      value={query.state ?? ''}
      choices={[
        { value: '', label: words.filter.open },
        ...matterStateSchema.options.map((value) => ({ value, label: words.states[value] })),
      ]}
    />
    <Select
      lang="zh"
      name="source"
      label={words.filter.source}
      value={query.source ?? ''}
      choices={[
        { value: '', label: words.filter.anySource },
        ...matterSourceSchema.shape.kind.options.map((value) => ({ value, label: words.sources[value] })),
      ]}
    />
    <div class="choice">
      <input type="checkbox" id="overdue" name="overdue" value="yes" checked={query.overdue === 'yes'} />
      <label for="overdue">{words.filter.overdue}</label>
    </div>
    {query.state === 'closed' && (
      <div class="field">
        <label for="month">{words.filter.month}</label>
        <input type="month" id="month" name="month" class="short" value={query.month ?? thisMonth} />
      </div>
    )}
    <button class="button second" type="submit">
      {words.filter.show}
    </button>
  </form>
);

const MattersTable = ({ listed }: { listed: ListedMatter[] }) => (
  <section class="scroll lines" tabindex={0} aria-label={words.title}>
    <table>
      <ColumnTitles titles={Object.values(words.columns)} />
      <tbody>
        {listed.map((one) => (
          <MatterRow {...one} />
        ))}
      </tbody>
    </table>
  </section>
);

const MatterRow = ({ matter, due, overdue }: ListedMatter) => {
  const { columns } = words;
  const { id, state, topic, summary, source, place, receivedOn, routing } = matter;
  return (
    <tr>
      <td data-label={columns.due}>
        <DueDay due={due} overdue={overdue} />
      </td>
      <td data-label={columns.state}>
        <StateMark state={state} />
      </td>
      <td data-label={columns.topic}>{topicInWords(topic, 'zh')}</td>
      <th scope="row">
        <a href={`${BASE}/${id}`}>{shortOf(summary)}</a>
      </th>
      <td data-label={columns.source}>{words.sources[source.kind]}</td>
      <td data-label={columns.place}>{place && `${place.town}${place.village}`}</td>
      <td data-label={columns.received}>
        <Day on={receivedOn} />
      </td>
      <td data-label={columns.department}>{routing?.department}</td>
    </tr>
  );
};
