import type { HouseholdOwnView, Who } from '#shared/pairing/household-view.ts';
import type { Lang } from '#shared/platform/lang.ts';
import { householdWording } from '../wording/household.ts';
import { phoneInWords } from '../wording/pairing.ts';

/** Who comes to a household: name, unit and post, and a phone that dials. */
export const WhoComes = ({ lang, view }: { lang: Lang; view: HouseholdOwnView }) => {
  const words = householdWording[lang];
  return (
    <section>
      <h2>{words.who}</h2>
      {!view.first && !view.second && <p>{words.nobody}</p>}
      {view.first && <OneWho lang={lang} who={view.first} />}
      {view.second && (
        <>
          <p class="quiet">{words.second}</p>
          <OneWho lang={lang} who={view.second} />
        </>
      )}
    </section>
  );
};

const OneWho = ({ lang, who }: { lang: Lang; who: Who }) => (
  <div class="card">
    <p>
      <strong class="who">{who.name}</strong>
      <br />
      {who.unit} {who.post}
      <br />
      <span class="together">{phoneInWords(who.phone)}</span>
    </p>
    <p class="no-print">
      <a
        class="button second"
        href={`tel:${who.phone}`}
        aria-label={`${householdWording[lang].call} ${who.name}`}
      >
        {householdWording[lang].call}
      </a>
    </p>
  </div>
);
