import type { Lang } from '#shared/platform/lang.ts';
import type { FieldError } from '#shared/platform/result.ts';
import type { CalendarFilter } from '#shared/reception/calendar-filter.ts';
import { topicSchema } from '#shared/reception/topics.ts';
import { Select, TextField } from '#shared/web/components/field.tsx';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { findWording } from '#shared/web/wording/find.ts';
import { dateInWords, topicInWords } from '#shared/web/wording/reception.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import { VenueChoice } from './venue-choice.tsx';

type Typed = { [K in keyof CalendarFilter]?: string };
type Props = { lang: Lang; typed: Typed; venues: string[]; errors?: FieldError[] };

/** Finds a day by topic, venue, leader or date: a plain form, folded away until it is wanted. */
export const CalendarSearch = ({ lang, typed, venues, errors }: Props) => {
  const words = citizenWording[lang];
  const wrong = fieldErrorsInWords(errors, lang);
  return (
    <details class="card" open={errors !== undefined}>
      <summary>{findWording[lang].find}</summary>
      <form method="get" action="/">
        <Select
          lang={lang}
          name="topic"
          label={words.findTopic}
          value={typed.topic}
          error={wrong.topic}
          choices={[
            { value: '', label: words.all },
            ...topicSchema.options.map((topic) => ({ value: topic, label: topicInWords(topic, lang) })),
          ]}
        />
        <VenueChoice lang={lang} venues={venues} chosen={typed.venue} error={wrong.venue} />
        <TextField
          lang={lang}
          name="leader"
          label={words.findLeader}
          hint={words.findLeaderHint}
          value={typed.leader}
          error={wrong.leader}
          maxlength={40}
        />
        <TextField
          lang={lang}
          name="from"
          label={words.findFrom}
          type="date"
          value={typed.from}
          error={wrong.from}
        />
        <TextField
          lang={lang}
          name="to"
          label={findWording[lang].to}
          type="date"
          value={typed.to}
          error={wrong.to}
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.findButton}
          </button>
        </p>
      </form>
    </details>
  );
};

/** What is being looked for, and the way back to all. */
export const SearchedFor = ({ lang, filter }: { lang: Lang; filter: CalendarFilter }) => {
  const words = citizenWording[lang];
  const asked = [
    filter.topic && topicInWords(filter.topic, lang),
    filter.venue,
    filter.leader,
    filter.from && words.fromDay(dateInWords(filter.from, lang)),
    filter.to && findWording[lang].untilDay(dateInWords(filter.to, lang)),
  ].filter(Boolean);
  return (
    asked.length > 0 && (
      <p>
        {words.searchedFor}
        <strong>{asked.join(lang === 'zh' ? '，' : ', ')}</strong> <a href="/">{words.findReset}</a>
      </p>
    )
  );
};
