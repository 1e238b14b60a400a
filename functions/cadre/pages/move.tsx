import { type Context, Hono } from 'hono';
import { absentDays } from '#shared/pairing/absence-rules.ts';
import { listAbsencesOfCadre } from '#shared/pairing/absence-store.ts';
import { withFrequency } from '#shared/pairing/frequency-rules.ts';
import { loadVisitCalendar } from '#shared/pairing/load-visit-calendar.ts';
import { moveVisit } from '#shared/pairing/move-visit.ts';
import { findOwnVisit, listOwnVisits, type OwnVisit } from '#shared/pairing/own-visits.ts';
import { loadPairingPolicy } from '#shared/pairing/policy-store.ts';
import { SUGGESTED_WITHIN_DAYS, suggestedFrom, suggestMoves } from '#shared/pairing/suggest-rules.ts';
import { moveRequestSchema } from '#shared/pairing/visit-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { addDays, civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { cadreAudience } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { ConfirmMove, MoveForm, type TypedMove } from './move-form.tsx';
import { visitHref } from './visit-card.tsx';

const PATH = '/cadre/visits/:id/move';

/** A suggested time is one button, `to=2026-12-03 09:00`; else date and time are fields. */
const typedOf = (form: Record<string, unknown>): TypedMove => {
  const [onDate, startTime] =
    typeof form.to === 'string' ? form.to.split(' ') : [form.onDate, form.startTime];
  return {
    onDate: String(onDate ?? ''),
    startTime: String(startTime ?? ''),
    version: String(form.version ?? ''),
    ifWarned: form.ifWarned === 'move' ? 'move' : 'ask',
  };
};

/** Moving a visit: to a suggested day with one tap, or to any other that the rules allow. */
export const movePages = (deps: CadreDeps) => {
  const { db } = deps;

  const answerForm = async (c: Context<WebEnv>, own: OwnVisit, typed: TypedMove, refusal?: Refusal) => {
    const now = c.get('now');
    const from = suggestedFrom(own.visit, civilDateOf(now));
    const to = addDays(from, SUGGESTED_WITHIN_DAYS);
    const [listed, calendar, { visitSettings: settings }, absences] = await Promise.all([
      listOwnVisits(db, knownCadreId(c), { from, to }),
      loadVisitCalendar(db, civilDateOf(now)),
      loadPairingPolicy(db, deps),
      listAbsencesOfCadre(db, knownCadreId(c), from),
    ]);
    const household = withFrequency(own.household, settings);
    const suggestions = suggestMoves(
      { ...own, household, calendar, settings, absentOn: absentDays(absences) },
      listed.map(({ visit }) => visit),
      now,
    );
    return answerPage(c, cadreAudience, {
      title: cadreWording.move.title,
      status: refusal ? statusOf[refusal.kind] : 200,
      children: (
        <MoveForm {...own} typed={typed} refusal={refusal} suggestions={suggestions} earliest={from} />
      ),
    });
  };

  return new Hono<WebEnv>()
    .get(PATH, async (c) => {
      const found = await findOwnVisit(db, knownCadreId(c), c.req.param('id'));
      if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
      const { visit } = found.value;
      if (visit.state !== 'planned') return c.redirect(visitHref(visit.id), 303);
      await leaveLine(deps, c, { action: 'read', subject: 'visit', subjectIds: [visit.id] });
      const typed = { onDate: '', startTime: visit.startTime, version: String(visit.version) };
      return await answerForm(c, found.value, { ...typed, ifWarned: 'ask' });
    })
    .post(PATH, async (c) => {
      const [cadreId, visitId] = [knownCadreId(c), c.req.param('id')];
      const found = await findOwnVisit(db, cadreId, visitId);
      if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
      const typed = typedOf(await c.req.parseBody());
      const asked = readInput(moveRequestSchema, typed);
      if (!asked.ok) return await answerForm(c, found.value, typed, asked.refusal);
      const moved = await moveVisit(deps, { ...asked.value, cadreId, visitId }, c.get('now'));
      if (!moved.ok && moved.refusal.code === 'move-warned')
        return answerPage(c, cadreAudience, {
          title: cadreWording.move.confirmTitle,
          status: statusOf[moved.refusal.kind],
          children: <ConfirmMove {...found.value} typed={typed} refusal={moved.refusal} />,
        });
      if (!moved.ok) {
        // The form comes back with the version there is now, so that sending it once more is a choice.
        const again = { ...typed, version: String(found.value.visit.version) };
        return await answerForm(c, found.value, again, moved.refusal);
      }
      await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds: [visitId] });
      return c.redirect(`${visitHref(visitId)}?moved`, 303);
    });
};
