import type { ComingVisit, HouseholdOwnView } from '#shared/pairing/household-view.ts';
import type { Lang } from '#shared/platform/lang.ts';
import { Message } from '../components/message.tsx';
import { householdWording } from '../wording/household.ts';
import { timeInWords } from '../wording/reception.ts';
import { DayWithLunar, wishInWords } from './when.tsx';

type Props = { lang: Lang; view: HouseholdOwnView; base: string };

/** When somebody comes next and who, and the way to ask for another time. */
export const ComingVisits = ({ lang, view, base }: Props) => {
  const words = householdWording[lang];
  const [next, ...later] = view.coming;
  return (
    <section>
      <h2>{words.coming}</h2>
      {next ? <OneVisit {...{ lang, base }} visit={next} /> : <p>{words.none}</p>}
      {later.length > 0 && <h3>{words.comingLater}</h3>}
      {later.map((visit) => (
        <OneVisit {...{ lang, base }} visit={visit} />
      ))}
    </section>
  );
};

const OneVisit = ({ lang, base, visit }: { lang: Lang; base: string; visit: ComingVisit }) => {
  const words = householdWording[lang];
  const { who, askedTime } = visit;
  return (
    <div class="card">
      <p>
        <DayWithLunar lang={lang} on={visit.onDate} />
        <br />
        <strong>{timeInWords(visit.startTime, lang)}</strong>
        <br />
        {who && (visit.standsIn ? words.colleague(who.name) : words.comes(who.name))}
      </p>
      {visit.standsIn && who && (
        <p>
          {who.unit} {who.post} <a href={`tel:${who.phone}`}>{words.call}</a>
        </p>
      )}
      {visit.provisional && <p class="quiet">{words.provisional}</p>}
      {askedTime && <Message tone="wait">{words.asked(wishInWords(askedTime, lang))}</Message>}
      <p class="no-print">
        <a class="button second" href={`${base}/visits/${visit.id}/ask-time`}>
          {askedTime ? words.askAgain : words.otherTime}
        </a>
      </p>
    </div>
  );
};
