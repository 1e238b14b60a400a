import type { CallAhead as How } from '#shared/pairing/call-ahead.ts';
import type { OwnVisit } from '#shared/pairing/own-visits.ts';
import { lunarDateOf } from '#shared/time/almanac.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { handOverWording } from '#shared/web/wording/cadre-changes.ts';
import { clockInWords, dayInWords, pairingWords } from '#shared/web/wording/pairing.ts';
import { AskedForTime } from './asked-time.tsx';
import { CallAhead } from './call-ahead.tsx';

const words = cadreWording.visits;

export const visitHref = (visitId: string): string => `/cadre/visits/${visitId}`;

/** The lunar date, for villages that go by it. */
export const Lunar = ({ on }: { on: CivilDate }) => (
  <span class="quiet small together">{words.lunar(lunarDateOf(on).words)}</span>
);

type Shown = {
  dated: boolean;
  /** By the ids of the visits. */
  callAhead: Map<string, How>;
};

/** Visits of a list, each a card that leads to its page. */
export const VisitCards = ({ visits, ...shown }: { visits: OwnVisit[] } & Shown) => (
  <ul class="cards">
    {visits.map((one) => (
      <li class="card">
        <VisitCard {...one} {...shown} />
      </li>
    ))}
  </ul>
);

const VisitCard = ({ visit, household, dated, callAhead }: OwnVisit & Shown) => (
  <>
    <h3>
      <a href={visitHref(visit.id)}>{household.head}</a>{' '}
      {visit.standsInFor && <span class="mark">{handOverWording.mark}</span>} <VisitMarks visit={visit} />
    </h3>
    <p>
      {dated && (
        <>
          {dayInWords(visit.onDate)} <Lunar on={visit.onDate} />
          <br />
        </>
      )}
      <strong>{clockInWords(visit.startTime)}</strong> {household.village}
      {household.group}
    </p>
    <CallAhead how={callAhead.get(visit.id)} household={household} />
    <AskedForTime visit={visit} household={household} moveHref={`${visitHref(visit.id)}/move`} />
  </>
);

/** How a visit stands, in a word. */
export const VisitMarks = ({ visit }: Pick<OwnVisit, 'visit'>) => (
  <>
    {visit.state === 'done' && <span class="mark">{cadreWording.visit.done}</span>}
    {visit.state === 'cancelled' && <span class="mark wait">{cadreWording.visit.cancelled}</span>}
    {visit.state === 'planned' && visit.lastLog && (
      <span class="mark wait">{pairingWords.outcome[visit.lastLog.outcome]}</span>
    )}
    {visit.state === 'planned' && visit.provisional && (
      <span class="mark wait">{words.provisionalShort}</span>
    )}
  </>
);
