import { previewWords } from '#shared/notices/preview-words.ts';
import type { OneTemplateView, OneWordsView, WordsVersion } from '#shared/notices/template-view.ts';
import type { WordsOf } from '#shared/notices/words.ts';
import { isWithinLimits } from '#shared/notices/words-request.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { noticeTemplatesWording as words } from '#shared/web/wording/notice-templates.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { type TypedForm, WordsForm } from './notice-templates-form.tsx';
import { WordsHistory } from './notice-templates-history.tsx';
import {
  Approval,
  AsTyped,
  byWhom,
  hrefOfTemplate,
  PreviewCard,
  titleOfWords,
  versionInWords,
} from './notice-templates-parts.tsx';
import { Restored, RestoreForm } from './notice-templates-restore.tsx';
import { Variables } from './notice-templates-variables.tsx';

/** A template and, among its words, those that a page is about. */
export type Found = { template: OneTemplateView; words: OneWordsView };

type Props = {
  of: WordsOf;
  template: Found['template'];
  words: Found['words'];
  typed?: TypedForm;
  refusal?: Refusal;
  query: Record<string, string>;
  mayEdit: boolean;
  signature: string;
};

const formOf = ({ subject, text, approvedId }: WordsVersion, basedOn: number): TypedForm => ({
  subject,
  text,
  approvedId,
  basedOn: String(basedOn),
});

/** Some words: how they read, or would, the form to change them, and all their versions. */
export const WordsPage = (props: Props) => {
  const { of, template, words: present, typed, refusal, query, mayEdit, signature } = props;
  const isConflict = refusal?.kind === 'conflict';
  const chosen = present.versions.find(({ version }) => String(version) === query.from) ?? present;
  const form = typed ?? formOf(chosen, present.version);
  const previewed = typed && isWithinLimits(typed) ? typed : undefined;
  const errors = typed ? fieldErrorsInWords(refusal?.errors, 'zh') : {};
  // Sending it once more after somebody else's change was seen is a choice.
  const basedOn = isConflict ? String(present.version) : form.basedOn;
  return (
    <div class="matters notices">
      <h1>{titleOfWords(of)}</h1>
      <WhatHappened {...props} />
      <ErrorSummary lang="zh" errors={errors} />
      {!present.isTold && <p class="quiet">{words.notTold}</p>}
      <h2>{previewed ? words.preview : words.now}</h2>
      <PreviewCard
        preview={previewed ? previewWords(of, previewed, signature) : present.preview}
        lang={of.lang}
      />
      {of.channel === 'sms' && (
        <Approval approvedId={(previewed ?? present).approvedId} isNeeded={present.needsApproval} />
      )}
      {mayEdit && (
        <>
          <WordsForm of={of} typed={{ ...form, basedOn }} errors={errors} />
          {of.channel === 'sms' && <ForProvider text={form.text} />}
        </>
      )}
      <Variables template={template} />
      <WordsHistory of={of} versions={present.versions} mayEdit={mayEdit} />
      {mayEdit && present.isOwn && <RestoreForm of={of} present={present} />}
      <p>
        <a href={hrefOfTemplate(of.template)}>{words.backToTemplate}</a>
      </p>
    </div>
  );
};

/** What the step that led here did, or why it was refused; what is wrong with a field stands at the form. */
const WhatHappened = ({ of, words: present, typed, refusal, query }: Props) => {
  const { saved, same } = words;
  const did = query.did;
  if (refusal?.kind === 'conflict')
    return (
      <>
        <Message tone="stop">{words.changedMeanwhile(Boolean(typed))}</Message>
        <div class="card">
          <h2>{versionInWords(present)}</h2>
          {byWhom(present) && <p class="quiet small">{byWhom(present)}</p>}
          <AsTyped {...present} lang={of.lang} />
        </div>
      </>
    );
  if (refusal && !typed) {
    const reasons = Object.values(fieldErrorsInWords(refusal.errors, 'zh'));
    return <Message tone="stop">{reasons.join('') || refusalInWords(refusal, 'zh')}</Message>;
  }
  if (refusal) return null;
  // Whoever comes back to the address later sees what holds now, not what was done then.
  if (did === 'restored' && !present.isOwn) return <Restored of={of} present={present} />;
  const done = did === 'saved' ? saved : did === 'same' ? same : undefined;
  return done ? <Message>{done}</Message> : null;
};

/** The words as a provider's form for approval takes them: `${name}` for a variable. */
const ForProvider = ({ text }: { text: string }) => (
  <details>
    <summary>{words.provider.title}</summary>
    <p class="quiet">{words.provider.hint}</p>
    <p class="copy">{text.trim().replace(/\{(\w+)\}/g, '$${$1}')}</p>
  </details>
);
