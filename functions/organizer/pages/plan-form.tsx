import type { Leader } from '#shared/people/leader.ts';
import { modeSchema } from '#shared/reception/reception-day.ts';
import { rolloverSchema } from '#shared/reception/recurrence.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { Select, TextArea, TextField } from '#shared/web/components/field.tsx';
import { planningWording as words } from '#shared/web/wording/planning.ts';
import { modeInWords } from '#shared/web/wording/reception.ts';

/** The form as typed: one text per field, and the ticked leaders. */
export type PlanTyped = { values: Record<string, string>; leaderIds: string[] };

type Props = { typed: PlanTyped; leaders: Leader[]; errors: Record<string, string> };

export const PlanForm = ({ typed, leaders, errors }: Props) => {
  const field = (name: string, label: string, hint?: string) => ({
    lang: 'zh' as const,
    name,
    label,
    hint,
    value: typed.values[name],
    error: errors[name],
  });
  return (
    <form method="post" action="/organizer/reception-days/plan" novalidate>
      <Select
        {...field('kind', words.rule)}
        error={errors.rule ?? errors['rule.kind']}
        choices={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
      />
      <TextField {...field('dates', words.dates, words.datesHint)} error={errors['rule.dates']} short />
      <TextField {...field('nth', words.nth)} error={errors['rule.nth']} inputmode="numeric" short />
      <Select
        {...field('weekday', words.weekday)}
        error={errors['rule.weekday']}
        choices={words.weekdays.map((label, nth) => ({ value: String(nth + 1), label }))}
      />
      <Select
        {...field('rollover', words.rollover)}
        choices={rolloverSchema.options.map((value) => ({ value, label: words.rollovers[value] }))}
      />
      <TextField {...field('from', words.from)} short />
      <TextField {...field('to', words.to)} short />
      <Choices
        lang="zh"
        name="leaderIds"
        type="checkbox"
        label={words.leaders}
        hint={words.leadersHint}
        error={errors.leaderIds}
        values={typed.leaderIds}
        choices={leaders.map(({ id, name, post }) => ({ value: id, label: `${name}（${post}）` }))}
      />
      <TextField {...field('leadersPerDay', words.leadersPerDay)} inputmode="numeric" short />
      <TextField {...field('startWith', words.startWith)} inputmode="numeric" short />
      <TextField {...field('sittings', words.sittings, words.sittingsHint)} />
      <TextField {...field('slotMinutes', words.slotMinutes)} inputmode="numeric" short />
      <TextField {...field('walkInPercent', words.walkIn)} inputmode="numeric" short />
      <TextArea {...field('venues', words.venues, words.venuesHint)} optional rows={2} />
      <TextArea
        {...field('attendingDepartments', words.departments, words.departmentsHint)}
        optional
        rows={2}
      />
      <Select
        {...field('mode', words.mode)}
        choices={modeSchema.options.map((value) => ({ value, label: modeInWords.zh[value] }))}
      />
      <TextField {...field('closesDaysBefore', words.closesDaysBefore)} inputmode="numeric" short />
      <TextField {...field('closesAtTime', words.closesAtTime)} type="time" short />
      <TextField
        {...field('opensDaysBefore', words.opensDaysBefore, words.opensHint)}
        optional
        inputmode="numeric"
        short
      />
      <p class="actions">
        <button class="button" type="submit">
          {words.look}
        </button>
      </p>
    </form>
  );
};
