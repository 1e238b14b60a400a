import type { Child } from 'hono/jsx';
import type { CopyOfVisit, HouseholdOwnView } from '#shared/pairing/household-view.ts';
import type { Lang } from '#shared/platform/lang.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { householdWording } from '../wording/household.ts';
import { dateInWords } from '../wording/reception.ts';
import { DayWithLunar } from './when.tsx';

type Props = { lang: Lang; view: HouseholdOwnView; base?: string; printed?: boolean };

/**
 * The household's own copy of what was logged; given a `base`, each visit leads to adding a word. Printed, nothing is folded
 * away.
 */
export const CopyOfLogs = ({ lang, view, base, printed }: Props) => {
  const words = householdWording[lang];
  return (
    <section>
      <h2>{words.copy}</h2>
      {view.copies.length === 0 ? <p>{words.noCopy}</p> : <p class="quiet no-print">{words.copyHint}</p>}
      {view.copies.map((copy) => (
        <article class="card copy">
          <h3>
            <DayWithLunar lang={lang} on={copy.onDate} />
          </h3>
          <OneCopy lang={lang} copy={copy} printed={printed} />
          {base && (
            <p class="no-print">
              <a class="button second" href={`${base}/visits/${copy.visitId}/add`}>
                {words.add}
              </a>
            </p>
          )}
        </article>
      ))}
    </section>
  );
};

/** What was logged of one visit, what was added, and what became of it. */
export const OneCopy = ({ lang, copy, printed }: { lang: Lang; copy: CopyOfVisit; printed?: boolean }) => {
  const words = householdWording[lang];
  const [last, ...earlier] = [...copy.logs].reverse();
  return (
    <>
      {last && <Log lang={lang} log={last} />}
      {earlier.length > 0 && (
        <details open={printed}>
          <summary>{words.earlier}</summary>
          {earlier.map((log) => (
            <Log lang={lang} log={log} />
          ))}
        </details>
      )}
      {copy.additions.length > 0 && (
        <>
          <h4>{words.additions}</h4>
          <ul>
            {copy.additions.map(({ words: said, at, own }) => (
              <li>
                {dateInWords(civilDateOf(at), lang)} {said}
                {!own && <span class="quiet">{words.addedFor}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {copy.matter && <MatterOfVisit lang={lang} matter={copy.matter} />}
    </>
  );
};

const Fact = ({ term, children }: { term: string; children?: Child }) =>
  children ? (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  ) : null;

const Log = ({ lang, log }: { lang: Lang; log: CopyOfVisit['logs'][number] }) => {
  const words = householdWording[lang];
  const solved = log.solved === undefined ? undefined : log.solved ? words.solvedYes : words.solvedNo;
  return (
    <>
      <p>
        {dateInWords(log.onDate, lang)} {words.logged(words.how[log.how], words.outcome[log.outcome])}
        {log.byName && <span class="quiet small"> {words.by(log.byName)}</span>}
      </p>
      <dl class="facts">
        <Fact term={words.raised}>{log.raised}</Fact>
        <Fact term={words.agreed}>{log.agreed}</Fact>
        <Fact term={words.solved}>{solved}</Fact>
      </dl>
    </>
  );
};

const MatterOfVisit = ({ lang, matter }: { lang: Lang; matter: NonNullable<CopyOfVisit['matter']> }) => {
  const words = householdWording[lang];
  const by = matter.reportBy ? dateInWords(matter.reportBy, lang) : '';
  return (
    <>
      <h4>{words.matter}</h4>
      <p>{words.matterStates[matter.state](matter.department ?? '', by)}</p>
      <dl class="facts">
        <Fact term={words.matterAnswer}>{matter.answer}</Fact>
        <Fact term={words.matterClosed}>{matter.closed}</Fact>
      </dl>
    </>
  );
};
