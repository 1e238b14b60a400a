import type { Household } from '#shared/pairing/household.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { pairingWords, phoneInWords } from '#shared/web/wording/pairing.ts';

const words = cadreWording.visit;

/** How to reach a household: its phone as a link that dials. */
export const PhoneLink = ({ phone }: { phone: string }) => <a href={`tel:${phone}`}>{phoneInWords(phone)}</a>;

/** What a cadre needs to know of a household before a visit. */
export const HouseholdFacts = ({ household }: { household: Household }) => (
  <dl class="facts">
    <dt>{words.place}</dt>
    <dd>
      {household.town} {household.village}
      {household.group}
    </dd>
    <dt>{words.phone}</dt>
    <dd>{household.phone ? <PhoneLink phone={household.phone} /> : words.noPhone}</dd>
    <dt>{words.convenient}</dt>
    <dd>{pairingWords.convenientTime[household.convenientTime]}</dd>
    {household.note && (
      <>
        <dt>{words.note}</dt>
        <dd>{household.note}</dd>
      </>
    )}
    <dt>{words.kind}</dt>
    <dd>
      {household.kind}，{words.people(household.size)}
    </dd>
    <dt>{words.frequency}</dt>
    <dd>{pairingWords.frequency[household.frequency]}</dd>
  </dl>
);
