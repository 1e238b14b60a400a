import type { Lang } from '#shared/platform/lang.ts';
import { commonWording } from '../wording/common.ts';
import { Message } from './message.tsx';

/** At the top of a form that came back: every field to change, each a link to it. */
export const ErrorSummary = ({ lang, errors }: { lang: Lang; errors: Record<string, string> }) =>
  Object.keys(errors).length > 0 && (
    <Message tone="stop">
      <h2>{commonWording[lang].pleaseCorrect}</h2>
      <ul>
        {Object.entries(errors).map(([field, sentence]) => (
          <li>
            <a href={`#${field}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </Message>
  );
