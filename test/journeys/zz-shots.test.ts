import { mkdirSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { APPLY, demoFile, pairCity } from '#test/support/pairing/city.ts';
import { openSites } from '#test/support/pairing/sites.ts';
import { proposePairings } from '#shared/pairing/propose-pairings.ts';
import { randomIds } from '#shared/platform/ids.ts';
void APPLY;
it('shots', async () => {
  mkdirSync('/tmp/shots', { recursive: true });
  const sites = await openSites();
  const office = await sites.browserOf('organizer', ['organizer']);
  const save = (name: string, { html }: { html: string }) => writeFileSync(`/tmp/shots/${name}.html`, html);
  save('o-none', await office.get('/organizer/pairings'));
  await pairCity(sites.db, { cadres: demoFile('cadres.xlsx'), households: demoFile('households.csv'), month: '2026-11' });
  await office.post('/organizer/visit-plans', { month: '2026-12' });
  await proposePairings({ db: sites.db, ids: randomIds }, { by: 'organizer' }, sites.clock.at);
  save('o-pairings', await office.get('/organizer/pairings'));
  save('o-plans', await office.get('/organizer/visit-plans?month=2026-12&made='));
  sites.clock.at = '2026-12-02T02:00:00.000Z';
  let best = 'GB0001'; let most = 0;
  for (let i = 1; i < 30; i += 1) {
    const id = `GB${String(i).padStart(4, '0')}`;
    const c = await sites.clientOf(id);
    const v = await c.get('/api/cadre/visits?from=2026-11-20&to=2026-12-12');
    if (v.json.items.length > most) { most = v.json.items.length; best = id; }
  }
  const cadre = await sites.browserOf(best);
  const c = await sites.clientOf(best);
  const items = (await c.get('/api/cadre/visits?from=2026-12-01&to=2026-12-31')).json.items;
  const id = items[0].id;
  save('c-home', await cadre.get('/cadre'));
  save('c-households', await cadre.get('/cadre/households'));
  save('c-visit', await cadre.get(`/cadre/visits/${id}`));
  save('c-log', await cadre.get(`/cadre/visits/${id}/log`));
  save('c-log-bad', await cadre.post(`/cadre/visits/${id}/log`, { how: 'home' }));
  save('c-move', await cadre.get(`/cadre/visits/${id}/move`));
  save('c-move-ask', await cadre.post(`/cadre/visits/${id}/move`, { onDate: '2026-12-16', startTime: '20:00' }));
  save('c-nobody', await cadre.post(`/cadre/visits/${id}/log`, { how: 'home', outcome: 'nobody-home' }));
  save('c-moved', await cadre.post(`/cadre/visits/${id}/move`, { onDate: '2026-12-16', startTime: '09:00', ifWarned: 'move' }));
  save('c-done', await cadre.post(`/cadre/visits/${id}/log`, { how: 'home', outcome: 'met', raised: '屋顶漏雨，想申请危房改造', agreed: '下周请镇里来看', solved: 'no' }));
  save('c-household', await cadre.get(`/cadre/households/${items[0].householdId}`));
  save('c-404', await cadre.get('/cadre/households/H99999'));
}, 120000);
