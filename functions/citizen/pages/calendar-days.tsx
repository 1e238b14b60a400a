import type { Lang } from '#shared/platform/lang.ts';
import type { TownFirst } from '#shared/reception/level-order-rules.ts';
import type { PublicDay } from '#shared/reception/public-day.ts';
import { Message } from '#shared/web/components/message.tsx';
import { CalendarList } from '#shared/web/reception/calendar-list.tsx';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { findWording } from '#shared/web/wording/find.ts';

const hrefOf = (day: PublicDay): string => `/days/${day.id}`;

/** The days found; those suggested for a first visit come first, and the rest right below. */
export const CalendarDays = ({ lang, suggested, rest }: { lang: Lang } & TownFirst<PublicDay>) => {
  const words = findWording[lang];
  if (suggested.length === 0 && rest.length === 0) return <NoDays lang={lang} />;
  if (suggested.length === 0) return <CalendarList lang={lang} days={rest} hrefOf={hrefOf} />;
  return (
    <>
      <Message>
        <strong>{words.firstVisit}</strong>
        {words.townNote}
      </Message>
      <section aria-labelledby="town-days">
        <h2 id="town-days">{words.townList}</h2>
        <CalendarList lang={lang} days={suggested} hrefOf={hrefOf} below={3} />
      </section>
      <section aria-labelledby="other-days">
        <h2 id="other-days">{words.otherDays}</h2>
        <CalendarList lang={lang} days={rest} hrefOf={hrefOf} below={3} />
      </section>
    </>
  );
};

const NoDays = ({ lang }: { lang: Lang }) => (
  <>
    <p>
      <strong>{citizenWording[lang].noDays}</strong>
    </p>
    <p>{citizenWording[lang].noDaysHint}</p>
  </>
);
