import { againIdOf, originalIdOf } from '#shared/notices/notice.ts';
import { tokenOfNotice } from '#shared/notices/notice-token.ts';
import type { OneNoticeView } from '#shared/notices/told-view.ts';
import { asDialled } from '#shared/people/phone.ts';
import { kindInWords } from '#shared/web/wording/notice-kinds.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { areas } from '../audience.ts';
import { AboutLink, momentInWords, NoticeMark, Why } from './notices-parts.tsx';

const BASE = areas.notices.href;
const { one } = words;

/** What became of a notice. `whole`: its phone or address, where somebody has to reach the person otherwise. */
export const NoticeFacts = ({ view, id, whole }: { view: OneNoticeView; id: string; whole?: string }) => (
  <dl class="facts">
    <dt>{one.kind}</dt>
    <dd>
      {kindInWords(view.template)}（{words.channels[view.channel]}）
    </dd>
    <dt>{one.about}</dt>
    <dd>
      <AboutLink about={view.about} />
    </dd>
    <dt>{one.to}</dt>
    <dd>{whole ? <Whole channel={view.channel} to={whole} /> : view.to}</dd>
    <dt>{one.state}</dt>
    <dd>
      <NoticeMark state={view.state} />
    </dd>
    {view.reason && (
      <>
        <dt>{one.why}</dt>
        <dd>
          <Why {...view} /> <code class="quiet small">{view.reason}</code>
        </dd>
      </>
    )}
    <dt>{view.state === 'waiting' ? one.at.waiting : one.at.other}</dt>
    <dd>{momentInWords(view.at)}</dd>
    {view.attempts > 0 && (
      <>
        <dt>{one.attempts}</dt>
        <dd>{one.times(view.attempts)}</dd>
      </>
    )}
    {view.sender && (
      <>
        <dt>{one.sender}</dt>
        <dd>
          {words.senders[view.sender]} {view.providerId && <code class="address">{view.providerId}</code>}
        </dd>
      </>
    )}
    {view.receiptAt && (
      <>
        <dt>{words.receiptAt}</dt>
        <dd>{momentInWords(view.receiptAt)}</dd>
      </>
    )}
    <dt>{one.useless}</dt>
    <dd>{momentInWords(view.uselessAt)}</dd>
    <ByStaff view={view} id={id} />
  </dl>
);

const Whole = ({ channel, to }: { channel: OneNoticeView['channel']; to: string }) =>
  channel === 'sms' ? <a href={`tel:${to}`}>{asDialled(to)}</a> : <a href={`mailto:${to}`}>{to}</a>;

/** What the staff did about it, and the notice before or after it that says the same. */
const ByStaff = ({ view: { again, byHand, aside }, id }: { view: OneNoticeView; id: string }) => {
  const originalId = originalIdOf(id);
  return (
    <>
      {originalId && (
        <>
          <dt>{one.again}</dt>
          <dd>
            <a href={`${BASE}/${tokenOfNotice(originalId)}`}>{one.original}</a>
          </dd>
        </>
      )}
      {again && (
        <>
          <dt>{one.again}</dt>
          <dd>
            {one.againBy(momentInWords(again.at), again.by)}{' '}
            <a href={`${BASE}/${tokenOfNotice(againIdOf(id))}`}>{one.againLink}</a>
          </dd>
        </>
      )}
      {byHand && (
        <>
          <dt>{one.byHand}</dt>
          <dd>{one.handledBy(momentInWords(byHand.at), byHand.by)}</dd>
        </>
      )}
      {aside && (
        <>
          <dt>{one.aside}</dt>
          <dd>{one.handledBy(momentInWords(aside.at), aside.by)}</dd>
        </>
      )}
    </>
  );
};
