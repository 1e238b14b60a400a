import { Hono } from 'hono';
import { findOwnHousehold, listOwnHouseholds, type OwnHousehold } from '#shared/pairing/own-households.ts';
import type { KeptVisit } from '#shared/pairing/visit-store.ts';
import { type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { dayInWords, pairingWords } from '#shared/web/wording/pairing.ts';
import { cadreAudience, HOUSEHOLDS } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { HouseholdFacts, PhoneLink } from './household-facts.tsx';
import { LogFacts } from './log-facts.tsx';
import { VisitMarks, visitHref } from './visit-card.tsx';

const words = cadreWording.households;
const hrefOf = (householdId: string): string => `${HOUSEHOLDS}/${householdId}`;

/** The cadre's own households, all and each one. Every look leaves an audit line. */
export const householdsPages = (deps: CadreDeps) =>
  new Hono<WebEnv>()
    .get(HOUSEHOLDS, async (c) => {
      const today = civilDateOf(c.get('now'));
      const own = await listOwnHouseholds(deps.db, knownCadreId(c), today);
      const subjectIds = own.map(({ household }) => household.id);
      await leaveLine(deps, c, { action: 'listed', subject: 'household', subjectIds });
      return answerPage(c, cadreAudience, {
        title: words.title,
        children: (
          <>
            <h1>{words.title}</h1>
            <p class="quiet">{own.length === 0 ? words.none : words.count(own.length)}</p>
            <ul class="cards">
              {own.map((one) => (
                <li class="card">
                  <HouseholdCard {...one} today={today} />
                </li>
              ))}
            </ul>
          </>
        ),
      });
    })
    .get(`${HOUSEHOLDS}/:id`, async (c) => {
      const id = c.req.param('id');
      const found = await findOwnHousehold(deps.db, knownCadreId(c), id);
      if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
      const { household, visits } = found.value;
      await leaveLine(deps, c, { action: 'read', subject: 'household', subjectIds: [id] });
      return answerPage(c, cadreAudience, {
        title: household.head,
        children: (
          <>
            <h1>{household.head}</h1>
            <HouseholdFacts household={household} />
            <h2>{cadreWording.household.visits}</h2>
            {visits.length === 0 && <p class="quiet">{cadreWording.household.noVisits}</p>}
            <ul class="cards">
              {visits.map((visit) => (
                <li class="card">
                  <VisitOfHousehold visit={visit} isOwn={visit.cadreId === knownCadreId(c)} />
                </li>
              ))}
            </ul>
            <p>
              <a href={HOUSEHOLDS}>{cadreWording.household.back}</a>
            </p>
          </>
        ),
      });
    });

const dayOr = (visit: KeptVisit | undefined, none: string): string =>
  visit ? dayInWords(visit.onDate) : none;

const HouseholdCard = ({ household, lastVisit, nextVisit, today }: OwnHousehold & { today: CivilDate }) => (
  <>
    <h2>
      <a href={hrefOf(household.id)}>{household.head}</a>{' '}
      <span class="quiet small">
        {household.village}
        {household.group}
      </span>
    </h2>
    <dl class="facts">
      <dt>{cadreWording.visit.phone}</dt>
      <dd>{household.phone ? <PhoneLink phone={household.phone} /> : cadreWording.visit.noPhone}</dd>
      <dt>{cadreWording.visit.convenient}</dt>
      <dd>{pairingWords.convenientTime[household.convenientTime]}</dd>
      {household.note && (
        <>
          <dt>{cadreWording.visit.note}</dt>
          <dd>{household.note}</dd>
        </>
      )}
      <dt>{words.lastVisit}</dt>
      <dd>{dayOr(lastVisit, words.never)}</dd>
      <dt>{words.nextVisit}</dt>
      <dd>{nextVisit ? <NextVisit visit={nextVisit} today={today} /> : words.notPlanned}</dd>
    </dl>
  </>
);

const NextVisit = ({ visit, today }: { visit: KeptVisit; today: CivilDate }) => (
  <>
    <a href={visitHref(visit.id)}>{dayInWords(visit.onDate)}</a>{' '}
    {visit.onDate < today && <span class="mark wait">{words.overdue}</span>}
  </>
);

/** A visit that another cadre made before stands here without a link: it isn't this cadre's to change. */
const VisitOfHousehold = ({ visit, isOwn }: { visit: KeptVisit; isOwn: boolean }) => (
  <>
    <h3>
      {isOwn ? <a href={visitHref(visit.id)}>{dayInWords(visit.onDate)}</a> : dayInWords(visit.onDate)}{' '}
      <VisitMarks visit={visit} />
    </h3>
    {visit.lastLog && <LogFacts log={visit.lastLog} />}
  </>
);
