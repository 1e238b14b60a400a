import { type Context, Hono } from 'hono';
import { marketRequestSchema } from '#shared/pairing/market-request.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { setMarketRule } from '#shared/pairing/set-market-rule.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { marketDaysWording as words } from '#shared/web/wording/market-days.ts';
import { dayInWords } from '#shared/web/wording/pairing.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { areas, organizerAudience } from '../audience.ts';
import { type MarketLine, marketTable } from '../market-table.ts';

const BASE = areas.marketDays.href;

/** What came back with a refusal: which town, and what was typed. */
type Typed = { town: string; rule: string; refusal: Refusal };

/** Each town's market days, as the office writes them, with the next ones to check them by. */
export const marketDaysPages = (deps: PairingOfficeDeps) => {
  const answer = async (c: Context<WebEnv>, typed?: Typed) => {
    const lines = await marketTable(deps.db, civilDateOf(c.get('now')));
    const saved = lines.find(({ town }) => town === c.req.query('saved'));
    return answerPage(c, organizerAudience, {
      title: words.title,
      status: typed && statusOf[typed.refusal.kind],
      children: (
        <>
          <h1>{words.title}</h1>
          {saved && <Message>{words.saved(saved.town)}</Message>}
          {typed && !typed.refusal.errors && (
            <Message tone="stop">{refusalInWords(typed.refusal, 'zh')}</Message>
          )}
          <p>{words.intro}</p>
          <p class="quiet">{words.examples}</p>
          {lines.length === 0 ? <p>{words.none}</p> : <MarketTable lines={lines} typed={typed} />}
        </>
      ),
    });
  };
  return new Hono<WebEnv>()
    .get(BASE, (c) => answer(c))
    .post(BASE, async (c) => {
      const form = await c.req.parseBody();
      const typed = { town: String(form.town ?? ''), rule: String(form.rule ?? '') };
      const asked = readInput(marketRequestSchema, form);
      if (!asked.ok) return await answer(c, { ...typed, refusal: asked.refusal });
      const input = { ...asked.value, by: knownStaff(c).account };
      const set = await setMarketRule(deps, input, c.get('now'));
      if (!set.ok) return await answer(c, { ...typed, refusal: set.refusal });
      return c.redirect(`${BASE}?${new URLSearchParams({ saved: set.value.town })}`, 303);
    });
};

const MarketTable = ({ lines, typed }: { lines: MarketLine[]; typed?: Typed }) => (
  <section class="scroll" tabindex={0} aria-label={words.caption}>
    <table>
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.town}</th>
          <th scope="col">{words.columns.rule}</th>
          <th scope="col">{words.columns.next}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <MarketRow line={line} id={`rule-${index}`} typed={typed?.town === line.town ? typed : undefined} />
        ))}
      </tbody>
    </table>
  </section>
);

const MarketRow = ({ line, id, typed }: { line: MarketLine; id: string; typed?: Typed }) => {
  const error = fieldErrorsInWords(typed?.refusal.errors, 'zh').rule;
  return (
    <tr>
      <th scope="row">{line.town}</th>
      <td>
        <form method="post" action={BASE} class={error ? 'field wrong' : 'field'}>
          <input type="hidden" name="town" value={line.town} />
          <input type="hidden" name="version" value={String(line.version)} />
          {error && (
            <span class="error" id={`${id}-error`}>
              {error}
            </span>
          )}
          <input
            id={id}
            name="rule"
            value={typed?.rule ?? line.words}
            placeholder={words.noMarket}
            aria-label={words.ruleOf(line.town)}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
          />{' '}
          <button class="button second" type="submit" aria-label={words.saveOf(line.town)}>
            {words.save}
          </button>
        </form>
      </td>
      <td>
        {line.nextDays.length === 0
          ? words.noMarket
          : line.nextDays.map(({ on, lunar }) => (
              <div>
                {dayInWords(on)} <span class="quiet small together">{words.lunar(lunar)}</span>
              </div>
            ))}
      </td>
    </tr>
  );
};
