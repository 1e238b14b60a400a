import { isDueSoon } from '#shared/notices/by-hand-rules.ts';
import type { ByHand } from '#shared/notices/list-by-hand.ts';
import { maskRecipient } from '#shared/notices/mask-recipient.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { tokenOfNotice } from '#shared/notices/notice-token.ts';
import { asDialled } from '#shared/people/phone.ts';
import type { Instant } from '#shared/time/instant.ts';
import { kindInWords } from '#shared/web/wording/notice-kinds.ts';
import { reasonInWords } from '#shared/web/wording/notice-reasons.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { areas } from '../audience.ts';
import { NotSendableForm, SentForm } from './notices-hand-forms.tsx';
import { AboutLink, momentInWords } from './notices-parts.tsx';

const BASE = areas.notices.href;
const { hand } = words;

const wholeOf = ({ channel, to }: Pick<Notice, 'channel' | 'to'>): string =>
  channel === 'sms' ? asDialled(to) : to;

/** What to send: one tap on it selects all of it. */
const Text = ({ said }: Pick<ByHand, 'said'>) =>
  said ? (
    <>
      {said.subject && (
        <p class="copy">
          <strong>{said.subject}</strong>
        </p>
      )}
      <p class="copy text">{said.text}</p>
    </>
  ) : (
    <p class="quiet">{words.one.unknownWords}</p>
  );

/** Marks what has to be told before long. */
const Soon = ({ told, now }: Pick<ByHand, 'told'> & { now: Instant }) =>
  isDueSoon(told, now) ? <span class="mark wait">{hand.soon}</span> : null;

/** Each notice to be sent as a card: to whom, what, until when, and what came of it. */
export const ByHandCards = ({ items, back, now }: { items: ByHand[]; back: string; now: Instant }) => (
  <ol class="cards by-hand">
    {items.map(({ told, said }) => {
      const id = tokenOfNotice(told.id);
      const which = `${kindInWords(told.template)} ${wholeOf(told)}`;
      return (
        <li class="card">
          <h2>
            {words.channels[told.channel]} <span class="copy">{wholeOf(told)}</span>
          </h2>
          <p class="acts quiet small">
            <a href={`${BASE}/${id}`}>{kindInWords(told.template)}</a>
            <AboutLink about={told.subject} />
            <span>{hand.latest(momentInWords(told.uselessAt))}</span>
            <Soon told={told} now={now} />
          </p>
          <Text said={said} />
          <div class="acts">
            <SentForm id={id} back={back} which={which} />
            <NotSendableForm id={id} back={back} which={which} />
          </div>
        </li>
      );
    })}
  </ol>
);

/** Those that needn't be sent any more, masked, each with the reason, to be taken off the list together. */
export const LapsedList = ({ items, back }: { items: ByHand[]; back: string }) =>
  items.length === 0 ? null : (
    <form method="post" action={`${BASE}/by-hand/drop`} class="no-print">
      <h2>{hand.lapsed(items.length)}</h2>
      <p class="quiet">{hand.lapsedIntro}</p>
      <input type="hidden" name="back" value={back} />
      <ul>
        {items.map(({ told, lapse }) => (
          <li>
            <input type="hidden" name="id" value={tokenOfNotice(told.id)} />
            {kindInWords(told.template)}　{maskRecipient(told)}　<AboutLink about={told.subject} />：
            {lapse && reasonInWords(lapse).why}
          </li>
        ))}
      </ul>
      <button class="button second" type="submit">
        {hand.drop}
      </button>
    </form>
  );

/** The list on paper, with a box to tick. */
export const PrintedList = ({ items, now }: { items: ByHand[]; now: Instant }) => (
  <section class="scroll" tabindex={0} aria-label={hand.printTitle}>
    <table class="small">
      <thead>
        <tr>
          <th scope="col">{hand.ticked}</th>
          <th scope="col">{words.columns.to}</th>
          <th scope="col">{words.one.said}</th>
          <th scope="col">{words.one.useless}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ told, said }) => (
          <tr>
            <td>□</td>
            <th scope="row" class="address">
              {wholeOf(told)}
            </th>
            <td>
              <Text said={said} />
            </td>
            <td>
              {momentInWords(told.uselessAt)} <Soon told={told} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
