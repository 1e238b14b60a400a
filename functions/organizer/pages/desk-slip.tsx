import { raw } from 'hono/html';
import type { Booking } from '#shared/reception/booking.ts';
import { spacedCode } from '#shared/reception/booking-view.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { deskWording as words } from '#shared/web/wording/desk.ts';
import { fullDateInWords, stretchInWords, topicInWords } from '#shared/web/wording/reception.ts';

const citizen = citizenWording.zh;

/** The slip that is printed for a visitor: large, with everything they need and nothing of the matter itself. */
export const PrintedSlip = ({
  booking,
  day,
  queryCode,
  progressUrl,
  qr,
}: {
  booking: Booking;
  day: ReceptionDay;
  queryCode: string;
  progressUrl: string;
  qr: string;
}) => (
  <div class="card">
    <h2>{words.slip}</h2>
    <dl class="facts">
      <dt>{words.code}</dt>
      <dd>
        <span class="code">{spacedCode(booking.id)}</span>
      </dd>
      <dt>{words.queryCode}</dt>
      <dd>
        <span class="code">{queryCode}</span>
      </dd>
      <dt>{citizen.date}</dt>
      <dd>
        <strong>{fullDateInWords(civilDateOf(booking.startAt), 'zh')}</strong>
      </dd>
      <dt>{citizen.time}</dt>
      <dd>
        <strong>{stretchInWords(booking, 'zh')}</strong>
      </dd>
      <dt>{citizen.venue}</dt>
      <dd>{day.venue}</dd>
      <dt>{citizen.leader}</dt>
      <dd>
        {day.leader} {day.post}
      </dd>
      <dt>{citizen.visitor}</dt>
      <dd>
        {booking.name}（{citizen.people(booking.partySize)}）
      </dd>
      <dt>{citizen.matter}</dt>
      <dd>{topicInWords(booking.topic, 'zh')}</dd>
    </dl>
    <p>{words.bring}</p>
    <p>{words.queryHint(progressUrl)}</p>
    <div class="qr" role="img" aria-label={citizen.qrLabel}>
      {raw(qr)}
    </div>
  </div>
);
