import type { ProposalPart, ProposedHousehold, Unpaired } from '#shared/pairing/proposal.ts';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';

const words = pairingOfficeWording.pairings;
const MOST_SHOWN = 500;

/** Each cadre with households, by work number: who has what and why, and no order of merit. */
export const CadreTable = ({ parts }: { parts: ProposalPart[] }) => (
  <section class="scroll" tabindex={0} aria-label={words.byCadre}>
    <table>
      <caption>{words.byCadre}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.cadre}</th>
          <th scope="col">{words.columns.unit}</th>
          <th scope="col" class="number">
            {words.columns.load}
          </th>
          <th scope="col">{words.columns.households}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr>
            <th scope="row">
              {part.name}
              <br />
              <span class="quiet small">{part.cadreId}</span>
            </th>
            <td>{part.unit}</td>
            <td class="number">
              {part.households.length} / {part.cap}
            </td>
            <td>
              {part.households.length === 0 ? (
                <span class="quiet">{words.nobody}</span>
              ) : (
                part.households.map((household) => <Household {...household} />)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Household = ({ householdId, town, village, reason }: ProposedHousehold) => (
  <div>
    {householdId} {town} {village} <span class="quiet small">{words.reasons[reason.code]}</span>
  </div>
);

/** Households nobody could be proposed for, each with the reason. */
export const UnpairedTable = ({ unpaired }: { unpaired: Unpaired[] }) => (
  <>
    <section class="scroll" tabindex={0} aria-label={words.unpairedTitle}>
      <table>
        <caption>{words.unpairedTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unpairedColumns.household}</th>
            <th scope="col">{words.unpairedColumns.place}</th>
            <th scope="col">{words.unpairedColumns.reason}</th>
          </tr>
        </thead>
        <tbody>
          {unpaired.slice(0, MOST_SHOWN).map(({ householdId, town, village, reason }) => (
            <tr>
              <td>{householdId}</td>
              <td>
                {town} {village}
              </td>
              <td>{words.unpairedReasons[reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    {unpaired.length > MOST_SHOWN && <p>{words.andMore(unpaired.length - MOST_SHOWN)}</p>}
  </>
);
