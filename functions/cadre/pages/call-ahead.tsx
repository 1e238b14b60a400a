import type { CallAhead as How } from '#shared/pairing/call-ahead.ts';
import type { Household } from '#shared/pairing/household.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { PhoneLink } from './household-facts.tsx';

const words = cadreWording.visit.callAhead;

/** That no SMS tells this household of a visit that is near, so the cadre does. Nothing where one does. */
export const CallAhead = ({ how, household }: { how?: How; household: Household }) =>
  how && (
    <p>
      <strong>{words[how]}</strong> {household.phone && <PhoneLink phone={household.phone} />}
    </p>
  );
