import type { Lang } from '#shared/platform/lang.ts';
import type { Booking } from '#shared/reception/booking.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { changesWording } from '#shared/web/wording/booking-changes.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { fullDateInWords, stretchInWords, topicInWords } from '#shared/web/wording/reception.ts';

/** What a slip says: when, where, with whom, and what about. */
export const SlipFacts = ({ lang, booking, day }: { lang: Lang; booking: Booking; day: ReceptionDay }) => {
  const words = citizenWording[lang];
  const changes = changesWording[lang];
  return (
    <dl class="facts">
      <dt>{words.date}</dt>
      <dd>
        <strong>{fullDateInWords(civilDateOf(booking.startAt), lang)}</strong>
      </dd>
      <dt>{words.time}</dt>
      <dd>
        <strong>{stretchInWords(booking, lang)}</strong>
      </dd>
      <dt>{words.venue}</dt>
      <dd>{day.venue}</dd>
      <dt>{words.leader}</dt>
      <dd>
        {day.leader} {day.post}
      </dd>
      <dt>{words.visitor}</dt>
      <dd>
        {booking.name}（{words.people(booking.partySize)}）
      </dd>
      <dt>{words.matter}</dt>
      <dd>{topicInWords(booking.topic, lang)}</dd>
      {booking.groupSize && (
        <>
          <dt>{changes.groupSizeShort}</dt>
          <dd>{words.people(booking.groupSize)}</dd>
        </>
      )}
      {booking.representatives && (
        <>
          <dt>{changes.representativesShort}</dt>
          <dd>{booking.representatives.join(lang === 'zh' ? '、' : ', ')}</dd>
        </>
      )}
      {booking.needs.length > 0 && (
        <>
          <dt>{words.extraNeeds}</dt>
          <dd>{booking.needs.map((need) => words.needWords[need]).join(lang === 'zh' ? '；' : '; ')}</dd>
        </>
      )}
    </dl>
  );
};
