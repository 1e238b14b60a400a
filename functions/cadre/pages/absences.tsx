import { type Context, Hono } from 'hono';
import type { Absence } from '#shared/pairing/absence.ts';
import { absenceNamedSchema, absenceRequestSchema } from '#shared/pairing/absence-request.ts';
import { absentDays } from '#shared/pairing/absence-rules.ts';
import { listAbsencesOfCadre, removeAbsence } from '#shared/pairing/absence-store.ts';
import { enterAbsence } from '#shared/pairing/enter-absence.ts';
import { listOwnVisits, type OwnVisit } from '#shared/pairing/own-visits.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { addDays, civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { AbsenceFields, typedAbsence } from '#shared/web/components/absence-fields.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { daysInWords, absencesWording as words } from '#shared/web/wording/absences.ts';
import { clockInWords, dayInWords } from '#shared/web/wording/pairing.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import { ABSENCES, cadreAudience } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { visitHref } from './visit-card.tsx';

/** A cadre's own days of leave and duty, and the visits that fall on them, each to be moved. */
export const absencesPages = (deps: CadreDeps) => {
  const { db } = deps;

  /** The visits yet to come on days the cadre can't go. */
  const affectedVisits = async (cadreId: string, absences: Absence[], today: string): Promise<OwnVisit[]> => {
    const to = absences.map((one) => one.to).reduce((a, b) => (a > b ? a : b), today);
    const days = absentDays(absences);
    const visits = await listOwnVisits(db, cadreId, { from: addDays(today, 1), to });
    return visits.filter(({ visit }) => visit.state === 'planned' && days.has(visit.onDate));
  };

  const answer = async (c: Context<WebEnv>, form?: Record<string, unknown>, refusal?: Refusal) => {
    const [cadreId, today] = [knownCadreId(c), civilDateOf(c.get('now'))];
    const absences = await listAbsencesOfCadre(db, cadreId, today);
    const affected = absences.length > 0 ? await affectedVisits(cadreId, absences, today) : [];
    const subjectIds = affected.map(({ visit }) => visit.id);
    await leaveLine(deps, c, { action: 'listed', subject: 'visit', subjectIds });
    const errors = fieldErrorsInWords(refusal?.errors, 'zh');
    const typed = form ? typedAbsence(form) : { from: addDays(today, 1), to: '', kind: 'leave', note: '' };
    return answerPage(c, cadreAudience, {
      title: words.cadreTitle,
      status: refusal && statusOf[refusal.kind],
      children: (
        <>
          <h1>{words.cadreTitle}</h1>
          {c.req.query('entered') !== undefined && <Message>{words.entered}</Message>}
          {c.req.query('removed') !== undefined && <Message>{words.removed}</Message>}
          <Affected visits={affected} />
          <OwnAbsences absences={absences} />
          <h2>{words.add}</h2>
          <p class="quiet">{words.cadreIntro}</p>
          <ErrorSummary lang="zh" errors={errors} />
          <form method="post" action={ABSENCES}>
            <AbsenceFields typed={typed} errors={errors} />
            <p class="actions">
              <button class="button" type="submit">
                {words.submit}
              </button>
            </p>
          </form>
        </>
      ),
    });
  };

  return new Hono<WebEnv>()
    .get(ABSENCES, (c) => answer(c))
    .post(ABSENCES, async (c) => {
      const form = await c.req.parseBody();
      const asked = readInput(absenceRequestSchema, form);
      if (!asked.ok) return await answer(c, form, asked.refusal);
      const absence = { ...asked.value, cadreId: knownCadreId(c), by: knownStaff(c).account };
      const entered = await enterAbsence(deps, absence, c.get('now'));
      return entered.ok ? c.redirect(`${ABSENCES}?entered`, 303) : await answer(c, form, entered.refusal);
    })
    .post(`${ABSENCES}/remove`, async (c) => {
      const named = readInput(absenceNamedSchema, await c.req.parseBody());
      if (!named.ok) return answerRefusal(c, cadreAudience, named.refusal);
      await removeAbsence(db, { ...named.value, cadreId: knownCadreId(c) });
      return c.redirect(`${ABSENCES}?removed`, 303);
    });
};

const Affected = ({ visits }: { visits: OwnVisit[] }) =>
  visits.length > 0 && (
    <Message tone="wait">
      <h2>{words.cadreAffected}</h2>
      <ul>
        {visits.map(({ visit, household }) => (
          <li>
            <a href={`${visitHref(visit.id)}/move`}>
              {dayInWords(visit.onDate)} {clockInWords(visit.startTime)} {household.head}，{words.move}
            </a>
          </li>
        ))}
      </ul>
    </Message>
  );

const OwnAbsences = ({ absences }: { absences: Absence[] }) =>
  absences.length === 0 ? (
    <p class="quiet">{words.none}</p>
  ) : (
    <ul class="cards">
      {absences.map((absence) => (
        <li class="card">
          <strong>{daysInWords(absence)}</strong> {words.kinds[absence.kind]} {absence.note}
          <form method="post" action={`${ABSENCES}/remove`}>
            {(['from', 'to', 'kind'] as const).map((name) => (
              <input type="hidden" name={name} value={absence[name]} />
            ))}
            <button
              class="button link"
              type="submit"
              aria-label={words.removeOf(words.kinds[absence.kind], daysInWords(absence))}
            >
              {words.remove}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
