import type { Context } from 'hono';
import type { Matter } from '#shared/matters/matter.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextArea } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { mattersWording as words } from '#shared/web/wording/matters.ts';
import { topicInWords } from '#shared/web/wording/reception.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { organizerAudience } from '../audience.ts';

/** What was refused, with what was typed. */
export type Tried = { typed: Record<string, string>; refusal: Refusal };

/** What was typed into a form, as text. */
export const typedOf = (form: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** What was wrong with what was sent, above its form. */
export const WhatWasWrong = ({ refusal }: { refusal?: Refusal }) =>
  refusal ? (
    <>
      {!refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
      <ErrorSummary lang="zh" errors={fieldErrorsInWords(refusal.errors, 'zh')} />
    </>
  ) : null;

export type WordsStep = { title: string; label: string; hint?: string; save: string };

/** The page of a step that takes words and no more: returned with a reason, answered, closed. */
export const answerWordsForm = (
  c: Context<WebEnv>,
  { matter, step, back, tried }: { matter: Matter; step: WordsStep; back: string; tried?: Tried },
) =>
  answerPage(c, organizerAudience, {
    title: step.title,
    status: tried ? statusOf[tried.refusal.kind] : 200,
    children: (
      <>
        <h1>{step.title}</h1>
        <WhatWasWrong refusal={tried?.refusal} />
        <div class="card">
          <h2>{topicInWords(matter.topic, 'zh')}</h2>
          <p>{matter.summary}</p>
        </div>
        <form method="post" action={c.req.path}>
          <input type="hidden" name="version" value={String(matter.version)} />
          <TextArea
            lang="zh"
            name="words"
            label={step.label}
            hint={step.hint}
            value={tried?.typed.words}
            error={fieldErrorsInWords(tried?.refusal.errors, 'zh').words}
          />
          <p class="actions">
            <button class="button" type="submit">
              {step.save}
            </button>
            <a class="button second" href={back}>
              {words.backToMatter}
            </a>
          </p>
        </form>
      </>
    ),
  });
