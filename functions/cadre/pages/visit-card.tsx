import type { OwnVisit } from '#shared/pairing/own-visits.ts';
import { lunarDateOf } from '#shared/time/almanac.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { clockInWords, dayInWords, pairingWords } from '#shared/web/wording/pairing.ts';

const words = cadreWording.visits;

export const visitHref = (visitId: string): string => `/cadre/visits/${visitId}`;

/** The lunar date, for villages that go by it. */
export const Lunar = ({ on }: { on: CivilDate }) => (
  <span class="quiet small together">{words.lunar(lunarDateOf(on).words)}</span>
);

/** Visits of a list, each a card that leads to its page. */
export const VisitCards = ({ visits, dated }: { visits: OwnVisit[]; dated: boolean }) => (
  <ul class="cards">
    {visits.map((one) => (
      <li class="card">
        <VisitCard {...one} dated={dated} />
      </li>
    ))}
  </ul>
);

const VisitCard = ({ visit, household, dated }: OwnVisit & { dated: boolean }) => (
  <>
    <h3>
      <a href={visitHref(visit.id)}>{household.head}</a> <VisitMarks visit={visit} />
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
  </>
);

/** How a visit stands, in a word. */
export const VisitMarks = ({ visit }: Pick<OwnVisit, 'visit'>) => (
  <>
    {visit.state === 'done' && <span class="mark">{cadreWording.visit.done}</span>}
    {visit.state === 'planned' && visit.lastLog && (
      <span class="mark wait">{pairingWords.outcome[visit.lastLog.outcome]}</span>
    )}
    {visit.state === 'planned' && visit.provisional && (
      <span class="mark wait">{words.provisionalShort}</span>
    )}
  </>
);
