import { Hono } from 'hono';
import {
  absenceNamedSchema,
  absenceRequestSchema,
  cadreNamedSchema,
} from '#shared/pairing/absence-request.ts';
import { listAbsences, removeAbsence } from '#shared/pairing/absence-store.ts';
import { enterAbsence } from '#shared/pairing/enter-absence.ts';
import { findAffectedVisits } from '#shared/pairing/find-affected-visits.ts';
import { importAbsences } from '#shared/pairing/import-absences.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { replanAbsences } from '#shared/pairing/replan-absences.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import { readUpload } from '#shared/web/read-upload.ts';
import { leaveLine } from '../leave-line.ts';

const BASE = '/api/organizer/absences';

/** Leave and duty of cadres, for other systems. */
export const absencesApi = (deps: PairingOfficeDeps) =>
  new Hono<WebEnv>()
    .get(BASE, async (c) => c.json({ items: await listAbsences(deps.db, civilDateOf(c.get('now'))) }))
    .post(BASE, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(absenceRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const who = readInput(cadreNamedSchema, body.value);
      if (!who.ok) return answerProblem(c, who.refusal);
      const absence = { ...asked.value, ...who.value, by: knownStaff(c).account };
      const entered = await enterAbsence(deps, absence, c.get('now'));
      if (!entered.ok) return answerProblem(c, entered.refusal);
      const affected = await findAffectedVisits(deps.db, [entered.value], c.get('now'));
      const subjectIds = affected.map(({ visit }) => visit.id);
      await leaveLine(deps, c, { action: 'listed', subject: 'visit', subjectIds });
      const visits = affected.map(({ visit: { id, onDate }, stays }) => ({ id, onDate, stays }));
      return c.json({ ...entered.value, affected: visits }, 201);
    })
    .delete(BASE, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const named = readInput(absenceNamedSchema.extend(cadreNamedSchema.shape), body.value);
      if (!named.ok) return answerProblem(c, named.refusal);
      await removeAbsence(deps.db, named.value);
      return c.body(null, 204);
    })
    .post(`${BASE}/import`, async (c) => {
      const upload = await readUpload(c);
      if (!upload.ok) return answerProblem(c, upload.refusal);
      const { file, ...options } = upload.value;
      const by = knownStaff(c).account;
      const imported = await importAbsences(deps, file, { ...options, by }, c.get('now'));
      return imported.ok ? c.json(imported.value) : answerProblem(c, imported.refusal);
    })
    .post(`${BASE}/replan`, async (c) => {
      const absences = await listAbsences(deps.db, civilDateOf(c.get('now')));
      const cadreIds = absences.map(({ cadreId }) => cadreId);
      const { moved, left } = await replanAbsences(deps, cadreIds, c.get('now'));
      const subjectIds = moved.map(({ visit }) => visit.id);
      await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds });
      return c.json({
        moved: moved.map(({ before, visit }) => ({ id: visit.id, from: before.onDate, to: visit.onDate })),
        left: left.map(({ visit, because }) => ({ id: visit.id, onDate: visit.onDate, because })),
      });
    });
