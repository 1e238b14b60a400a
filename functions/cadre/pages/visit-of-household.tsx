import type { Matter } from '#shared/matters/matter.ts';
import type { Addition } from '#shared/pairing/add-to-log-store.ts';
import type { KeptVisit } from '#shared/pairing/visit-store.ts';
import { handOverWording as words } from '#shared/web/wording/cadre-changes.ts';
import { dayInWords } from '#shared/web/wording/pairing.ts';
import { Additions } from './additions.tsx';
import { LogFacts } from './log-facts.tsx';
import { MatterFacts } from './matter-facts.tsx';
import { VisitMarks, visitHref } from './visit-card.tsx';

type Props = {
  visit: KeptVisit;
  matter?: Matter;
  additions: Addition[];
  cadreId: string;
  isFirst: boolean;
  names: (cadreId: string) => string;
};

/** A visit that another cadre makes or made stands here without a link: it isn't this cadre's to change. */
export const VisitOfHousehold = ({ visit, matter, additions, cadreId, isFirst, names }: Props) => (
  <>
    <h3>
      {visit.cadreId === cadreId ? (
        <a href={visitHref(visit.id)}>{dayInWords(visit.onDate)}</a>
      ) : (
        dayInWords(visit.onDate)
      )}{' '}
      <VisitMarks visit={visit} />
    </h3>
    {visit.standsInFor && visit.cadreId !== cadreId && (
      <p>{visit.state === 'done' ? words.madeBy(names(visit.cadreId)) : words.by(names(visit.cadreId))}</p>
    )}
    {isFirst && visit.state === 'planned' && visit.standsInFor === cadreId && <TakeBack visit={visit} />}
    {visit.lastLog && <LogFacts log={visit.lastLog} />}
    {matter && <MatterFacts matter={matter} visit={visit} />}
    <Additions additions={additions} />
  </>
);

const TakeBack = ({ visit }: { visit: KeptVisit }) => (
  <form method="post" action={`${visitHref(visit.id)}/take-back`}>
    <input type="hidden" name="version" value={String(visit.version)} />
    <button class="button second" type="submit">
      {words.takeBack}
    </button>
  </form>
);
