import type { ExportedPairing } from '#shared/pairing/export-pairings.ts';
import type { ExportedVisit } from '#shared/pairing/export-visits.ts';
import type { WrittenCell } from '#shared/sheets/write-row.ts';
import type { WrittenSheet } from '#shared/sheets/write-workbook.ts';
import { civilDateOf, civilTimeOf } from '#shared/time/civil.ts';
import { pairingWords } from '#shared/web/wording/pairing.ts';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';
import { rosterMappingWording } from '#shared/web/wording/roster-mapping.ts';

const words = rosterMappingWording.exports;
const { reasons } = pairingOfficeWording.pairings;

const orNull = (text: string | undefined): WrittenCell => text || null;

/** Who is paired with whom, one row for each seat. */
export const pairingSheet = (pairings: readonly ExportedPairing[]): WrittenSheet => ({
  name: words.fileNames.pairings,
  header: words.pairingHeader,
  rows: pairings.map(({ household, cadreId, cadre, seat, reason, since }) => [
    household.id,
    household.head,
    household.town,
    household.village,
    words.seats[seat],
    cadreId,
    orNull(cadre?.name),
    orNull(cadre?.unit),
    reasons[reason.code],
    since,
  ]),
});

/** The visits of a month, one row each. */
export const visitSheet = (visits: readonly ExportedVisit[]): WrittenSheet => ({
  name: words.visitSheet,
  header: words.visitHeader,
  rows: visits.map(({ visit, cadre, household }) => [
    visit.onDate,
    visit.startTime,
    visit.cadreId,
    orNull(cadre?.name),
    orNull(visit.standsInFor),
    visit.householdId,
    orNull(household?.head),
    orNull(household?.town),
    orNull(household?.village),
    words.states[visit.state],
  ]),
});

const yesOrNo = (solved: boolean | undefined): WrittenCell =>
  solved === undefined ? null : solved ? words.yes : words.no;

/** The log that counts of each visit that has one. */
export const logSheet = (visits: readonly ExportedVisit[]): WrittenSheet => ({
  name: words.logSheet,
  header: words.logHeader,
  rows: visits.flatMap(({ visit, cadre, household }) =>
    visit.lastLog
      ? [
          [
            visit.onDate,
            visit.householdId,
            orNull(household?.head),
            visit.cadreId,
            orNull(cadre?.name),
            pairingWords.how[visit.lastLog.how],
            pairingWords.outcome[visit.lastLog.outcome],
            orNull(visit.lastLog.raised),
            orNull(visit.lastLog.agreed),
            yesOrNo(visit.lastLog.solved),
            `${civilDateOf(visit.lastLog.loggedAt)} ${civilTimeOf(visit.lastLog.loggedAt)}`,
          ],
        ]
      : [],
  ),
});
