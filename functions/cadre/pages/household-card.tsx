import type { Matter } from '#shared/matters/matter.ts';
import type { OwnHousehold } from '#shared/pairing/own-households.ts';
import type { KeptVisit } from '#shared/pairing/visit-store.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { handOverWording } from '#shared/web/wording/cadre-changes.ts';
import { consentInWords, dayInWords, pairingWords } from '#shared/web/wording/pairing.ts';
import { HOUSEHOLDS } from '../audience.ts';
import { Fact, PhoneLink } from './household-facts.tsx';
import { MatterMark } from './matter-facts.tsx';
import { visitHref } from './visit-card.tsx';

const words = cadreWording.households;

type Props = OwnHousehold & { cadreId: string; today: CivilDate; matter?: Matter };

/** A household in the list: the way to reach it, what it needs, what was said last time, last and next visit. */
export const HouseholdCard = ({
  household,
  seat,
  consent,
  lastVisit,
  nextVisit,
  cadreId,
  today,
  matter,
}: Props) => (
  <>
    <h2>
      <a href={`${HOUSEHOLDS}/${household.id}`}>{household.head}</a>{' '}
      <span class="quiet small">
        {household.village}
        {household.group}
      </span>{' '}
      {seat === 'second' && <span class="mark">{words.second}</span>}
    </h2>
    <dl class="facts">
      <Fact term={cadreWording.visit.phone}>
        {household.phone ? <PhoneLink phone={household.phone} /> : cadreWording.visit.noPhone}
      </Fact>
      <Fact term={cadreWording.visit.convenient}>
        {pairingWords.convenientTime[household.convenientTime]}
      </Fact>
      <Fact term={cadreWording.visit.note}>{household.note}</Fact>
      <Fact term={words.consent}>{consentInWords(consent)}</Fact>
      <Fact term={words.lastVisit}>{lastVisit ? dayInWords(lastVisit.onDate) : words.never}</Fact>
      <LastSaid visit={lastVisit} matter={matter} />
      <Fact term={words.nextVisit}>
        {nextVisit ? <NextVisit visit={nextVisit} cadreId={cadreId} today={today} /> : words.notPlanned}
      </Fact>
    </dl>
  </>
);

const LastSaid = ({ visit, matter }: { visit?: KeptVisit; matter?: Matter }) => {
  const { raised, agreed, solved } = visit?.lastLog ?? {};
  return (
    <>
      <Fact term={words.raised}>
        {raised && (
          <>
            {raised}{' '}
            {solved !== undefined && (
              <span class={solved ? 'mark' : 'mark wait'}>
                {solved ? cadreWording.household.solved : cadreWording.household.unsolved}
              </span>
            )}{' '}
            {matter && <MatterMark matter={matter} />}
          </>
        )}
      </Fact>
      <Fact term={words.agreed}>{agreed}</Fact>
    </>
  );
};

/** A visit somebody else makes leads nowhere from here: it isn't this cadre's to open. */
const NextVisit = ({ visit, cadreId, today }: { visit: KeptVisit; cadreId: string; today: CivilDate }) => (
  <>
    {visit.cadreId === cadreId ? (
      <a href={visitHref(visit.id)}>{dayInWords(visit.onDate)}</a>
    ) : (
      dayInWords(visit.onDate)
    )}{' '}
    {visit.standsInFor && <span class="mark">{handOverWording.mark}</span>}{' '}
    {visit.onDate < today && <span class="mark wait">{words.overdue}</span>}
  </>
);
