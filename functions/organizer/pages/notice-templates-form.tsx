import type { TypedWords, WordsOf } from '#shared/notices/words.ts';
import { TextArea, TextField } from '#shared/web/components/field.tsx';
import { noticeTemplatesWording as words } from '#shared/web/wording/notice-templates.ts';
import { hrefOfWords } from './notice-templates-parts.tsx';

const { form: said } = words;

/** What the form holds: as it was typed, and the version that was before somebody's eyes. */
export type TypedForm = TypedWords & { basedOn: string };

/** What a form of words sent. A mail's has no id, an SMS's no subject. */
export const typedForm = (form: Record<string, unknown>): TypedForm => {
  const optional = (name: string): string | undefined =>
    form[name] === undefined ? undefined : String(form[name]);
  return {
    subject: optional('subject'),
    text: String(form.text ?? ''),
    approvedId: optional('approvedId'),
    basedOn: String(form.basedOn ?? ''),
  };
};

type Props = { of: WordsOf; typed: TypedForm; errors: Record<string, string> };

/** Edits some words: to be looked at first, or saved. */
export const WordsForm = ({ of, typed, errors }: Props) => (
  <>
    <h2>{said.title}</h2>
    <form method="post" action={hrefOfWords(of)} class="no-print">
      <input type="hidden" name="basedOn" value={typed.basedOn} />
      {of.channel === 'email' && (
        <TextField
          lang="zh"
          name="subject"
          label={said.subject}
          hint={said.subjectHint}
          value={typed.subject}
          error={errors.subject}
          autocomplete="off"
        />
      )}
      <TextArea
        lang="zh"
        name="text"
        label={said.text[of.channel]}
        hint={said.textHint[of.channel]}
        value={typed.text}
        error={errors.text}
        rows={of.channel === 'sms' ? 4 : 14}
      />
      {of.channel === 'sms' && (
        <TextField
          lang="zh"
          name="approvedId"
          label={said.approvedId}
          hint={said.approvedIdHint}
          value={typed.approvedId}
          error={errors.approvedId}
          autocomplete="off"
          optional
        />
      )}
      <p class="actions">
        <button class="button second" type="submit" formaction={`${hrefOfWords(of)}/preview`}>
          {said.preview}
        </button>
        <button class="button" type="submit">
          {said.save}
        </button>
      </p>
    </form>
  </>
);
