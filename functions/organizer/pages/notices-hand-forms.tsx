import type { Child } from 'hono/jsx';
import { noticeOfToken } from '#shared/notices/notice-token.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { areas } from '../audience.ts';

const BASE = areas.notices.href;
const { hand } = words;

/** `id` as in paths; `back`: where to come back to, if not to the notice itself; `which`: told to a screen reader. */
type Props = { id: string; back?: string; which?: string };

const label = (act: string, which?: string): string | undefined => (which ? `${act} ${which}` : undefined);

/** A form that acts on a notice. There is none where `id`, which may stand in an address that anybody wrote, names no notice. */
const NoticeForm = ({ id, act, back, children }: Omit<Props, 'which'> & { act: string; children: Child }) =>
  noticeOfToken(id) ? (
    <form method="post" action={`${BASE}/${id}/${act}`}>
      {back && <input type="hidden" name="back" value={back} />}
      {children}
    </form>
  ) : null;

export const SentForm = ({ id, back, which }: Props) => (
  <NoticeForm id={id} act="sent-by-hand" back={back}>
    <button class="button" type="submit" aria-label={label(hand.sent, which)}>
      {hand.sent}
    </button>
  </NoticeForm>
);

/** One button for each reason: choosing it is all there is to say. */
export const NotSendableForm = ({ id, back, which }: Props) => (
  <details>
    <summary>{hand.notSendable}</summary>
    <NoticeForm id={id} act="not-sendable" back={back}>
      <p class="quiet small">{hand.notSendableHint}</p>
      <p class="acts">
        {hand.reasons.map(({ value, label: reason }) => (
          <button
            class="button second"
            type="submit"
            name="reason"
            value={value}
            aria-label={label(reason, which)}
          >
            {reason}
          </button>
        ))}
      </p>
    </NoticeForm>
  </details>
);

export const TakeBackForm = ({ id, back }: Props) => (
  <NoticeForm id={id} act="take-back" back={back}>
    <button class="button link" type="submit">
      {hand.takeBack}
    </button>
  </NoticeForm>
);

/** For who put a notice aside by the wrong button. */
export const TakeBackAsideForm = ({ id, back }: Props) => (
  <NoticeForm id={id} act="take-back-aside" back={back}>
    <button class="button link" type="submit">
      {words.takeBackAside}
    </button>
  </NoticeForm>
);
