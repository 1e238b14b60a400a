import { type DigestSubscription, digestDaySchema } from '#shared/digest/digest-subscription.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { digestWording as words } from '#shared/web/wording/digest.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';

/** What stands in the form. */
export type TypedDigest = { email: string; days: string[]; version: string };

/** The form as it was sent. */
export const typedDigest = (form: Record<string, unknown>): TypedDigest => ({
  email: String(form.email ?? ''),
  days: [form.days ?? []].flat().map(String),
  version: String(form.version ?? ''),
});

/** The form as it is before anybody types: of the subscription there is, else every workday. */
export const formOf = (subscription: DigestSubscription | undefined): TypedDigest => ({
  email: subscription?.email ?? '',
  days: subscription?.days ?? [...digestDaySchema.options],
  version: String(subscription?.version ?? 0),
});

/** Where the digest goes and on which days. */
export const DigestForm = ({
  action,
  typed,
  refusal,
}: {
  action: string;
  typed: TypedDigest;
  refusal?: Refusal;
}) => {
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  return (
    <form method="post" action={action}>
      <ErrorSummary lang="zh" errors={errors} />
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
      <input type="hidden" name="version" value={typed.version} />
      <TextField
        lang="zh"
        name="email"
        type="email"
        inputmode="email"
        autocomplete="email"
        label={words.email}
        hint={words.emailHint}
        value={typed.email}
        error={errors.email}
      />
      <Choices
        lang="zh"
        name="days"
        type="checkbox"
        label={words.days}
        choices={digestDaySchema.options.map((day) => ({ value: day, label: words.dayNames[day] }))}
        values={typed.days}
        error={errors.days}
      />
      <p class="actions">
        <button class="button" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
};
