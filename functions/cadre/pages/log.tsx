import { type Context, Hono } from 'hono';
import { logVisit } from '#shared/pairing/log-visit.ts';
import { findOwnVisit, type OwnVisit } from '#shared/pairing/own-visits.ts';
import { logKeySchema, logRequestSchema } from '#shared/pairing/visit-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { cadreAudience } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { LogForm, type Typed } from './log-form.tsx';
import { visitHref } from './visit-card.tsx';

const PATH = '/cadre/visits/:id/log';

/** The visit stands otherwise than the form saw it: what was typed is sent over it only knowingly. */
const CLASHES = ['changed-meanwhile', 'log-key-used-otherwise'];

const typedOf = (form: Record<string, unknown>): Typed =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => typeof value === 'string')) as Typed;

/** The log of a visit that was made is corrected: the form starts from what was written. */
const typedBefore = ({ visit }: OwnVisit): Typed => {
  const { lastLog, onDate } = visit;
  if (!lastLog || visit.state === 'planned') return {};
  const solved = lastLog.solved === undefined ? undefined : lastLog.solved ? 'yes' : 'no';
  return { ...lastLog, solved, refer: lastLog.refer && 'yes', onDate };
};

/** Logging a visit in a few taps. What was typed is kept when something is missing. */
export const logPages = (deps: CadreDeps) => {
  const answerForm = (c: Context<WebEnv>, own: OwnVisit, typed: Typed, refusal?: Refusal) =>
    answerPage(c, cadreAudience, {
      title: cadreWording.log.title,
      status: refusal ? statusOf[refusal.kind] : 200,
      children: (
        <LogForm
          {...own}
          typed={typed}
          refusal={refusal}
          clashes={refusal && CLASHES.includes(refusal.code)}
        />
      ),
    });
  /** The form again, beside what stands there at this moment and with its version, so that to overwrite it is a choice. */
  const answerClash = async (c: Context<WebEnv>, visitId: string, typed: Typed, refusal: Refusal) => {
    const found = await findOwnVisit(deps.db, knownCadreId(c), visitId);
    if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
    await leaveLine(deps, c, { action: 'read', subject: 'visit', subjectIds: [visitId] });
    return answerForm(c, found.value, { ...typed, version: String(found.value.visit.version) }, refusal);
  };

  return new Hono<WebEnv>()
    .get(PATH, async (c) => {
      const found = await findOwnVisit(deps.db, knownCadreId(c), c.req.param('id'));
      if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
      await leaveLine(deps, c, { action: 'read', subject: 'visit', subjectIds: [found.value.visit.id] });
      const version = String(found.value.visit.version);
      return answerForm(c, found.value, { ...typedBefore(found.value), key: deps.ids.token(), version });
    })
    .post(PATH, async (c) => {
      const [cadreId, visitId] = [knownCadreId(c), c.req.param('id')];
      const found = await findOwnVisit(deps.db, cadreId, visitId);
      if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
      const typed = typedOf(await c.req.parseBody());
      const asked = readInput(logRequestSchema, typed);
      if (!asked.ok) return answerForm(c, found.value, typed, asked.refusal);
      const { version, ...stated } = asked.value;
      const key = logKeySchema.safeParse(typed.key).data;
      const input = { cadreId, visitId, key, version, stated };
      const logged = await logVisit(deps, input, c.get('now'));
      if (!logged.ok) {
        const again = { ...typed, key: deps.ids.token() };
        return CLASHES.includes(logged.refusal.code)
          ? await answerClash(c, visitId, again, logged.refusal)
          : answerForm(c, found.value, again, logged.refusal);
      }
      await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds: [visitId] });
      return c.redirect(`${visitHref(visitId)}?logged`, 303);
    });
};
