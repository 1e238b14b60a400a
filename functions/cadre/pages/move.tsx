import { type Context, Hono } from 'hono';
import { moveVisit } from '#shared/pairing/move-visit.ts';
import { findOwnVisit, listOwnVisits, type OwnVisit } from '#shared/pairing/own-visits.ts';
import { SUGGESTED_WITHIN_DAYS, suggestedFrom, suggestMoves } from '#shared/pairing/suggest-rules.ts';
import { visitCalendarOf } from '#shared/pairing/visit-calendar.ts';
import { moveRequestSchema } from '#shared/pairing/visit-request.ts';
import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
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
  const { db, visitSettings: settings } = deps;

  const answerForm = async (c: Context<WebEnv>, own: OwnVisit, typed: TypedMove, refusal?: Refusal) => {
    const now = c.get('now');
    const from = suggestedFrom(own.visit, civilDateOf(now));
    const to = addDays(from, SUGGESTED_WITHIN_DAYS);
    const others = (await listOwnVisits(db, knownCadreId(c), { from, to })).map(({ visit }) => visit);
    const calendar = visitCalendarOf(await loadWorkdays(db, civilDateOf(now)));
    const suggestions = suggestMoves({ ...own, calendar, settings }, others, now);
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
      if (visit.state === 'done') return c.redirect(visitHref(visit.id), 303);
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
