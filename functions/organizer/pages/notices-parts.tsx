import type { NoticeView } from '#shared/notices/told-view.ts';
import { civilDateOf, civilTimeOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type ReasonInWords, reasonInWords } from '#shared/web/wording/notice-reasons.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { aboutNotice } from '../notice-about.ts';

/** `12月1日 17:05`, short enough for a line of a list. */
export const momentInWords = (at: Instant): string => {
  const on = civilDateOf(at);
  return `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日 ${civilTimeOf(at)}`;
};

export const Moment = ({ at, timeOnly }: { at: Instant; timeOnly?: boolean }) => (
  <span class="together">{timeOnly ? civilTimeOf(at) : momentInWords(at)}</span>
);

const toneOf: Partial<Record<NoticeView['state'], string>> = {
  failed: 'mark stop',
  waiting: 'mark wait',
  'by-hand': 'mark wait',
  dropped: 'mark wait',
};

export const NoticeMark = ({ state }: Pick<NoticeView, 'state'>) => (
  <span class={toneOf[state] ?? 'mark'}>{words.states[state]}</span>
);

/** What helps against a reason: of what waits, that it is tried again; of what failed, what somebody can do. */
const helpOf = (
  { state, mayResend }: Pick<NoticeView, 'state' | 'mayResend'>,
  help: ReasonInWords['help'],
) => {
  if (!help) return undefined;
  if (help === 'again' && state === 'waiting') return words.triedLater;
  return state === 'failed' && (help !== 'again' || mayResend) ? words.help[help] : undefined;
};

/** Why it waits, was dropped or failed, and what helps. */
export const Why = ({ state, reason, mayResend }: Pick<NoticeView, 'state' | 'reason' | 'mayResend'>) => {
  if (!reason) return null;
  const { why, help } = reasonInWords(reason);
  const helps = helpOf({ state, mayResend }, help);
  return (
    <>
      {why} {helps && <span class="quiet small">{helps}</span>}
    </>
  );
};

/** What a notice is about, as a link to its page. */
export const AboutLink = ({ about }: Pick<NoticeView, 'about'>) => {
  const { label, href } = aboutNotice(about);
  return href ? <a href={href}>{label}</a> : <span>{label}</span>;
};
