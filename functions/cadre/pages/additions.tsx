import type { Addition } from '#shared/pairing/add-to-log-store.ts';
import { BY_HOUSEHOLD } from '#shared/pairing/household-view.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { cadreHouseholdWording as words } from '#shared/web/wording/cadre-household.ts';
import { dayInWords } from '#shared/web/wording/pairing.ts';

/** What the household added to what was logged of a visit. */
export const Additions = ({ additions }: { additions: Addition[] }) =>
  additions.length === 0 ? null : (
    <>
      <h4>{words.additions}</h4>
      <ul>
        {additions.map(({ at, by, words: said }) => (
          <li>
            <span class="quiet">{dayInWords(civilDateOf(at))}</span> {said}
            {by !== BY_HOUSEHOLD && <span class="quiet">{words.addedFor}</span>}
          </li>
        ))}
      </ul>
    </>
  );
