import type { Ending, ProposalPart, ProposedHousehold, Unpaired } from '#shared/pairing/proposal.ts';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';
import { areas } from '../audience.ts';

const words = pairingOfficeWording.pairings;
/** Of the households without a cadre, and of those whose pairing ends, so many are shown; the rest is counted. */
export const MOST_SHOWN = 500;

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

/** Why this cadre, in words: nearness, how many households, and whom it had before. */
export const reasonInWords = ({ code, load, cap, instead }: ProposedHousehold['reason']): string =>
  [
    words.reasons[code],
    words.load(load, cap),
    ...(instead ? [words.instead(instead.cadreId, words.because[instead.because])] : []),
  ].join('；');

const Change = ({ householdId }: { householdId: string }) => (
  <a href={`${areas.pairings.href}/of/${householdId}`} aria-label={words.changeOf(householdId)}>
    {words.change}
  </a>
);

const Household = ({ householdId, town, village, seat, reason }: ProposedHousehold) => (
  <div>
    {householdId} {town} {village} {seat === 'second' && <span class="mark">{words.seat.second}</span>}{' '}
    <span class="quiet small">{reasonInWords(reason)}</span> <Change householdId={householdId} />
  </div>
);

/** Pairings that end with the proposal, with nobody to follow. */
export const EndingTable = ({ endings }: { endings: Ending[] }) => (
  <section class="scroll" tabindex={0} aria-label={words.endedTitle}>
    <table>
      <caption>{words.endedTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.endedColumns.household}</th>
          <th scope="col">{words.endedColumns.place}</th>
          <th scope="col">{words.endedColumns.cadre}</th>
          <th scope="col">{words.endedColumns.reason}</th>
        </tr>
      </thead>
      <tbody>
        {endings.slice(0, MOST_SHOWN).map(({ householdId, town, village, seat, cadreId, because }) => (
          <tr>
            <td>
              {householdId} <Change householdId={householdId} />
            </td>
            <td>
              {town} {village}
            </td>
            <td>
              {cadreId}（{words.seat[seat]}）
            </td>
            <td>{words.because[because]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
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
          {unpaired.slice(0, MOST_SHOWN).map(({ householdId, town, village, seat, reason }) => (
            <tr>
              <td>
                {householdId} {seat === 'second' && <span class="mark">{words.seat.second}</span>}{' '}
                <Change householdId={householdId} />
              </td>
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
