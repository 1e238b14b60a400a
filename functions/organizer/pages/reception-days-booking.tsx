import { asDialled } from '#shared/people/phone.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { spacedCode } from '#shared/reception/booking-view.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { deskWording } from '#shared/web/wording/desk.ts';
import { instantInWords, topicInWords } from '#shared/web/wording/reception.ts';
import { receptionOfficeWording as words } from '#shared/web/wording/reception-office.ts';

/** All that is recorded of a booking, for who may see it. */
export const BookingFacts = ({ booking }: { booking: Booking }) => {
  const needs = booking.needs.map((need) => citizenWording.zh.needWords[need]);
  return (
    <dl class="facts">
      <dt>{words.code}</dt>
      <dd>{spacedCode(booking.id)}</dd>
      <dt>{words.time}</dt>
      <dd>{instantInWords(booking.startAt, 'zh')}</dd>
      <dt>{words.name}</dt>
      <dd>
        {booking.name}
        {booking.forRelative && `（${words.forRelative}）`}
      </dd>
      <dt>{words.phone}</dt>
      <dd>
        {booking.phone ?? words.none}
        {booking.onBehalf?.contact &&
          `　${booking.onBehalf.contact.who} ${asDialled(booking.onBehalf.contact.phone)}`}
      </dd>
      {booking.onBehalf && (
        <>
          <dt>{deskWording.channel}</dt>
          <dd>
            {deskWording.channels[booking.onBehalf.channel]}　{deskWording.by} {booking.onBehalf.by}
          </dd>
        </>
      )}
      <dt>{words.email}</dt>
      <dd>{booking.email ?? words.none}</dd>
      <dt>{words.party}</dt>
      <dd>
        {booking.partySize}
        {booking.groupSize !== undefined && `　${words.groupSize(booking.groupSize)}`}
        {booking.representatives && `　${booking.representatives.join('、')}`}
      </dd>
      <dt>{words.topic}</dt>
      <dd>{topicInWords(booking.topic, 'zh')}</dd>
      <dt>{words.summary}</dt>
      <dd>{booking.summary}</dd>
      <dt>{words.needs}</dt>
      <dd>{needs.length > 0 ? needs.join('；') : words.none}</dd>
    </dl>
  );
};
