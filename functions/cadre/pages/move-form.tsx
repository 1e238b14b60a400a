import type { OwnVisit } from '#shared/pairing/own-visits.ts';
import type { VisitTime } from '#shared/pairing/visit-rules.ts';
import type { Refusal } from '#shared/platform/result.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { clockInWords, dayInWords, pairingWords } from '#shared/web/wording/pairing.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { visitHref } from './visit-card.tsx';

const words = cadreWording.move;

/** What was asked for, as it was typed. */
export type TypedMove = { onDate: string; startTime: string; version: string; ifWarned: 'ask' | 'move' };

type FormProps = OwnVisit & {
  typed: TypedMove;
  refusal?: Refusal;
  suggestions: VisitTime[];
  earliest: CivilDate;
};

/** Suitable days as buttons, and a date of one's own below. */
export const MoveForm = ({ visit, household, typed, refusal, suggestions, earliest }: FormProps) => {
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  const action = `${visitHref(visit.id)}/move`;
  return (
    <>
      <h1>{words.title}</h1>
      <p>
        {household.head}，{words.now(dayInWords(visit.onDate), clockInWords(visit.startTime))}
        <br />
        {cadreWording.visit.convenient}：{pairingWords.convenientTime[household.convenientTime]}
      </p>
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
      <ErrorSummary lang="zh" errors={errors} />
      <Suggestions action={action} version={typed.version} suggestions={suggestions} />
      <h2>{words.other}</h2>
      <form method="post" action={action}>
        <input type="hidden" name="version" value={typed.version} />
        <TextField
          lang="zh"
          name="onDate"
          type="date"
          label={words.onDate}
          value={typed.onDate || earliest}
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
          <a class="button second" href={visitHref(visit.id)}>
            {words.cancel}
          </a>
        </p>
      </form>
    </>
  );
};

const Suggestions = (props: { action: string; version: string; suggestions: VisitTime[] }) =>
  props.suggestions.length === 0 ? (
    <p class="quiet">{words.noSuggestions}</p>
  ) : (
    <>
      <h2>{words.suggestions}</h2>
      <form method="post" action={props.action} class="actions">
        <input type="hidden" name="version" value={props.version} />
        {props.suggestions.map(({ onDate, startTime }) => (
          <button class="button second" type="submit" name="to" value={`${onDate} ${startTime}`}>
            {dayInWords(onDate)} {clockInWords(startTime)}
          </button>
        ))}
      </form>
    </>
  );

/** Asks back where there is something to mind: the cadre may well have agreed it with the household. */
export const ConfirmMove = ({
  visit,
  household,
  typed,
  refusal,
}: OwnVisit & { typed: TypedMove; refusal: Refusal }) => (
  <>
    <h1>{words.confirmTitle}</h1>
    <Message tone="wait">{refusalInWords(refusal, 'zh')}</Message>
    <p>
      {household.head}，
      <strong>
        {dayInWords(typed.onDate)} {clockInWords(typed.startTime || visit.startTime)}
      </strong>
      <br />
      {cadreWording.visit.convenient}：{pairingWords.convenientTime[household.convenientTime]}
    </p>
    <form method="post" action={`${visitHref(visit.id)}/move`} class="actions">
      <input type="hidden" name="onDate" value={typed.onDate} />
      <input type="hidden" name="startTime" value={typed.startTime} />
      <input type="hidden" name="version" value={typed.version} />
      <input type="hidden" name="ifWarned" value="move" />
      <button class="button" type="submit">
        {words.anyway}
      </button>
      <a class="button second" href={`${visitHref(visit.id)}/move`}>
        {words.cancel}
      </a>
    </form>
  </>
);
