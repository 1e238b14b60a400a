import { describe, expect, it } from 'vitest';
import { handVisitsOn } from '#shared/pairing/handed-visits-rules.ts';
import type { Visit } from '#shared/pairing/visit.ts';
import { defaultVisitSettings as settings } from '#shared/pairing/visit-settings.ts';

const visit = (more: Partial<Visit> = {}): Visit => ({
  id: 'H00001.2026-12',
  householdId: 'H00001',
  occasion: '2026-12',
  cadreId: 'GB0001',
  onDate: '2026-12-10',
  startTime: '09:00',
  state: 'planned',
  agreed: false,
  provisional: false,
  version: 3,
  ...more,
});

const at = (onDate: string, ...times: string[]) => times.map((startTime) => ({ onDate, startTime }));

describe('a visit of a household whose first cadre changes', () => {
  it('goes on with the new cadre on the same day, in a new version', () => {
    const { goOn, planAnew } = handVisitsOn([visit()], 'GB0002', [], settings);
    expect(goOn).toEqual([visit({ cadreId: 'GB0002', version: 4, standsInFor: undefined })]);
    expect(planAnew).toEqual([]);
  });

  it('is planned anew where the new cadre is out at that time', () => {
    const { goOn, planAnew } = handVisitsOn([visit()], 'GB0002', at('2026-12-10', '09:30'), settings);
    expect(goOn).toEqual([]);
    expect(planAnew).toMatchObject([{ state: 'cancelled', version: 4 }]);
  });

  it('is planned anew where the new cadre’s day is full', () => {
    const taken = at('2026-12-10', '10:00', '14:30', '15:30');
    expect(handVisitsOn([visit()], 'GB0002', taken, settings).planAnew).toHaveLength(1);
  });

  it('keeps a day that was agreed, whatever else the new cadre has', () => {
    const { goOn } = handVisitsOn([visit({ agreed: true })], 'GB0002', at('2026-12-10', '09:00'), settings);
    expect(goOn).toMatchObject([{ cadreId: 'GB0002', onDate: '2026-12-10' }]);
  });

  it('is still made by the colleague who had taken it over', () => {
    const handed = visit({ cadreId: 'GB0003', standsInFor: 'GB0001' });
    expect(handVisitsOn([handed], 'GB0002', [], settings).goOn).toMatchObject([
      { cadreId: 'GB0003', standsInFor: 'GB0002', version: 4 },
    ]);
  });

  it('becomes the new cadre’s own where that was the colleague', () => {
    const handed = visit({ cadreId: 'GB0002', standsInFor: 'GB0001' });
    expect(handVisitsOn([handed], 'GB0002', [], settings).goOn).toMatchObject([
      { cadreId: 'GB0002', standsInFor: undefined },
    ]);
  });

  it('and another of the same day don’t fall on one another', () => {
    const other = visit({ id: 'H00001.2026-12-10', occasion: '2026-12-10', startTime: '09:30' });
    const { goOn, planAnew } = handVisitsOn([visit(), other], 'GB0002', [], settings);
    expect([goOn.length, planAnew.length]).toEqual([1, 1]);
  });
});
