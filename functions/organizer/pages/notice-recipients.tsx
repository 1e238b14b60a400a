import { type Context, Hono } from 'hono';
import { choiceOnBehalfSchema, recipientRequestSchema } from '#shared/notices/choose-notices-request.ts';
import type { NoticeChoice } from '#shared/notices/notice-choice.ts';
import { readRecipient } from '#shared/notices/read-recipient.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { createCarriedOnce } from '#shared/web/carried-once.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { choicesOnBehalfWording as words } from '#shared/web/wording/notice-choices-on-behalf.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import { areas, organizerAudience } from '../audience.ts';
import { changeChoice, findChoices } from '../choice-of-recipient.ts';
import type { OrganizerDeps } from '../deps.ts';
import { type NewestShown, readToldTo } from '../told-about.ts';
import { FoundChoices, SavedChoice } from './notice-recipients-found.tsx';
import { WhatCameHere } from './told.tsx';

const BASE = areas.noticeRecipients.href;
const CHOOSE = `${BASE}/choose`;

/** Whose notices and choice are looked at. */
const recipientAsked = createCarriedOnce('kaimen-recipient', 60);

/** What was typed, with why it was refused; else nothing. */
type Typed = { to: string; refusal: Refusal };

type Shown = { choices?: NoticeChoice[]; told?: NewestShown; typed?: Typed };

/**
 * For somebody who phones: what was sent to their phone or address, whether reminders come there, and letting them come or not.
 */
export const noticeRecipientsPages = (deps: OrganizerDeps) => {
  const answer = (c: Context<WebEnv>, { choices = [], told, typed }: Shown = {}) =>
    answerPage(c, organizerAudience, {
      title: words.title,
      status: typed && statusOf[typed.refusal.kind],
      children: (
        <>
          <h1>{words.title}</h1>
          <SavedChoice choice={choices.find(({ audience }) => audience === c.req.query('saved'))} />
          <p class="quiet">{words.intro}</p>
          <FindForm typed={typed} />
          <FoundChoices choices={choices} action={CHOOSE} />
          {told && <WhatCameHere told={told} />}
        </>
      ),
    });

  return new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const carried = recipientAsked.take(c, BASE);
      if (carried === undefined) return answer(c);
      const choices = await findChoices(deps, c, carried);
      const told = await readToldTo(deps, c, carried);
      return answer(c, {
        ...(choices.ok && { choices: choices.value }),
        ...(told.ok && { told: told.value }),
      });
    })
    .post(BASE, async (c) => {
      const form = await c.req.parseBody();
      const to = String(form.to ?? '');
      const asked = readInput(recipientRequestSchema, form);
      const recipient = asked.ok ? readRecipient(asked.value.to) : asked;
      if (!recipient.ok) return answer(c, { typed: { to, refusal: recipient.refusal } });
      recipientAsked.carry(c, BASE, recipient.value.to);
      return c.redirect(BASE, 303);
    })
    .post(CHOOSE, async (c) => {
      const form = await c.req.parseBody();
      const asked = readInput(choiceOnBehalfSchema, form);
      const refused = (refusal: Refusal) => answer(c, { typed: { to: String(form.to ?? ''), refusal } });
      if (!asked.ok) return refused(asked.refusal);
      const changed = await changeChoice(deps, c, asked.value);
      if (!changed.ok) return refused(changed.refusal);
      recipientAsked.carry(c, BASE, asked.value.to);
      return c.redirect(`${BASE}?saved=${asked.value.audience}`, 303);
    });
};

const FindForm = ({ typed }: { typed?: Typed }) => {
  const errors = fieldErrorsInWords(typed?.refusal.errors, 'zh');
  return (
    <>
      <ErrorSummary lang="zh" errors={errors} />
      <form method="post" action={BASE}>
        <TextField
          lang="zh"
          name="to"
          label={words.to}
          hint={words.toHint}
          value={typed?.to}
          error={errors.to}
          autocomplete="off"
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.find}
          </button>
        </p>
      </form>
    </>
  );
};
