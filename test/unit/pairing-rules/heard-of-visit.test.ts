import { describe, expect, it } from 'vitest';
import { expectedStart, failedToHear } from '#shared/pairing/heard-of-visit.ts';

type Record = Parameters<typeof expectedStart>[0][number];

const PASSED = '2026-12-03T00:59:59.999Z';
const START = '2026-12-03T01:00:00.000Z';
const NEXT = '2026-12-10T01:00:00.000Z';
const LATER = '2026-12-02T11:00:00.000Z';

const told = (template: string, state: Record['state'], more: Partial<Record> = {}): Record => ({
  template,
  state,
  subject: { kind: 'visit', id: 'H00001.2026-12', version: 2 },
  endedAt: '2026-12-02T10:00:00.000Z',
  uselessAt: START,
  ...more,
});
const coming = (state: Record['state'], more?: Partial<Record>) =>
  told('visit-coming-household', state, more);
const off = (endedAt: string) => told('visit-called-off-household', 'sent', { endedAt });
const by = { at: '2026-12-02T11:00:00.000Z', by: 'organizer' };

describe('a household', () => {
  it.each<[string, Record[], string | undefined]>([
    ['at the time it was sent', [coming('sent')], START],
    ['at the time of what arrived', [coming('delivered')], START],
    ['perhaps at the time of what nobody knows of', [coming('failed', { reason: 'outcome-unknown' })], START],
    ['at the time of what failed, and the staff told otherwise', [coming('failed', { aside: by })], START],
    ['never by what surely failed', [coming('failed', { reason: 'isv.MOBILE_NUMBER_ILLEGAL' })], undefined],
    ['never by what the office has not sent by hand yet', [coming('by-hand')], undefined],
    [
      'at the time it was told last',
      [told('visit-moved-household', 'sent', { endedAt: LATER, uselessAt: NEXT }), coming('sent')],
      NEXT,
    ],
    [
      'at the time it knows, where news of a move failed',
      [told('visit-moved-household', 'failed', { endedAt: LATER, uselessAt: NEXT }), coming('sent')],
      START,
    ],
    ['never by what was dropped', [coming('dropped')], undefined],
    ['never by what its cadre was told', [told('visit-reminder-cadre', 'sent')], undefined],
    ['never where nothing was told', [], undefined],
    ['never where it heard that the visit is off', [off(LATER), coming('sent')], undefined],
    ['no more once the time it was told has passed', [coming('sent', { uselessAt: PASSED })], undefined],
    ['where it was announced again since', [off('2026-12-02T09:00:00.000Z'), coming('sent')], START],
  ])('expects a visit %s', (_, records, expected) => {
    expect(expectedStart(records, PASSED)).toBe(expected);
  });

  it.each<[string, Record[], boolean]>([
    ['where its announcement failed', [coming('failed')], true],
    ['where the news of the move failed', [told('visit-moved-household', 'failed')], true],
    ['where the news that it is off failed', [told('visit-called-off-household', 'failed')], true],
    ['not where it was sent again', [coming('failed', { again: by })], false],
    ['not where the office has told it otherwise', [coming('failed', { aside: by })], false],
    ['not where it was sent', [coming('sent')], false],
    ['not where it did not want to know', [coming('dropped')], false],
    ['not where its cadre was not told', [told('visit-reminder-cadre', 'failed')], false],
    [
      'not of what the visit was before',
      [coming('failed', { subject: { kind: 'visit', id: 'H00001.2026-12', version: 1 } }), coming('sent')],
      false,
    ],
  ])('is called %s', (_, records, failed) => {
    expect(failedToHear({ version: 5, toldVersion: 2 }, records)).toBe(failed);
  });
});
