import { putConsent } from '#shared/pairing/consent-store.ts';
import { importCadres } from '#shared/pairing/import-cadres.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { visitIdOf } from '#shared/pairing/keys.ts';
import type { Visit, VisitLog } from '#shared/pairing/visit.ts';
import { createVisit } from '#shared/pairing/visit-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { APPLY, accepted, cadreRows, householdRows, NOW, setPairing } from './city.ts';

/** What was said on a visit and must never show up in coverage. */
export const RAISED = '屋顶漏雨想修';

type Seen = Pick<Visit, 'householdId' | 'cadreId' | 'onDate'> &
  Partial<Visit> & { outcome?: VisitLog['outcome'] };

/** Writes a visit as planning and logging would leave it. */
export const writeVisit = async (db: Db, { outcome, ...visit }: Seen): Promise<void> => {
  const occasion = visit.occasion ?? visit.onDate.slice(0, 7);
  const lastLog: VisitLog | undefined = outcome && {
    how: 'home',
    outcome,
    raised: RAISED,
    loggedAt: `${visit.onDate}T08:00:00.000Z`,
  };
  const whole = {
    id: visitIdOf(visit.householdId, occasion),
    occasion,
    startTime: '09:00',
    state: outcome === 'met' ? ('done' as const) : ('planned' as const),
    agreed: false,
    provisional: false,
    version: 1,
    ...visit,
    ...(lastLog && { lastLog }),
  };
  if (!(await commit(db, [createVisit(db, whole)])).ok) throw new Error('the visit is there already');
};

const cadres = cadreRows(
  ['GB0001', '王强', '东岭镇政府', '科长', '13820000175', '', '南坡村', '9', ''],
  ['GB0002', '李梅', '西川镇政府', '科员', '13820000182', '', '白杨村', '9', ''],
  ['GB0003', '赵敏', '教育局', '科员', '13820000199', '', '', '9', ''],
);
const households = householdRows(
  ['H00001', '姜永福', '东岭镇', '南坡村', '4组', '6', '一般户', '13820001015', '每月', '不限', ''],
  ['H00002', '吕红霞', '东岭镇', '南坡村', '6组', '4', '一般户', '', '每月', '不限', '听力不好'],
  ['H00003', '孙卫民', '西川镇', '白杨村', '8组', '6', '一般户', '13820001071', '每月', '不限', ''],
  ['H00004', '卫桂兰', '西川镇', '白杨村', '1组', '1', '一般户', '', '每月', '不限', ''],
  ['H00005', '尤子涵', '西川镇', '白杨村', '2组', '3', '一般户', '', '每月', '不限', ''],
  ['H00006', '冯春生', '东岭镇', '柳沟村', '2组', '3', '一般户', '', '每季', '不限', ''],
);

/**
 * Tuesday 24 November 2026 in two towns. H00001 was met; nobody was home at H00002; H00003 was met in August and has no
 * visit; H00004 has no cadre; H00005 paused; H00006 has its visit today, by the cadre of another unit in a colleague's place.
 */
export const coverCity = async (db: Db): Promise<void> => {
  accepted(await importCadres({ db }, cadres, APPLY, NOW));
  accepted(await importHouseholds({ db }, households, APPLY, NOW));
  const confirmedAt = '2026-05-04T02:00:00.000Z';
  for (const [householdId, cadreId] of [
    ['H00001', 'GB0001'],
    ['H00002', 'GB0001'],
    ['H00003', 'GB0002'],
    ['H00005', 'GB0002'],
    ['H00006', 'GB0001'],
  ] as const)
    await setPairing(db, { householdId, cadreId, confirmedAt });
  await commit(db, [
    putConsent(db, { householdId: 'H00005', state: 'paused', version: 1, at: NOW, by: 'desk' }),
  ]);
  await writeVisit(db, { householdId: 'H00001', cadreId: 'GB0001', onDate: '2026-11-10', outcome: 'met' });
  await writeVisit(db, {
    householdId: 'H00002',
    cadreId: 'GB0001',
    onDate: '2026-11-16',
    outcome: 'nobody-home',
  });
  await writeVisit(db, { householdId: 'H00003', cadreId: 'GB0002', onDate: '2026-08-03', outcome: 'met' });
  await writeVisit(db, {
    householdId: 'H00005',
    cadreId: 'GB0002',
    onDate: '2026-11-11',
    state: 'cancelled',
  });
  await writeVisit(db, {
    householdId: 'H00006',
    cadreId: 'GB0003',
    standsInFor: 'GB0001',
    onDate: '2026-11-24',
  });
};
