import type { OneWordsView } from '#shared/notices/template-view.ts';
import type { WordsOf } from '#shared/notices/words.ts';
import { lastApproval } from '#shared/notices/words-version-rules.ts';
import { Message } from '#shared/web/components/message.tsx';
import { noticeTemplatesWording } from '#shared/web/wording/notice-templates.ts';
import { hrefOfWords } from './notice-templates-parts.tsx';

const { restore: words } = noticeTemplatesWording;

type Props = { of: WordsOf; present: OneWordsView };

/** What comes back with the words Kaimen comes with: a mail, what nobody is told, and a stage whose provider approves nothing, need no id. */
const ApprovalBack = ({ of: { lang }, present: { versions, needsApproval } }: Props) => {
  const builtIn = versions.find(({ version }) => version === 0);
  const approvedId = builtIn && lastApproval(versions, builtIn);
  if (!needsApproval) return null;
  return approvedId ? (
    <p class="quiet">{words.approved(approvedId)}</p>
  ) : (
    <p>
      <span class="mark wait long">{words.unapproved[lang]}</span>
    </p>
  );
};

/** Goes back to the words Kaimen comes with, and says beforehand whether the provider will send them. */
export const RestoreForm = ({ of, present }: Props) => (
  <form method="post" action={`${hrefOfWords(of)}/restore`} class="no-print">
    <p class="quiet">{words.hint}</p>
    <ApprovalBack of={of} present={present} />
    <input type="hidden" name="basedOn" value={String(present.version)} />
    <p class="actions">
      <button class="button second" type="submit">
        {words.button}
      </button>
    </p>
  </form>
);

/** That the words Kaimen comes with hold again, and whether the provider sends them. */
export const Restored = ({ of: { lang }, present: { approvedId, needsApproval } }: Props) =>
  needsApproval && !approvedId ? (
    <Message tone="wait">{words.doneUnapproved[lang]}</Message>
  ) : (
    <Message>{words.done}</Message>
  );
