import type { Household } from '#shared/pairing/household.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { addWording as words } from '#shared/web/wording/cadre-changes.ts';
import { clockInWords, dayInWords, pairingWords } from '#shared/web/wording/pairing.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { HOUSEHOLDS } from '../audience.ts';

/** What was asked for, as it was typed. */
export type TypedAdd = { onDate: string; startTime: string; ifWarned: 'ask' | 'add' };

const Convenient = ({ household }: { household: Household }) => (
  <>
    {cadreWording.visit.convenient}：{pairingWords.convenientTime[household.convenientTime]}
  </>
);

/** A day and a time. */
export const AddForm = (props: { household: Household; typed: TypedAdd; refusal?: Refusal }) => {
  const { household, typed, refusal } = props;
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  return (
    <>
      <h1>{words.title}</h1>
      <p>
        {household.head}
        <br />
        <Convenient household={household} />
      </p>
      <p class="quiet">{words.intro}</p>
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
      <ErrorSummary lang="zh" errors={errors} />
      <form method="post" action={`${HOUSEHOLDS}/${household.id}/add`}>
        <TextField
          lang="zh"
          name="onDate"
          type="date"
          label={words.onDate}
          value={typed.onDate}
          error={errors.onDate}
        />
        <TextField
          lang="zh"
          name="startTime"
          type="time"
          label={words.startTime}
          value={typed.startTime}
          error={errors.startTime}
          short
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.submit}
          </button>
          <a class="button second" href={`${HOUSEHOLDS}/${household.id}`}>
            {words.cancel}
          </a>
        </p>
      </form>
    </>
  );
};

/** Asks back where there is something to mind: the household itself may have named the time. */
export const ConfirmAdd = (props: { household: Household; typed: TypedAdd; refusal: Refusal }) => {
  const { household, typed, refusal } = props;
  return (
    <>
      <h1>{words.confirmTitle}</h1>
      <Message tone="wait">{refusalInWords(refusal, 'zh')}</Message>
      <p>
        {household.head}，
        <strong>
          {dayInWords(typed.onDate)} {clockInWords(typed.startTime)}
        </strong>
        <br />
        <Convenient household={household} />
      </p>
      <form method="post" action={`${HOUSEHOLDS}/${household.id}/add`} class="actions">
        <input type="hidden" name="onDate" value={typed.onDate} />
        <input type="hidden" name="startTime" value={typed.startTime} />
        <input type="hidden" name="ifWarned" value="add" />
        <button class="button" type="submit">
          {words.anyway}
        </button>
        <a class="button second" href={`${HOUSEHOLDS}/${household.id}/add`}>
          {words.cancel}
        </a>
      </form>
    </>
  );
};
