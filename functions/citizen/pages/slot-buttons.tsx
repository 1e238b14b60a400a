import type { Lang } from '#shared/platform/lang.ts';
import type { PublicDay } from '#shared/reception/public-day.ts';
import { civilTimeOf } from '#shared/time/civil.ts';
import { slotStateInWords, timeInWords } from '#shared/web/wording/reception.ts';

/** Slots as the buttons of the form around them: an open one can be chosen, the others say why not. */
export const SlotButtons = ({ lang, slots }: { lang: Lang; slots: PublicDay['slots'] }) => (
  <ul class="slots">
    {slots.map((slot) => {
      const time = timeInWords(civilTimeOf(slot.startAt), lang);
      return (
        <li>
          {slot.state === 'open' ? (
            <button class="button" type="submit" name="slotId" value={slot.id}>
              {time}
            </button>
          ) : (
            <span class="gone">
              {time} {slotStateInWords[lang][slot.state]}
            </span>
          )}
        </li>
      );
    })}
  </ul>
);
