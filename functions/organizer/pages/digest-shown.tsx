import { defaultDigestSettings } from '#shared/digest/digest-settings.ts';
import type { DigestSubscription } from '#shared/digest/digest-subscription.ts';
import { type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { digestWording as words } from '#shared/web/wording/digest.ts';
import { dateInWords, fullDateInWords } from '#shared/web/wording/reception.ts';

/** Where a subscription goes, on which days, when the next one comes, and until when. */
export const SubscriptionFacts = ({
  subscription: { email, days, untilOn },
  nextOn,
  now,
}: {
  subscription: DigestSubscription;
  nextOn: CivilDate | undefined;
  now: Instant;
}) => (
  <>
    <h2>{words.now}</h2>
    <dl class="facts">
      <dt>{words.to}</dt>
      <dd class="address">{email}</dd>
      <dt>{words.on}</dt>
      <dd>{days.map((day) => words.dayNames[day]).join('、')}</dd>
      <dt>{words.next}</dt>
      <dd>{nextOn ? words.nextAt(dateInWords(nextOn, 'zh'), defaultDigestSettings.atTime) : words.none}</dd>
      <dt>{words.until}</dt>
      <dd>
        {fullDateInWords(untilOn, 'zh')}{' '}
        <span class="quiet">{untilOn < civilDateOf(now) ? words.expired : words.untilHint}</span>
      </dd>
    </dl>
  </>
);

/** What a mail sent now would list. */
export const Preview = ({ lines }: { lines: string[] }) => (
  <>
    <h2>{words.preview}</h2>
    <div class="card">
      {lines.map((line) => (
        <>
          {line}
          <br />
        </>
      ))}
    </div>
  </>
);
