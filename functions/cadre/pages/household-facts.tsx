import type { Child } from 'hono/jsx';
import type { Household } from '#shared/pairing/household.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { pairingWords, phoneInWords } from '#shared/web/wording/pairing.ts';

const words = cadreWording.visit;

/** How to reach a household: its phone as a link that dials. */
export const PhoneLink = ({ phone }: { phone: string }) => <a href={`tel:${phone}`}>{phoneInWords(phone)}</a>;

/** One line of facts; none where nothing is known. */
export const Fact = ({ term, children }: { term: string; children?: Child }) =>
  children ? (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  ) : null;

/** What a cadre needs to know of a household before a visit. */
export const HouseholdFacts = ({ household, children }: { household: Household; children?: Child }) => (
  <dl class="facts">
    <Fact term={words.place}>
      {household.town} {household.village}
      {household.group}
    </Fact>
    <Fact term={words.phone}>{household.phone ? <PhoneLink phone={household.phone} /> : words.noPhone}</Fact>
    <Fact term={words.convenient}>{pairingWords.convenientTime[household.convenientTime]}</Fact>
    <Fact term={words.note}>{household.note}</Fact>
    {children}
    <Fact term={words.kind}>
      {household.kind}，{words.people(household.size)}
    </Fact>
    <Fact term={words.frequency}>{pairingWords.frequency[household.frequency]}</Fact>
  </dl>
);
