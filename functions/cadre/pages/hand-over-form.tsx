import type { ColleagueToAsk } from '#shared/pairing/list-colleagues.ts';
import type { OwnVisit } from '#shared/pairing/own-visits.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { handOverWording as words } from '#shared/web/wording/cadre-changes.ts';
import { clockInWords, dayInWords } from '#shared/web/wording/pairing.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { visitHref } from './visit-card.tsx';

/** What was asked for, as it was typed. */
export type TypedHandOver = { toCadreId: string; version: string; ifWarned: 'ask' | 'hand-over' };

type FormProps = OwnVisit & { typed: TypedHandOver; colleagues: ColleagueToAsk[]; refusal?: Refusal };

/** Who may be asked, the household's second cadre first. */
export const HandOverForm = ({ visit, household, typed, colleagues, refusal }: FormProps) => {
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  const suggested = colleagues.find(({ second }) => second)?.id;
  return (
    <>
      <h1>{words.title}</h1>
      <p>
        {household.head}，{words.intro(dayInWords(visit.onDate), clockInWords(visit.startTime))}
      </p>
      <p class="quiet">{words.sees}</p>
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
      <ErrorSummary lang="zh" errors={errors} />
      {colleagues.length === 0 && <Message tone="wait">{words.none}</Message>}
      <form method="post" action={`${visitHref(visit.id)}/hand-over`}>
        <input type="hidden" name="version" value={typed.version} />
        {colleagues.length > 0 && (
          <Choices
            lang="zh"
            type="radio"
            name="toCadreId"
            label={words.choose}
            error={errors.toCadreId}
            choices={colleagues.map(choiceOf)}
            values={[typed.toCadreId || (suggested ?? '')]}
          />
        )}
        <p class="actions">
          {colleagues.length > 0 && (
            <button class="button" type="submit">
              {words.submit}
            </button>
          )}
          <a class="button second" href={visitHref(visit.id)}>
            {words.cancel}
          </a>
        </p>
      </form>
    </>
  );
};

const choiceOf = ({ id, name, post, second }: ColleagueToAsk) => ({
  value: id,
  label: [name, post, ...(second ? [words.second] : [])].filter(Boolean).join('，'),
});

type ConfirmProps = OwnVisit & { typed: TypedHandOver; refusal: Refusal };

/** Asks back where there is something to mind: the two may well have spoken about it. */
export const ConfirmHandOver = ({ visit, household, typed, refusal }: ConfirmProps) => (
  <>
    <h1>{words.confirmTitle}</h1>
    <Message tone="wait">{refusalInWords(refusal, 'zh')}</Message>
    <p>
      {household.head}，
      <strong>
        {dayInWords(visit.onDate)} {clockInWords(visit.startTime)}
      </strong>
    </p>
    <form method="post" action={`${visitHref(visit.id)}/hand-over`} class="actions">
      <input type="hidden" name="toCadreId" value={typed.toCadreId} />
      <input type="hidden" name="version" value={typed.version} />
      <input type="hidden" name="ifWarned" value="hand-over" />
      <button class="button" type="submit">
        {words.anyway}
      </button>
      <a class="button second" href={`${visitHref(visit.id)}/hand-over`}>
        {words.cancel}
      </a>
    </form>
  </>
);
