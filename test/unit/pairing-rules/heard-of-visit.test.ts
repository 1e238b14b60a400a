import { describe, expect, it } from 'vitest';
import { failedToHear, hasHeard } from '#shared/pairing/heard-of-visit.ts';

type Record = Parameters<typeof hasHeard>[0][number];

const PASSED = '2026-12-03T00:59:59.999Z';
const START = '2026-12-03T01:00:00.000Z';

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
  it.each<[string, Record[], boolean]>([
    ['of what was sent', [coming('sent')], true],
    ['of what arrived', [coming('delivered')], true],
    ['perhaps of what the office sends by hand', [coming('by-hand')], true],
    ['perhaps of what failed, since nobody may know', [coming('failed')], true],
    ['not of what was dropped', [coming('dropped')], false],
    ['not of what its cadre was told', [told('visit-reminder-cadre', 'sent')], false],
    ['not of a visit nothing was told of', [], false],
    ['not of one that it heard is off', [off('2026-12-02T11:00:00.000Z'), coming('sent')], false],
    ['not of one whose time it was told has passed', [coming('sent', { uselessAt: PASSED })], false],
    ['of one that was announced again since', [off('2026-12-02T09:00:00.000Z'), coming('sent')], true],
  ])('has heard %s', (_, records, heard) => {
    expect(hasHeard(records, PASSED)).toBe(heard);
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
