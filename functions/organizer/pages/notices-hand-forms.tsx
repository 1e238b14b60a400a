import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { areas } from '../audience.ts';

const BASE = areas.notices.href;
const { hand } = words;

/** `id` as in paths; `back`: where to come back to, if not to the notice itself; `which`: told to a screen reader. */
type Props = { id: string; back?: string; which?: string };

const label = (act: string, which?: string): string | undefined => (which ? `${act} ${which}` : undefined);

export const SentForm = ({ id, back, which }: Props) => (
  <form method="post" action={`${BASE}/${id}/sent-by-hand`}>
    {back && <input type="hidden" name="back" value={back} />}
    <button class="button" type="submit" aria-label={label(hand.sent, which)}>
      {hand.sent}
    </button>
  </form>
);

/** One button for each reason: choosing it is all there is to say. */
export const NotSendableForm = ({ id, back, which }: Props) => (
  <details>
    <summary>{hand.notSendable}</summary>
    <form method="post" action={`${BASE}/${id}/not-sendable`}>
      {back && <input type="hidden" name="back" value={back} />}
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
    </form>
  </details>
);

export const TakeBackForm = ({ id, back }: Props) => (
  <form method="post" action={`${BASE}/${id}/take-back`}>
    {back && <input type="hidden" name="back" value={back} />}
    <button class="button link" type="submit">
      {hand.takeBack}
    </button>
  </form>
);

/** For who put a notice aside by the wrong button. */
export const TakeBackAsideForm = ({ id, back }: Props) => (
  <form method="post" action={`${BASE}/${id}/take-back-aside`}>
    {back && <input type="hidden" name="back" value={back} />}
    <button class="button link" type="submit">
      {words.takeBackAside}
    </button>
  </form>
);
