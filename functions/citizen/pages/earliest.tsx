import { Hono } from 'hono';
import type { Lang } from '#shared/platform/lang.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { type EarliestRequest, earliestRequestSchema } from '#shared/reception/earliest.ts';
import { findEarliest } from '#shared/reception/find-earliest.ts';
import { townFirst } from '#shared/reception/level-order-rules.ts';
import { answerPage } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { findWording } from '#shared/web/wording/find.ts';
import { topicInWords } from '#shared/web/wording/reception.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { isFirstVisit } from '../first-visit.ts';
import { EarliestForm } from './earliest-form.tsx';
import { EarliestList, NothingOnline } from './earliest-list.tsx';

const LEADERS = 5;
/** Fewer than the half of what is shown, so that the soonest of all is among it too. */
const TOWNS_FIRST = 2;

/** An empty choice of the form asks for nothing yet, or for every venue. */
const filled = (query: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([name, value]) => name === 'topic' || value !== ''));

const titleOf = (asked: EarliestRequest | undefined, lang: Lang): string =>
  asked ? findWording[lang].earliestFor(topicInWords(asked.topic, lang)) : findWording[lang].earliestTitle;

/** The first free slots for a topic, each a tap away from being booked. */
export const earliestPages = (deps: CitizenDeps) =>
  new Hono<WebEnv>().get('/earliest', async (c) => {
    const lang = c.get('lang');
    const typed = filled(c.req.query());
    const isAsked = typed.topic !== undefined;
    const asked = isAsked ? readInput(earliestRequestSchema, typed) : undefined;
    const request = asked?.ok ? asked.value : undefined;
    const found = await findEarliest(deps.db, request, LEADERS, c.get('now'));
    const suggests = request && !request.venue && (await isFirstVisit(deps, c));
    const order = townFirst(found.items, suggests ? TOWNS_FIRST : 0);
    const refusal = asked && !asked.ok ? asked.refusal : undefined;
    return answerPage(c, citizenAudience, {
      title: titleOf(request, lang),
      status: refusal ? statusOf[refusal.kind] : 200,
      children: (
        <>
          <h1>{titleOf(request, lang)}</h1>
          {request && found.items.length > 0 && <EarliestList lang={lang} asked={request} {...order} />}
          {request && found.items.length === 0 && (
            <NothingOnline lang={lang} asked={request} walkIns={found.walkIns} />
          )}
          <EarliestForm lang={lang} typed={typed} venues={found.venues} errors={refusal?.errors} />
        </>
      ),
    });
  });
