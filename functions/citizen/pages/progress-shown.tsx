import type { Lang } from '#shared/platform/lang.ts';
import { spacedCode } from '#shared/reception/booking-view.ts';
import type { Progress } from '#shared/reception/progress.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { progressWording } from '#shared/web/wording/progress.ts';
import { fullDateInWords, stretchInWords } from '#shared/web/wording/reception.ts';
import { ProgressBox } from './progress-box.tsx';

/** How a booking stands, to whoever has its slip: nothing of the matter, and the name masked. */
export const ProgressShown = ({ lang, progress, now }: { lang: Lang; progress: Progress; now: Instant }) => {
  const words = progressWording[lang];
  const common = citizenWording[lang];
  const stands = progress.state === 'booked';
  return (
    <>
      <h1>{words.title}</h1>
      <div class="card">
        <dl class="facts">
          <dt>{words.code}</dt>
          <dd>{spacedCode(progress.code)}</dd>
          <dt>{words.state}</dt>
          <dd>
            <span class={stands ? 'mark' : 'mark stop'}>{words.states[progress.state]}</span>
          </dd>
          <dt>{common.date}</dt>
          <dd>{fullDateInWords(civilDateOf(progress.startAt), lang)}</dd>
          <dt>{common.time}</dt>
          <dd>{stretchInWords(progress, lang)}</dd>
          <dt>{common.venue}</dt>
          <dd>{progress.venue}</dd>
          <dt>{common.leader}</dt>
          <dd>
            {progress.leader} {progress.post}
          </dd>
          <dt>{words.visitor}</dt>
          <dd>{progress.visitor}</dd>
        </dl>
      </div>
      <ProgressBox lang={lang} progress={progress} now={now} />
      {stands && !progress.screening && !progress.outcome && now < progress.startAt && (
        <p>{words.nothingYet}</p>
      )}
      <p class="quiet">{words.onlyShows}</p>
      <p class="actions no-print">
        <a class="button second" href="/progress">
          {words.another}
        </a>
      </p>
    </>
  );
};
