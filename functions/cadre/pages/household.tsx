import { Hono } from 'hono';
import type { Matter } from '#shared/matters/matter.ts';
import { type Addition, listAdditionsOfHousehold } from '#shared/pairing/add-to-log-store.ts';
import { findOwnHousehold, type OwnHouseholdInFull } from '#shared/pairing/own-households.ts';
import { findCadre } from '#shared/pairing/roster-store.ts';
import type { KeptVisit } from '#shared/pairing/visit-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { handOverWording } from '#shared/web/wording/cadre-changes.ts';
import { consentInWords } from '#shared/web/wording/pairing.ts';
import { cadreAudience, HOUSEHOLDS } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { Fact, HouseholdFacts } from './household-facts.tsx';
import { findMattersOf } from './matter-facts.tsx';
import { VisitOfHousehold } from './visit-of-household.tsx';

const words = cadreWording.household;

/** One of the cadre's own households, with what can be done and what was said so far. */
export const householdPages = (deps: CadreDeps) =>
  new Hono<WebEnv>().get(`${HOUSEHOLDS}/:id`, async (c) => {
    const [id, cadreId] = [c.req.param('id'), knownCadreId(c)];
    const found = await findOwnHousehold(deps.db, cadreId, id, civilDateOf(c.get('now')));
    if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
    const { household, seat, visits } = found.value;
    await leaveLine(deps, c, { action: 'read', subject: 'household', subjectIds: [id] });
    const names = await namesIn(deps.db, found.value);
    const matters = await findMattersOf(deps.db, visits);
    const additions = await listAdditionsOfHousehold(deps.db, id);
    const handed = visits.find((visit) => visit.id === c.req.query('handed') && visit.standsInFor);
    return answerPage(c, cadreAudience, {
      title: household.head,
      children: (
        <>
          {handed && <Message>{handOverWording.handed(names(handed.cadreId))}</Message>}
          <h1>
            {household.head} {seat === 'second' && <span class="mark">{cadreWording.households.second}</span>}
          </h1>
          {seat === 'second' ? <p class="quiet">{words.secondHint}</p> : <Actions {...found.value} />}
          <HouseholdFacts household={household}>
            <Fact term={cadreWording.households.consent}>{consentInWords(found.value.consent)}</Fact>
          </HouseholdFacts>
          <HandedOver {...found.value} names={names} />
          <Visits {...{ visits, matters, additions, cadreId, names }} isFirst={seat === 'first'} />
          <p>
            <a href={HOUSEHOLDS}>{words.back}</a>
          </p>
        </>
      ),
    });
  });

/** The names of the cadres a page speaks of; of one who is gone from the roster, none. */
const namesIn = async (db: Db, { visits, handedOver }: OwnHouseholdInFull) => {
  const went = visits.filter(({ standsInFor }) => standsInFor).map(({ cadreId }) => cadreId);
  const ids = [...new Set([...went, ...(handedOver ? [handedOver.fromCadreId] : [])])];
  const cadres = await Promise.all(ids.map((id) => findCadre(db, id)));
  const names = new Map(cadres.map((cadre) => [cadre?.id, cadre?.name]));
  return (cadreId: string): string => names.get(cadreId) ?? handOverWording.someone;
};
type Names = (cadreId: string) => string;

const Actions = ({ household }: OwnHouseholdInFull) => (
  <p class="actions">
    <a class="button" href={`${HOUSEHOLDS}/${household.id}/log`}>
      {words.log}
    </a>
    <a class="button second" href={`${HOUSEHOLDS}/${household.id}/add`}>
      {words.add}
    </a>
    {household.phone && (
      <a class="button second" href={`tel:${household.phone}`}>
        {cadreWording.visit.call}
      </a>
    )}
  </p>
);

const HandedOver = ({ handedOver, names }: OwnHouseholdInFull & { names: Names }) =>
  handedOver?.note ? (
    <div class="card">
      <h2>{words.left(names(handedOver.fromCadreId))}</h2>
      <p>{handedOver.note}</p>
    </div>
  ) : null;

type VisitsProps = {
  visits: KeptVisit[];
  matters: Map<string, Matter>;
  additions: Addition[];
  cadreId: string;
  isFirst: boolean;
  names: Names;
};

const Visits = (props: VisitsProps) => (
  <>
    <h2>{words.visits}</h2>
    {props.visits.length === 0 && <p class="quiet">{words.noVisits}</p>}
    <ul class="cards">
      {props.visits.map((visit) => (
        <li class="card">
          <VisitOfHousehold
            {...props}
            visit={visit}
            matter={props.matters.get(visit.id)}
            additions={props.additions.filter(({ visitId }) => visitId === visit.id)}
          />
        </li>
      ))}
    </ul>
  </>
);
