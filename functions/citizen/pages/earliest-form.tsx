import type { Lang } from '#shared/platform/lang.ts';
import type { FieldError } from '#shared/platform/result.ts';
import { topicSchema } from '#shared/reception/topics.ts';
import { Select } from '#shared/web/components/field.tsx';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { findWording } from '#shared/web/wording/find.ts';
import { topicInWords } from '#shared/web/wording/reception.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import { VenueChoice } from './venue-choice.tsx';

type Props = {
  lang: Lang;
  typed: { topic?: string; venue?: string };
  venues: string[];
  errors?: FieldError[];
};

/** What it is about, and where; the answer stands in the page's address. */
export const EarliestForm = ({ lang, typed, venues, errors }: Props) => {
  const words = findWording[lang];
  const wrong = fieldErrorsInWords(errors, lang);
  return (
    <form method="get" action="/earliest" class="card">
      <p>{words.earliestIntro}</p>
      <Select
        lang={lang}
        name="topic"
        label={citizenWording[lang].findTopic}
        value={typed.topic}
        error={wrong.topic}
        choices={[
          { value: '', label: citizenWording[lang].choose },
          ...topicSchema.options.map((topic) => ({ value: topic, label: topicInWords(topic, lang) })),
        ]}
      />
      <VenueChoice lang={lang} venues={venues} chosen={typed.venue} error={wrong.venue} />
      <p class="actions">
        <button class="button" type="submit">
          {words.earliestButton}
        </button>
      </p>
    </form>
  );
};
