import { mayTakeBackByHand } from '#shared/notices/end-by-hand.ts';
import { mayTakeBackAside } from '#shared/notices/put-aside.ts';
import type { OneNoticeView } from '#shared/notices/told-view.ts';
import type { Role } from '#shared/people/session.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { areas } from '../audience.ts';
import { NotSendableForm, SentForm, TakeBackAsideForm, TakeBackForm } from './notices-hand-forms.tsx';

const BASE = areas.notices.href;
const { one } = words;

/** What the person reads, or would. */
export const WhatItSays = ({ view, wasSent }: { view: OneNoticeView; wasSent: boolean }) => (
  <>
    <h2>{wasSent ? one.said : one.saidNow}</h2>
    {view.text === undefined ? (
      <p class="quiet">{one.unknownWords}</p>
    ) : (
      <div class="card said">
        {view.subject && (
          <p>
            <strong>{view.subject}</strong>
          </p>
        )}
        <p class="text">{view.text}</p>
      </div>
    )}
  </>
);

/** What can be done about it by who has these roles. */
export const NoticeActs = ({ view, roles }: { view: OneNoticeView; roles: readonly Role[] }) => {
  const { id, state, again, aside } = view;
  const isOpen = state === 'failed' && !again && !aside;
  return (
    <div class="no-print">
      {isOpen && !view.mayResend && <p class="quiet">{one.tooLate}</p>}
      {isOpen && <p class="quiet">{words.asideHint}</p>}
      <div class="actions">
        {view.mayResend && roles.includes('organizer') && (
          <form method="post" action={`${BASE}/${id}/resend`}>
            <button class="button" type="submit">
              {words.resend}
            </button>
          </form>
        )}
        {isOpen && (
          <form method="post" action={`${BASE}/${id}/aside`}>
            <button class="button second" type="submit">
              {words.aside}
            </button>
          </form>
        )}
        {state === 'by-hand' && <SentForm id={id} />}
      </div>
      {state === 'by-hand' && <NotSendableForm id={id} />}
      {mayTakeBackByHand(view) && <TakeBackForm id={id} />}
      {mayTakeBackAside(view) && <TakeBackAsideForm id={id} />}
    </div>
  );
};
