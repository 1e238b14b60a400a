import type { Lang } from '#shared/platform/lang.ts';
import type { OwnWish } from '#shared/reception/find-own-wishes.ts';
import { topicSchema } from '#shared/reception/topics.ts';
import { civilTimeOf } from '#shared/time/civil.ts';
import { changesWording } from '#shared/web/wording/booking-changes.ts';
import { dateInWords, timeInWords, topicInWords } from '#shared/web/wording/reception.ts';
import { whenInWords } from './booking-form-slot.tsx';

type Props = { lang: Lang; wish: OwnWish };

const wishInWords = ({ lang, wish: { entry, day } }: Props): string => {
  const words = changesWording[lang].waiting;
  const [kind, key] = entry.scope.split('~');
  const topic = topicSchema.safeParse(key).data;
  if (kind === 'topic' && topic) return words.topic(topicInWords(topic, lang));
  return kind === 'leader' ? words.leader(day.leader) : words.day(dateInWords(day.on, lang));
};

/** What somebody waits for; while a place is kept for them, first of all that. */
export const Wishes = ({ lang, wishes }: { lang: Lang; wishes: OwnWish[] }) =>
  wishes.length > 0 && (
    <section>
      <h2>{changesWording[lang].waitingFor}</h2>
      <ul class="cards">
        {wishes.map((wish) => (
          <li class="card">
            <Offer lang={lang} wish={wish} />
            <p>{wishInWords({ lang, wish })}</p>
            <form method="post" action="/waitlist/leave">
              <input type="hidden" name="id" value={wish.entry.scope} />
              <button class="button second" type="submit">
                {changesWording[lang].stopWaiting}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );

const Offer = ({ lang, wish: { entry, offer } }: Props) => {
  const words = changesWording[lang];
  return (
    offer && (
      <div class="message">
        <h3>{words.offered(timeInWords(civilTimeOf(offer.until), lang))}</h3>
        <p>
          <strong>{whenInWords(offer.slot, lang)}</strong>
          <br />
          {offer.day.leader} {offer.day.post}
          <br />
          {offer.day.venue}
        </p>
        <form method="post" action="/waitlist/accept" class="actions">
          <input type="hidden" name="slotId" value={offer.slot.id} />
          <input type="hidden" name="bookingId" value={entry.bookingId} />
          <button class="button" type="submit">
            {entry.bookingId ? words.takeMove : words.takeBook}
          </button>
          <button class="button second" type="submit" formaction="/waitlist/decline">
            {words.decline}
          </button>
        </form>
      </div>
    )
  );
};
