import type { WordsVersion } from '#shared/notices/template-view.ts';
import type { WordsOf } from '#shared/notices/words.ts';
import { noticeTemplatesWording } from '#shared/web/wording/notice-templates.ts';
import { AsTyped, byWhom, hrefOfWords, versionInWords } from './notice-templates-parts.tsx';

const { history: words, approvedAs } = noticeTemplatesWording;

type Props = { of: WordsOf; versions: WordsVersion[]; mayEdit: boolean };

/** Every version of some words, the newest first: who made it, when, and what it says. */
export const WordsHistory = ({ of, versions, mayEdit }: Props) => (
  <>
    <h2>{words.title}</h2>
    <ol class="cards" reversed>
      {versions.map((one, index) => (
        <li class="card">
          <h3>
            {versionInWords(one)} {index === 0 && <span class="mark">{words.now}</span>}
          </h3>
          {byWhom(one) && <p class="quiet small">{byWhom(one)}</p>}
          <AsTyped {...one} lang={of.lang} />
          {one.approvedId && <p class="quiet small">{approvedAs(one.approvedId)}</p>}
          {mayEdit && index > 0 && (
            <p class="no-print">
              <a
                href={`${hrefOfWords(of)}?from=${one.version}#text`}
                aria-label={words.againOf(versionInWords(one))}
              >
                {words.again}
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  </>
);
