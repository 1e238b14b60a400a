import type { Matter } from '#shared/matters/matter.ts';
import { partsOfVisitId } from '#shared/pairing/keys.ts';
import { mattersWording as words } from '#shared/web/wording/matters.ts';
import { dateInWords, topicInWords } from '#shared/web/wording/reception.ts';
import { EndFacts, StateMark } from './matters-parts.tsx';

/** Who stands behind the ids of a matter, in words. */
export type Behind = { firstHandler: string; bookingHref?: string; about?: string };

const { facts } = words;

const SourceFact = ({ matter: { source }, href }: { matter: Matter; href?: string }) => {
  if (source.kind === 'visit') {
    const { householdId = source.id, occasion = '' } = partsOfVisitId(source.id) ?? {};
    return <span>{words.ofVisit(householdId, occasion)}</span>;
  }
  const said = words.ofBooking(source.id);
  return href ? <a href={href}>{said}</a> : <span>{said}</span>;
};

/** What the office knows of a matter. */
export const MatterFacts = ({ matter, behind }: { matter: Matter; behind: Behind }) => (
  <dl class="facts">
    <dt>{facts.summary}</dt>
    <dd>{matter.summary}</dd>
    <dt>{facts.topic}</dt>
    <dd>
      {topicInWords(matter.topic, 'zh')} <StateMark state={matter.state} />
    </dd>
    <dt>{facts.source}</dt>
    <dd>
      <SourceFact matter={matter} href={behind.bookingHref} />
    </dd>
    {matter.place && (
      <>
        <dt>{facts.place}</dt>
        <dd>
          {matter.place.town} {matter.place.village}
        </dd>
      </>
    )}
    <dt>{facts.received}</dt>
    <dd>{dateInWords(matter.receivedOn, 'zh')}</dd>
    <dt>{facts.firstHandler}</dt>
    <dd>{behind.firstHandler}</dd>
    {matter.routing && (
      <>
        <dt>{facts.department}</dt>
        <dd>{matter.routing.department}</dd>
      </>
    )}
    {behind.about && (
      <>
        <dt>{facts.about}</dt>
        <dd>{behind.about}</dd>
      </>
    )}
    <EndFacts matter={matter} />
  </dl>
);
