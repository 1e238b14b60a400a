import { MOST_MONTHS } from '#shared/pairing/office-request.ts';
import { addMonths, type CivilMonth, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { Select } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { monthInWords } from '#shared/web/wording/pairing.ts';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';
import { areas } from '../audience.ts';

const words = pairingOfficeWording.plans;
const BASE = areas.visitPlans.href;
const MONTHS_OFFERED = 13;

const monthsFrom = (now: Instant): CivilMonth[] => {
  const first = monthOf(civilDateOf(now));
  return Array.from({ length: MONTHS_OFFERED }, (_, ahead) => addMonths(first, ahead));
};

/** Which months to plan, or to look at. */
export const PlanForm = ({ month, now }: { month: CivilMonth; now: Instant }) => (
  <form method="post" action={BASE}>
    <Select
      lang="zh"
      name="month"
      label={words.month}
      value={month}
      choices={monthsFrom(now).map((value) => ({ value, label: monthInWords(value) }))}
      short
    />
    <Select
      lang="zh"
      name="months"
      label={words.months}
      value="1"
      choices={Array.from({ length: MOST_MONTHS }, (_, index) => ({
        value: String(index + 1),
        label: words.monthCount(index + 1),
      }))}
      short
    />
    <p class="actions">
      <button class="button" type="submit">
        {words.make}
      </button>
      <button class="button second" type="submit" formmethod="get">
        {words.otherMonth}
      </button>
    </p>
  </form>
);

/** What plans are made by, each on a page of its own. */
export const Related = () => (
  <p>
    {(
      [
        [areas.marketDays.href, words.related.marketDays],
        [areas.absences.href, words.related.absences],
        [areas.visitSettings.href, words.related.settings],
      ] as const
    ).map(([href, label], index) => (
      <>
        {index > 0 && ' · '}
        <a href={href}>{label}</a>
      </>
    ))}
  </p>
);

/** That a month was planned before its year's holidays were known. */
export const RecheckNeeded = ({ month }: { month: CivilMonth }) => (
  <Message tone="wait">
    <p>{words.recheckNeeded}</p>
    <a href={`${BASE}/recheck?month=${month}`}>{words.recheck}</a>
  </Message>
);
