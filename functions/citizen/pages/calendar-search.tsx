import type { CalendarFilter } from '#shared/reception/calendar-filter.ts';
import { topicSchema } from '#shared/reception/topics.ts';
import { Select, TextField } from '#shared/web/components/field.tsx';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import type { Lang } from '#shared/web/wording/lang.ts';
import { dateInWords, topicInWords } from '#shared/web/wording/reception.ts';

/** Finds a day by topic, leader or date: a plain form, folded away until it is wanted. */
export const CalendarSearch = ({ lang, filter }: { lang: Lang; filter: CalendarFilter }) => {
  const words = citizenWording[lang];
  return (
    <details class="card">
      <summary>{words.find}</summary>
      <form method="get" action="/">
        <Select
          lang={lang}
          name="topic"
          label={words.findTopic}
          value={filter.topic}
          choices={[
            { value: '', label: words.all },
            ...topicSchema.options.map((topic) => ({ value: topic, label: topicInWords(topic, lang) })),
          ]}
        />
        <TextField
          lang={lang}
          name="leader"
          label={words.findLeader}
          hint={words.findLeaderHint}
          value={filter.leader}
          maxlength={40}
        />
        <TextField lang={lang} name="from" label={words.findFrom} type="date" value={filter.from} />
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
    filter.leader,
    filter.from && words.fromDay(dateInWords(filter.from, lang)),
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
