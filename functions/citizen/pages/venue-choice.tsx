import type { Lang } from '#shared/platform/lang.ts';
import { Select } from '#shared/web/components/field.tsx';
import { findWording } from '#shared/web/wording/find.ts';

type Props = { lang: Lang; venues: string[]; chosen?: string; error?: string };

/** Where to go: the venues there are, and the one that was asked for even if it is none of them any more. */
export const VenueChoice = ({ lang, venues, chosen, error }: Props) => {
  const words = findWording[lang];
  const listed = chosen && !venues.includes(chosen) ? [chosen, ...venues] : venues;
  return (
    <Select
      lang={lang}
      name="venue"
      label={words.venue}
      value={chosen}
      error={error}
      choices={[
        { value: '', label: words.allVenues },
        ...listed.map((venue) => ({ value: venue, label: venue })),
      ]}
    />
  );
};
