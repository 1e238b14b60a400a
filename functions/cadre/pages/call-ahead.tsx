import { callAheadOf } from '#shared/pairing/call-ahead.ts';
import type { OwnVisit } from '#shared/pairing/own-visits.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { PhoneLink } from './household-facts.tsx';

const words = cadreWording.visit;

/** That no SMS tells this household of a visit that is near, so the cadre does. Nothing where one does. */
export const CallAhead = ({ visit, household, today }: OwnVisit & { today: CivilDate }) => {
  const how = callAheadOf({ visit, household }, today);
  if (!how) return null;
  return (
    <p>
      <strong>{how === 'call' ? words.callAhead : words.sendWord}</strong>{' '}
      {household.phone && <PhoneLink phone={household.phone} />}
    </p>
  );
};
