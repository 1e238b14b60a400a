import type { DayWithSlots } from '#shared/reception/reception-day.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { dayChangeWording as words } from '#shared/web/wording/day-change.ts';
import { slotStateInWords, stretchInWords } from '#shared/web/wording/reception.ts';
import type { Came } from './day-change-forms.tsx';

const ACTS = ['close', 'open', 'walk-in'];

/** Closing slots, opening them, keeping them for people who come without a booking. */
export const ChangeSlots = ({ found: { day, slots }, came }: { found: DayWithSlots; came: Came }) => {
  const isBack = came.act !== undefined && ACTS.includes(came.act);
  return (
    <details class="card" open={isBack}>
      <summary>{words.slots}</summary>
      <form method="post" action={`/organizer/reception-days/${day.id}/change`}>
        <input type="hidden" name="version" value={day.version} />
        <Choices
          lang="zh"
          name="slotIds"
          type="checkbox"
          label={words.chooseSlots}
          error={isBack ? came.errors.slotIds : undefined}
          values={isBack ? (came.typed.slotIds ?? '').split(' ') : []}
          choices={slots
            .filter(({ beside }) => !beside)
            .map((slot) => ({
              value: slot.id,
              label: `${stretchInWords(slot, 'zh')}　${slotStateInWords.zh[slot.state]}`,
            }))}
        />
        <p class="actions">
          <button class="button" type="submit" name="act" value="open">
            {words.open}
          </button>
          <button class="button second" type="submit" name="act" value="walk-in">
            {words.walkIn}
          </button>
          <button class="button stop" type="submit" name="act" value="close">
            {words.close}
          </button>
        </p>
      </form>
    </details>
  );
};
