import { intakeChannelSchema, needSchema } from '#shared/reception/booking.ts';
import type { ReceptionDay, Slot } from '#shared/reception/reception-day.ts';
import { topicSchema } from '#shared/reception/topics.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { Select, TextArea, TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { deskWording as words } from '#shared/web/wording/desk.ts';
import { dateInWords, stretchInWords, topicInWords } from '#shared/web/wording/reception.ts';

/** What stands in the form, as typed. */
export type DeskTyped = {
  key: string;
  slotId: string;
  beside: boolean;
  values: Record<string, string>;
  needs: string[];
};

type Props = {
  typed: DeskTyped;
  place?: { day: ReceptionDay; slot: Slot };
  errors: Record<string, string>;
};

const Text = ({
  typed,
  errors,
  name,
  ...rest
}: Pick<Props, 'typed' | 'errors'> & {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  inputmode?: 'numeric' | 'tel';
  short?: boolean;
}) => <TextField lang="zh" name={name} value={typed.values[name]} error={errors[name]} {...rest} />;

/** Books for a visitor: few fields, in the order in which one asks. */
export const DeskForm = ({ typed, place, errors }: Props) => {
  const on = { typed, errors };
  return (
    <form method="post" action="/organizer/desk/book" novalidate>
      <input type="hidden" name="key" value={typed.key} />
      <input type="hidden" name="slotId" value={typed.slotId} />
      {typed.beside && <input type="hidden" name="beside" value="1" />}
      {place && (
        <p>
          <strong>
            {dateInWords(place.day.on, 'zh')} {stretchInWords(place.slot, 'zh')}
          </strong>
          {`　${place.day.leader} ${place.day.post}　${place.day.venue}`}
        </p>
      )}
      {typed.beside && (
        <>
          <Message tone="wait">{words.besideHint}</Message>
          <Text {...on} name="besideReason" label={words.besideReason} />
        </>
      )}
      <Choices
        lang="zh"
        name="channel"
        type="radio"
        label={words.channel}
        error={errors.channel}
        values={[typed.values.channel ?? '']}
        choices={intakeChannelSchema.options.map((value) => ({ value, label: words.channels[value] }))}
        tiles
      />
      <Text {...on} name="name" label={words.name} />
      <Text {...on} name="phone" label={words.phone} hint={words.phoneHint} optional inputmode="tel" />
      <Text {...on} name="contactWho" label={words.contactWho} hint={words.contactWhoHint} optional />
      <Text {...on} name="contactPhone" label={words.contactPhone} optional inputmode="tel" />
      <Select
        lang="zh"
        name="topic"
        label={words.topic}
        value={typed.values.topic}
        error={errors.topic}
        choices={[
          { value: '', label: citizenWording.zh.choose },
          ...topicSchema.options.map((topic) => ({ value: topic, label: topicInWords(topic, 'zh') })),
        ]}
      />
      <TextArea
        lang="zh"
        name="summary"
        label={words.summary}
        hint={words.summaryHint}
        value={typed.values.summary}
        error={errors.summary}
      />
      <Text {...on} name="partySize" label={words.partySize} inputmode="numeric" short />
      <Choices
        lang="zh"
        name="needs"
        type="checkbox"
        label={words.needs}
        optional
        values={typed.needs}
        choices={needSchema.options.map((need) => ({
          value: need,
          label: citizenWording.zh.needWords[need],
        }))}
        error={errors.needs}
      />
      <Choices
        lang="zh"
        name="readBack"
        type="checkbox"
        label={words.readBack}
        error={errors.readBack}
        values={[typed.values.readBack ?? '']}
        choices={[{ value: 'true', label: words.readBackYes }]}
      />
      <p class="actions">
        <button class="button" type="submit">
          {words.submit}
        </button>
      </p>
    </form>
  );
};
