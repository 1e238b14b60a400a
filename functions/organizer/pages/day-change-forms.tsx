import type { Child } from 'hono/jsx';
import type { Leader } from '#shared/people/leader.ts';
import type { DayWithSlots, ReceptionDay } from '#shared/reception/reception-day.ts';
import { Select, TextField } from '#shared/web/components/field.tsx';
import { dayChangeWording as words } from '#shared/web/wording/day-change.ts';
import { dateInWords, timesInWords } from '#shared/web/wording/reception.ts';
import { ChangeSlots } from './day-change-slots.tsx';

/** What was typed and what is wrong with it, for the one form that came back. */
export type Came = { act?: string; typed: Record<string, string>; errors: Record<string, string> };

export type FormsProps = {
  found: DayWithSlots;
  leaders: Leader[];
  /** Other public days, to exchange leaders with. */
  others: ReceptionDay[];
  came: Came;
};

type FormProps = {
  day: ReceptionDay;
  act: string;
  title: string;
  button: string;
  came: Came;
  children?: Child;
};

/** One change as a folded form; the one that came back is open. */
const ChangeForm = ({ day, act, title, button, came, children }: FormProps) => (
  <details class="card" open={came.act === act}>
    <summary>{title}</summary>
    <form method="post" action={`/organizer/reception-days/${day.id}/change`}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={day.version} />
      {children}
      <p class="actions">
        <button class="button" type="submit">
          {button}
        </button>
      </p>
    </form>
  </details>
);

const fieldOf = ({ act, came }: { act: string; came: Came }, name: string) => ({
  lang: 'zh' as const,
  name,
  ...(came.act === act && { value: came.typed[name], error: came.errors[name] }),
});

const Reason = (props: { act: string; came: Came }) => (
  <TextField {...fieldOf(props, 'reason')} label={words.reason} hint={words.reasonHint} maxlength={100} />
);

export const sittingName = ({ name, from, to }: ReceptionDay['sittings'][number]): string =>
  `${words.sittings[name.replace(/\d$/, '')] ?? name} ${timesInWords(from, to, 'zh')}`;

const runningSittings = ({ sittings }: ReceptionDay) =>
  sittings.filter(({ calledOff }) => !calledOff).map((one) => ({ value: one.name, label: sittingName(one) }));

/** Every change there is to a public day. */
export const DayChangeForms = ({ found, leaders, others, came }: FormsProps) => {
  const { day } = found;
  const of = (act: string) => ({ act, came });
  return (
    <>
      <ChangeForm day={day} {...of('substitute')} title={words.substitute} button={words.doSubstitute}>
        <Select
          {...fieldOf(of('substitute'), 'leaderId')}
          error={came.act === 'substitute' ? came.errors.leader : undefined}
          label={words.leader}
          choices={[
            { value: '', label: words.choose },
            ...leaders
              .filter(({ name, post }) => name !== day.leader || post !== day.post)
              .map(({ id, name, post }) => ({ value: id, label: `${name}（${post}）` })),
          ]}
        />
        <Reason {...of('substitute')} />
      </ChangeForm>
      <ChangeForm day={day} {...of('swap')} title={words.swap} button={words.doSwap}>
        <Select
          {...fieldOf(of('swap'), 'other')}
          error={came.act === 'swap' ? came.errors.otherId : undefined}
          label={words.otherDay}
          choices={[
            { value: '', label: words.choose },
            ...others.map((one) => ({
              value: `${one.id} ${one.version}`,
              label: `${dateInWords(one.on, 'zh')} ${one.leader}`,
            })),
          ]}
        />
        <Reason {...of('swap')} />
      </ChangeForm>
      <ChangeForm day={day} {...of('move')} title={words.move} button={words.doMove}>
        <TextField
          {...fieldOf(of('move'), 'on')}
          type="date"
          label={words.on}
          value={came.typed.on ?? day.on}
        />
        <TextField
          {...fieldOf(of('move'), 'venue')}
          label={words.venue}
          value={came.typed.venue ?? day.venue}
          maxlength={100}
        />
        <Reason {...of('move')} />
      </ChangeForm>
      <ChangeForm day={day} {...of('call-off')} title={words.callOff} button={words.doCallOff}>
        <Select
          {...fieldOf(of('call-off'), 'sitting')}
          label={words.what}
          choices={[{ value: '', label: words.wholeDay }, ...runningSittings(day)]}
        />
        <Reason {...of('call-off')} />
      </ChangeForm>
      <ChangeSlots found={found} came={came} />
      <ChangeForm day={day} {...of('add')} title={words.add} button={words.doAdd}>
        <Select {...fieldOf(of('add'), 'sitting')} label={words.sitting} choices={runningSittings(day)} />
        <TextField {...fieldOf(of('add'), 'count')} label={words.count} inputmode="numeric" short />
      </ChangeForm>
    </>
  );
};
