import type { WordsPreview } from '#shared/notices/preview-words.ts';
import type { WordsVersion } from '#shared/notices/template-view.ts';
import type { WordsOf } from '#shared/notices/words.ts';
import { kindInWords } from '#shared/web/wording/notice-kinds.ts';
import { noticeTemplatesWording as words } from '#shared/web/wording/notice-templates.ts';
import { areas } from '../audience.ts';
import { momentInWords } from './notices-parts.tsx';

export const hrefOfTemplate = (template: string): string => `${areas.noticeTemplates.href}/${template}`;

export const hrefOfWords = ({ template, channel, lang }: WordsOf): string =>
  `${hrefOfTemplate(template)}/${channel}/${lang}`;

/** `预约成功：短信（中文）` */
export const titleOfWords = ({ template, channel, lang }: WordsOf): string =>
  `${kindInWords(template)}：${words.wordsTitle(channel, lang)}`;

/** A message as the person gets it, and what it takes. */
export const PreviewCard = ({ preview, lang }: { preview: WordsPreview; lang: WordsOf['lang'] }) => (
  <>
    <div class="card said" lang={lang}>
      {preview.subject !== undefined && (
        <p>
          <strong>{words.subjectOf(preview.subject)}</strong>
        </p>
      )}
      <p class="text">{preview.text}</p>
    </div>
    {preview.sms && <p class="quiet small">{words.size(preview.sms)}</p>}
  </>
);

/** The id under which the provider approved an SMS, or that there is none and one is needed. */
export const Approval = ({ approvedId, isNeeded }: { approvedId?: string; isNeeded: boolean }) =>
  approvedId ? (
    <p class="small">{words.approvedAs(approvedId)}</p>
  ) : (
    isNeeded && (
      <p class="small">
        <span class="mark wait long">{words.noApproval}</span>
      </p>
    )
  );

/** How a version is called: by its number, or as the words Kaimen comes with. */
export const versionInWords = ({ version }: Pick<WordsVersion, 'version'>): string =>
  version === 0 ? words.history.builtIn : words.history.version(version);

/** `11月24日 09:00，organizer` */
export const byWhom = ({ at, by }: WordsVersion): string | undefined =>
  at && by && words.history.byWhom(momentInWords(at), by);

/** Words as they were typed, their variables in braces. */
export const AsTyped = ({
  subject,
  text,
  lang,
}: {
  subject?: string;
  text: string;
  lang: WordsOf['lang'];
}) => (
  <>
    {subject && (
      <p lang={lang}>
        <strong>{words.subjectOf(subject)}</strong>
      </p>
    )}
    <p class="text" lang={lang}>
      {text}
    </p>
  </>
);
