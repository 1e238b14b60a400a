import { type Context, Hono } from 'hono';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { leaderFeedWording } from '#shared/web/wording/leader-feed.ts';
import { organizerWording, type RosterName } from '#shared/web/wording/organizer.ts';
import { rosterMappingWording } from '#shared/web/wording/roster-mapping.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { readCursor } from '../read-cursor.ts';
import { isRosterName, type RosterRow, rosterNames, rosters } from '../rosters.ts';

const { rosters: words, importing } = organizerWording;
const BASE = areas.rosters.href;
const ROWS_PER_PAGE = 50;

/** The four rosters and each one's records. */
export const rostersPages = (deps: OrganizerDeps) =>
  new Hono<WebEnv>()
    .get(BASE, (c) =>
      answerPage(c, organizerAudience, {
        title: words.title,
        children: (
          <>
            <h1>{words.title}</h1>
            <p>{words.intro}</p>
            <table>
              <tbody>
                {rosterNames.map((name) => (
                  <RosterLine name={name} />
                ))}
              </tbody>
            </table>
          </>
        ),
      }),
    )
    .get(`${BASE}/:roster`, async (c) => {
      const name = c.req.param('roster');
      if (!isRosterName(name))
        return answerRefusal(c, organizerAudience, { kind: 'not-found', code: 'not-found' });
      const cursor = readCursor(c);
      if (!cursor.ok) return answerRefusal(c, organizerAudience, cursor.refusal);
      const page = await rosters[name].listRows(deps.db, { limit: ROWS_PER_PAGE, cursor: cursor.value });
      if (name === 'households')
        await leaveLine(deps, c, {
          action: 'listed',
          subject: 'household',
          subjectIds: page.rows.map(({ id }) => id),
        });
      return answerPage(c, organizerAudience, {
        title: words.names[name],
        children: (
          <>
            <h1>{words.names[name]}</h1>
            <Imported c={c} />
            <p class="quiet">{words.about[name]}</p>
            <p class="actions">
              <a class="button" href={`${BASE}/${name}/import`}>
                {words.importFrom}
              </a>
              <a class="button second" href={`${BASE}/${name}/export`}>
                {rosterMappingWording.exports.button}
              </a>
            </p>
            <RosterTable name={name} rows={page.rows} />
            <p>
              {page.nextCursor && (
                <a
                  class="button second"
                  href={`${BASE}/${name}?cursor=${encodeURIComponent(page.nextCursor)}`}
                >
                  {words.more}
                </a>
              )}
            </p>
            <p>
              <a href={BASE}>{words.back}</a>
            </p>
          </>
        ),
      });
    });

const RosterLine = ({ name }: { name: RosterName }) => (
  <tr>
    <th scope="row">
      <a href={`${BASE}/${name}`}>{words.names[name]}</a>
    </th>
    <td>{words.about[name]}</td>
    <td>
      <a href={`${BASE}/${name}/import`} aria-label={importing.title(words.names[name])}>
        {words.importFrom}
      </a>
    </td>
  </tr>
);

/** What an import that led here came to. */
const Imported = ({ c }: { c: Context<WebEnv> }) => {
  const count = (name: string): number => Number(c.req.query(name)) || 0;
  if (c.req.query('applied') === undefined) return null;
  const done = { applied: count('applied'), unchanged: count('unchanged'), rejected: count('rejected') };
  return <Message tone={done.rejected > 0 ? 'wait' : undefined}>{importing.done(done)}</Message>;
};

const RosterTable = ({ name, rows }: { name: RosterName; rows: RosterRow[] }) =>
  rows.length === 0 ? (
    <p>{words.empty}</p>
  ) : (
    <section class="scroll" tabindex={0} aria-label={words.names[name]}>
      <table class="small">
        <thead>
          <tr>
            {rosters[name].headers.map((header) => (
              <th scope="col">{header}</th>
            ))}
            {name === 'leaders' && <th scope="col">{leaderFeedWording.column}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr>
              {cells.map((cell) => (
                <td class={typeof cell === 'number' ? 'number' : undefined}>{cell}</td>
              ))}
              {name === 'leaders' && <FeedCell id={id} leader={String(cells[0])} />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

const FeedCell = ({ id, leader }: { id: string; leader: string }) => (
  <td>
    <a
      href={`${BASE}/leaders/${encodeURIComponent(id)}/calendar`}
      aria-label={leaderFeedWording.title(leader)}
    >
      {leaderFeedWording.link}
    </a>
  </td>
);
