import { describe, expect, it } from 'vitest';
import type { Visit } from '#shared/pairing/visit.ts';
import { feedDays, visitEntryOf } from '#shared/pairing/visit-feed-rules.ts';
import { defaultVisitSettings } from '#shared/pairing/visit-settings.ts';
import { feedIcs } from '#shared/people/feed-ics.ts';
import { visitEntryInWords } from '#shared/web/wording/visit-feed.ts';
import { eventsIn } from '#test/support/reception/ics.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const household = { village: '南坡村', group: '4组' };
const visit = (more: Partial<Visit> = {}): Visit => ({
  id: 'H00001.2026-12',
  householdId: 'H00001',
  cadreId: 'GB0001',
  occasion: '2026-12',
  onDate: '2026-12-02',
  startTime: '09:00',
  state: 'planned',
  agreed: false,
  provisional: false,
  version: 3,
  ...more,
});
const icsOf = (...visits: Visit[]) => {
  const entries = visits.map((one) => visitEntryOf(one, household, defaultVisitSettings));
  const hrefOf = (id: string): string => `https://kaimen.example/cadre/visits/${id}`;
  const words = entries.map((entry) => visitEntryInWords(entry, hrefOf));
  return feedIcs({ name: '我的走访', product: 'Visits' }, words, NOW);
};
const eventOf = async (one: Visit) => eventsIn(await icsOf(one))[0];

describe('a cadre’s calendar', () => {
  it('has a visit at the instant it begins in Shanghai, for an hour, with village, group and the way to its page', async () => {
    const changedAt = '2026-11-20T08:30:00.000Z';
    expect(await eventOf(visit({ changedAt }))).toMatchObject({
      UID: 'H00001.2026-12@kaimen',
      SEQUENCE: '3',
      DTSTAMP: '20261124T020000Z',
      DTSTART: '20261202T010000Z',
      DTEND: '20261202T020000Z',
      'LAST-MODIFIED': '20261120T083000Z',
      SUMMARY: '走访：南坡村 4组',
      STATUS: 'CONFIRMED',
      URL: 'https://kaimen.example/cadre/visits/H00001.2026-12',
    });
  });

  it('keeps an entry’s id when the visit moves to another day, with a higher sequence', async () => {
    const before = await eventOf(visit());
    const after = await eventOf(visit({ onDate: '2026-12-20', version: 4 }));
    expect(after?.UID).toBe(before?.UID);
    expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE));
  });

  it.each([
    ['cancelled', visit({ state: 'cancelled' }), 'CANCELLED', '已取消：走访：南坡村 4组'],
    ['provisional', visit({ provisional: true }), 'TENTATIVE', '走访：南坡村 4组'],
    ['made', visit({ state: 'done', provisional: true }), 'CONFIRMED', '走访：南坡村 4组'],
  ])('says of a visit that is %s so', async (_, one, STATUS, SUMMARY) => {
    expect(await eventOf(one)).toMatchObject({ STATUS, SUMMARY });
  });

  it('asks to be read again every hour, and is folded as calendars demand', async () => {
    const text = await icsOf(visit({ provisional: true }), visit({ id: 'H00001.2026-12-05' }));
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    expect(text).toContain('METHOD:PUBLISH');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('shows 30 days back and 180 ahead', () => {
    expect(feedDays('2026-11-24')).toEqual({ from: '2026-10-25', to: '2027-05-23' });
  });
});
