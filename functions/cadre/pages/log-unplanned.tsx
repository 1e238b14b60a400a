import { type Context, Hono } from 'hono';
import { wasOnlyTried } from '#shared/pairing/beside-plan-rules.ts';
import { logUnplanned } from '#shared/pairing/log-unplanned.ts';
import { latestOf } from '#shared/pairing/own-household-rules.ts';
import { findOwnHousehold, type OwnHouseholdInFull } from '#shared/pairing/own-households.ts';
import { logUnplannedRequestSchema } from '#shared/pairing/visit-change-request.ts';
import { logKeySchema } from '#shared/pairing/visit-request.ts';
import type { KeptVisit } from '#shared/pairing/visit-store.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { addWording as words } from '#shared/web/wording/cadre-changes.ts';
import { dayInWords } from '#shared/web/wording/pairing.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { cadreAudience, HOUSEHOLDS } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { LogFields, type Typed } from './log-form.tsx';
import { visitHref } from './visit-card.tsx';

const notTheirs = { kind: 'not-found', code: 'not-found' } as const;
const PATH = `${HOUSEHOLDS}/:id/log`;

/** Logging contact that nobody planned, from the household's page. */
export const logUnplannedPages = (deps: CadreDeps) => {
  const answerForm = (c: Context<WebEnv>, own: OwnHouseholdInFull, typed: Typed, refusal?: Refusal) => {
    const today = civilDateOf(c.get('now'));
    return answerPage(c, cadreAudience, {
      title: words.logTitle,
      status: refusal ? statusOf[refusal.kind] : 200,
      children: (
        <LogUnplannedForm
          household={own.household}
          typed={typed}
          refusal={refusal}
          nextVisit={ownNextVisit(own, knownCadreId(c), today)}
        />
      ),
    });
  };

  return new Hono<WebEnv>()
    .get(PATH, async (c) => {
      const found = await findOwnHousehold(
        deps.db,
        knownCadreId(c),
        c.req.param('id'),
        civilDateOf(c.get('now')),
      );
      if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
      if (found.value.seat !== 'first') return answerRefusal(c, cadreAudience, notTheirs);
      const { id } = found.value.household;
      await leaveLine(deps, c, { action: 'read', subject: 'household', subjectIds: [id] });
      return answerForm(c, found.value, { key: deps.ids.token() });
    })
    .post(PATH, async (c) => {
      const [cadreId, householdId] = [knownCadreId(c), c.req.param('id')];
      const found = await findOwnHousehold(deps.db, cadreId, householdId, civilDateOf(c.get('now')));
      if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
      const typed = (await c.req.parseBody()) as Typed;
      const asked = readInput(logUnplannedRequestSchema, typed);
      if (!asked.ok) return answerForm(c, found.value, typed, asked.refusal);
      const key = logKeySchema.safeParse(typed.key).data;
      const input = { cadreId, householdId, key, stated: asked.value };
      const logged = await logUnplanned(deps, input, c.get('now'));
      if (!logged.ok) return answerForm(c, found.value, { ...typed, key: deps.ids.token() }, logged.refusal);
      const { id } = logged.value.visit;
      await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds: [id] });
      return c.redirect(`${visitHref(id)}?logged`, 303);
    });
};

/** The visit this may well have been: planned for this cadre, and not logged yet. */
const ownNextVisit = ({ visits }: OwnHouseholdInFull, cadreId: string, today: CivilDate) =>
  latestOf(
    visits.filter((visit) => visit.cadreId === cadreId && !wasOnlyTried(visit, today)),
    today,
  ).nextVisit;

type FormProps = Pick<OwnHouseholdInFull, 'household'> & {
  typed: Typed;
  refusal?: Refusal;
  nextVisit?: KeptVisit;
};

const LogUnplannedForm = ({ household, typed, refusal, nextVisit }: FormProps) => {
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  return (
    <>
      <h1>{words.logTitle}</h1>
      <p>{household.head}</p>
      <p class="quiet">{words.logIntro}</p>
      {nextVisit && (
        <Message tone="wait">
          {words.plannedFirst(dayInWords(nextVisit.onDate))}{' '}
          <a href={`${visitHref(nextVisit.id)}/log`}>{words.logPlanned}</a>
        </Message>
      )}
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
      <ErrorSummary lang="zh" errors={errors} />
      <form method="post" action={`${HOUSEHOLDS}/${household.id}/log`}>
        <input type="hidden" name="key" value={typed.key} />
        <input type="hidden" name="about" value={household.head} />
        <LogFields typed={typed} errors={errors} />
        <p class="actions">
          <button class="button" type="submit">
            {cadreWording.log.submit}
          </button>
          <a class="button second" href={`${HOUSEHOLDS}/${household.id}`}>
            {cadreWording.log.cancel}
          </a>
        </p>
      </form>
    </>
  );
};
