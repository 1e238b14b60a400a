import type { Lang } from '#shared/platform/lang.ts';
import type { EditionSummary } from '#shared/reception/public-notice.ts';
import { publicNoticeWording } from '../wording/public-notice.ts';
import { instantInWords } from '../wording/reception.ts';

type Props = {
  lang: Lang;
  editions: EditionSummary[];
  /** The one that is shown now. */
  shown: number;
  hrefOf: (edition: number) => string;
};

/** Every edition of a month's notice, the latest first, each as it was. */
export const NoticeEditions = ({ lang, editions, shown, hrefOf }: Props) => {
  const words = publicNoticeWording[lang];
  return (
    <section class="no-print">
      <h2>{words.editions}</h2>
      <ul>
        {editions.map(({ edition, publishedAt, changed }, nth) => (
          <li>
            <a href={hrefOf(edition)} aria-current={edition === shown ? 'page' : undefined}>
              {words.edition(edition)}
            </a>{' '}
            {words.publishedAt(instantInWords(publishedAt, lang))}{' '}
            <span class="quiet">{edition === 1 ? words.first : words.changedCount(changed)}</span>{' '}
            {nth === 0 && <span class="mark">{words.latest}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};
