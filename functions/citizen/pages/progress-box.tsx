import type { Lang } from '#shared/platform/lang.ts';
import type { Progress } from '#shared/reception/progress.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { progressWording } from '#shared/web/wording/progress.ts';
import { dateInWords } from '#shared/web/wording/reception.ts';

/** What the office has answered to a booking, and what came of the reception. Nothing, where there is neither. */
export const ProgressBox = ({ lang, progress, now }: { lang: Lang; progress: Progress; now: Instant }) => {
  const words = progressWording[lang];
  const { screening, outcome, matter, state, startAt } = progress;
  if (!screening && !outcome) return null;
  return (
    <section class="card">
      <h2>{words.progress}</h2>
      {screening && (
        <>
          <p>
            <strong>{words.screening[screening.outcome]}</strong>{' '}
            <span class="quiet small together">{answeredOn(screening.at, lang)}</span>
          </p>
          <Written words={screening.words} />
          {state === 'booked' && now < startAt && screening.outcome !== 'accepted' && (
            <p>
              <strong>{words.stillCome}</strong>
            </p>
          )}
        </>
      )}
      {outcome && <WhatCame lang={lang} outcome={outcome} />}
      {matter && <p>{words.matter[matter.state]}</p>}
    </section>
  );
};

const answeredOn = (at: Instant, lang: Lang): string =>
  progressWording[lang].answered(dateInWords(civilDateOf(at), lang));

const WhatCame = ({ lang, outcome }: { lang: Lang; outcome: NonNullable<Progress['outcome']> }) => {
  const words = progressWording[lang];
  return (
    <>
      <p>
        <strong>{words.received[outcome.received]}</strong>
        {outcome.received === 'did-not-come' && (
          <>
            <br />
            {words.comeAgain}
          </>
        )}
      </p>
      <Written words={outcome.words} />
      {outcome.handedTo && (
        <p>{words.handedTo(outcome.handedTo.body, dateInWords(outcome.handedTo.byOn, lang))}</p>
      )}
    </>
  );
};

/** What staff wrote, line by line as they wrote it, in the language they wrote it in. */
const Written = ({ words }: { words: string }) =>
  words !== '' && (
    <div lang="zh-CN">
      {words.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
    </div>
  );
