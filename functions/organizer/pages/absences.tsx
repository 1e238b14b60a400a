import { type Context, Hono } from 'hono';
import {
  absenceNamedSchema,
  absenceRequestSchema,
  cadreNamedSchema,
} from '#shared/pairing/absence-request.ts';
import { listAbsences, removeAbsence } from '#shared/pairing/absence-store.ts';
import { enterAbsence } from '#shared/pairing/enter-absence.ts';
import { findAffectedVisits } from '#shared/pairing/find-affected-visits.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { replanAbsences } from '#shared/pairing/replan-absences.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { AbsenceFields, typedAbsence } from '#shared/web/components/absence-fields.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { absencesWording as words } from '#shared/web/wording/absences.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import { areas, organizerAudience } from '../audience.ts';
import { leaveLine } from '../leave-line.ts';
import { AbsencesTable } from './absences-table.tsx';
import { AffectedVisits } from './affected-visits.tsx';

const BASE = areas.absences.href;

/** Leave and duty of all cadres, and the visits that fall on them. */
export const absencesPages = (deps: PairingOfficeDeps) => {
  const answer = async (c: Context<WebEnv>, form: Record<string, unknown> = {}, refusal?: Refusal) => {
    const now = c.get('now');
    const absences = await listAbsences(deps.db, civilDateOf(now));
    const affected = await findAffectedVisits(deps.db, absences, now);
    await leaveLine(deps, c, {
      action: 'listed',
      subject: 'visit',
      subjectIds: affected.map(({ visit }) => visit.id),
    });
    const maybeMoved = affected.filter(({ stays }) => !stays).length;
    const errors = fieldErrorsInWords(refusal?.errors, 'zh');
    return answerPage(c, organizerAudience, {
      title: words.title,
      status: refusal && statusOf[refusal.kind],
      children: (
        <>
          <h1>{words.title}</h1>
          <Done c={c} />
          <p>{words.intro}</p>
          {affected.length > 0 && (
            <>
              <h2>{words.affected}</h2>
              <p>{words.affectedIntro}</p>
              <AffectedVisits title={words.affected} affected={affected} />
              {maybeMoved > 0 && (
                <form method="post" action={`${BASE}/replan`} class="actions">
                  <button class="button" type="submit">
                    {words.replan(maybeMoved)}
                  </button>
                </form>
              )}
            </>
          )}
          <h2>{words.add}</h2>
          <p>
            <a href={`${BASE}/import`}>{words.importFrom}</a>
          </p>
          <ErrorSummary lang="zh" errors={errors} />
          <form method="post" action={BASE}>
            <TextField
              lang="zh"
              name="cadreId"
              label={words.cadre}
              value={String(form.cadreId ?? '')}
              error={errors.cadreId}
              short
            />
            <AbsenceFields typed={typedAbsence(form)} errors={errors} />
            <p class="actions">
              <button class="button" type="submit">
                {words.submit}
              </button>
            </p>
          </form>
          <h2>{words.list}</h2>
          <AbsencesTable absences={absences} action={`${BASE}/remove`} />
        </>
      ),
    });
  };
  return new Hono<WebEnv>()
    .get(BASE, (c) => answer(c))
    .post(BASE, async (c) => {
      const form = await c.req.parseBody();
      const asked = readInput(absenceRequestSchema, form);
      const who = readInput(cadreNamedSchema, form);
      if (!asked.ok || !who.ok) {
        const errors = [asked, who].flatMap((one) => (one.ok ? [] : (one.refusal.errors ?? [])));
        return await answer(c, form, { kind: 'malformed', code: 'malformed', errors });
      }
      const absence = { ...asked.value, ...who.value, by: knownStaff(c).account };
      const entered = await enterAbsence(deps, absence, c.get('now'));
      return entered.ok ? c.redirect(`${BASE}?entered`, 303) : await answer(c, form, entered.refusal);
    })
    .post(`${BASE}/remove`, async (c) => {
      const form = await c.req.parseBody();
      const named = readInput(absenceNamedSchema.extend(cadreNamedSchema.shape), form);
      if (!named.ok) return answerRefusal(c, organizerAudience, named.refusal);
      await removeAbsence(deps.db, named.value);
      return c.redirect(`${BASE}?removed`, 303);
    })
    .post(`${BASE}/replan`, async (c) => {
      const absences = await listAbsences(deps.db, civilDateOf(c.get('now')));
      const cadreIds = absences.map(({ cadreId }) => cadreId);
      const { moved, left } = await replanAbsences(deps, cadreIds, c.get('now'));
      const subjectIds = moved.map(({ visit }) => visit.id);
      await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds });
      const counts = { moved: String(moved.length), left: String(left.length) };
      return c.redirect(`${BASE}?${new URLSearchParams(counts)}`, 303);
    });
};

/** What the step that led here came to. */
const Done = ({ c }: { c: Context<WebEnv> }) => {
  const count = (name: string): number => Number(c.req.query(name)) || 0;
  if (c.req.query('entered') !== undefined) return <Message>{words.entered}</Message>;
  if (c.req.query('removed') !== undefined) return <Message>{words.removed}</Message>;
  if (c.req.query('moved') !== undefined)
    return <Message>{words.replanned({ moved: count('moved'), left: count('left') })}</Message>;
  if (c.req.query('applied') !== undefined)
    return <Message>{words.imported({ applied: count('applied'), unchanged: count('unchanged') })}</Message>;
  return null;
};
