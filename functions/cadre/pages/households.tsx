import { Hono } from 'hono';
import type { Matter } from '#shared/matters/matter.ts';
import { isMeantBy } from '#shared/pairing/own-household-rules.ts';
import { listOwnHouseholds, type OwnHousehold } from '#shared/pairing/own-households.ts';
import { type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { cadreAudience, HOUSEHOLDS } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { HouseholdCard } from './household-card.tsx';
import { findMattersOf } from './matter-facts.tsx';

const words = cadreWording.households;
const WITHOUT_SEARCH = 8;

/** The cadre's own households, those they stand in for marked. Every look leaves an audit line. */
export const householdsPages = (deps: CadreDeps) =>
  new Hono<WebEnv>().get(HOUSEHOLDS, async (c) => {
    const today = civilDateOf(c.get('now'));
    const cadreId = knownCadreId(c);
    const own = await listOwnHouseholds(deps.db, cadreId, today);
    const typed = (c.req.query('q') ?? '').trim().slice(0, 40);
    const shown = own.filter(({ household }) => isMeantBy(household, typed));
    const subjectIds = shown.map(({ household }) => household.id);
    await leaveLine(deps, c, { action: 'listed', subject: 'household', subjectIds });
    const lastVisits = shown.map(({ lastVisit }) => lastVisit);
    const matters = await findMattersOf(deps.db, lastVisits);
    return answerPage(c, cadreAudience, {
      title: words.title,
      children: <Households {...{ own, shown, typed, cadreId, today, matters }} />,
    });
  });

type HouseholdsProps = {
  own: OwnHousehold[];
  shown: OwnHousehold[];
  typed: string;
  cadreId: string;
  today: CivilDate;
  matters: Map<string, Matter>;
};

const Households = ({ own, shown, typed, cadreId, today, matters }: HouseholdsProps) => (
  <>
    <h1>{words.title}</h1>
    {own.length > WITHOUT_SEARCH && <Search typed={typed} />}
    <p class="quiet">
      {typed
        ? words.found(shown.length, own.length)
        : own.length === 0
          ? words.none
          : words.count(own.length)}
      {typed && (
        <>
          {' '}
          <a href={HOUSEHOLDS}>{words.showAll}</a>
        </>
      )}
    </p>
    <ul class="cards">
      {shown.map((one) => (
        <li class="card">
          <HouseholdCard
            {...one}
            cadreId={cadreId}
            today={today}
            matter={matters.get(one.lastVisit?.id ?? '')}
          />
        </li>
      ))}
    </ul>
  </>
);

const Search = ({ typed }: { typed: string }) => (
  <search>
    <form method="get" action={HOUSEHOLDS}>
      <TextField lang="zh" name="q" label={words.search} value={typed} maxlength={40} />
      <p class="actions">
        <button class="button second" type="submit">
          {words.searchSubmit}
        </button>
      </p>
    </form>
  </search>
);
