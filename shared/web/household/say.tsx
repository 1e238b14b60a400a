import type { Saying } from '#shared/pairing/consent-rules.ts';
import type { HouseholdOwnView } from '#shared/pairing/household-view.ts';
import type { Lang } from '#shared/platform/lang.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { addDays, type CivilDate } from '#shared/time/civil.ts';
import { TextField } from '../components/field.tsx';
import { Message } from '../components/message.tsx';
import { householdWording } from '../wording/household.ts';
import { dateInWords } from '../wording/reception.ts';
import { fieldErrorsInWords, refusalInWords } from '../wording/refusals.ts';

type Consent = HouseholdOwnView['consent'];

/** What a household has said, in a sentence. */
export const consentInSentence = (consent: Consent, lang: Lang): string => {
  const words = householdWording[lang];
  if (!consent) return words.notTold;
  const { state, pausedUntil } = consent;
  return state === 'paused' && pausedUntil
    ? words.pausedUntil(dateInWords(pausedUntil, lang))
    : words.states[state];
};

/** Only what ends nothing is done with the first tap. */
const isAskedBack = (saying: Saying): boolean => saying !== 'agree' && saying !== 'resume';

/** What a household can say as things stand, a button each. */
export const SayButtons = ({ lang, view, base }: { lang: Lang; view: HouseholdOwnView; base: string }) => {
  const words = householdWording[lang];
  return (
    <section>
      <h2>{words.say}</h2>
      <p>{consentInSentence(view.consent, lang)}</p>
      <p class="quiet">{words.sayHint}</p>
      <div class="actions no-print">
        {view.maySay.map((saying) =>
          isAskedBack(saying) ? (
            <a class="button second" href={`${base}/say/${saying}`}>
              {words.sayings[saying]}
            </a>
          ) : (
            <form method="post" action={`${base}/say`}>
              <SayFields saying={saying} version={view.consent?.version ?? 0} />
              <button class="button" type="submit">
                {words.sayings[saying]}
              </button>
            </form>
          ),
        )}
      </div>
    </section>
  );
};

const SayFields = ({ saying, version }: { saying: Saying; version: number }) => (
  <>
    <input type="hidden" name="saying" value={saying} />
    <input type="hidden" name="version" value={String(version)} />
  </>
);

type ConfirmProps = {
  lang: Lang;
  base: string;
  saying: Saying;
  version: number;
  today: CivilDate;
  pausedUntil?: string;
  refusal?: Refusal;
};

const SUGGESTED_PAUSE_DAYS = 30;

/** Asks back before anything ends, and of a pause until when. A refusal comes back with what was typed. */
export const ConfirmSaying = ({ lang, base, saying, version, today, pausedUntil, refusal }: ConfirmProps) => {
  const words = householdWording[lang];
  const errors = fieldErrorsInWords(refusal?.errors, lang);
  const sentence = refusal && !refusal.errors ? refusalInWords(refusal, lang) : undefined;
  const isAboutDay = refusal?.code.startsWith('pause-') ?? false;
  return (
    <>
      <h1>{words.confirmTitles[saying]}</h1>
      {sentence && !isAboutDay && <Message tone="stop">{sentence}</Message>}
      <p>{words.confirms[saying]}</p>
      <form method="post" action={`${base}/say`}>
        <SayFields saying={saying} version={version} />
        {saying === 'pause' && (
          <TextField
            lang={lang}
            name="pausedUntil"
            type="date"
            label={words.pauseUntil}
            value={pausedUntil ?? addDays(today, SUGGESTED_PAUSE_DAYS)}
            error={errors.pausedUntil ?? (isAboutDay ? sentence : undefined)}
            optional
          />
        )}
        <p class="actions">
          <button class={saying === 'pause' ? 'button' : 'button stop'} type="submit">
            {words.confirmYes[saying]}
          </button>
          <a class="button second" href={base}>
            {words.confirmNo}
          </a>
        </p>
      </form>
    </>
  );
};
