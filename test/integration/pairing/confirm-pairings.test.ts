import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { confirmPairings } from '#shared/pairing/confirm-pairings.ts';
import { importCadres } from '#shared/pairing/import-cadres.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { proposalKey, proposalPartition } from '#shared/pairing/keys.ts';
import { findPairing, findPairings } from '#shared/pairing/pairing-store.ts';
import { findProposal } from '#shared/pairing/proposal-store.ts';
import { proposePairings } from '#shared/pairing/propose-pairings.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { addMinutes } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import {
  APPLY,
  accepted,
  BY,
  cadreRows,
  NOW,
  refusalOf,
  setPairing,
  smallCadres,
  smallHouseholds,
} from '#test/support/pairing/city.ts';

const ALL = ['H00001', 'H00002', 'H00003'];

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
  accepted(await importCadres({ db }, smallCadres, APPLY, NOW));
  accepted(await importHouseholds({ db }, smallHouseholds, APPLY, NOW));
});

const propose = async (now = NOW): Promise<string> =>
  accepted(await proposePairings({ db, ids: randomIds }, { by: BY }, now)).id;
const confirm = (id: string) => confirmPairings({ db }, { id, by: BY }, NOW);

/** As if the machine had stopped after the proposal was settled and some of it carried over. */
const breakOff = async (id: string): Promise<void> => {
  const { tables, client } = db;
  const TableName = tables.pairing;
  const UpdateExpression = 'REMOVE carriedAt';
  await client.send(new UpdateCommand({ TableName, Key: proposalKey(id), UpdateExpression }));
  const Key = { pk: proposalPartition(id), sk: 'cadre#GB0001' };
  await client.send(
    new UpdateCommand({
      TableName,
      Key,
      UpdateExpression: 'SET carried = :no',
      ExpressionAttributeValues: { ':no': false },
    }),
  );
};

describe('confirming a proposal', () => {
  it('pairs each household with the cadre that was proposed, the near one', async () => {
    accepted(await confirm(await propose()));
    const pairings = await findPairings(db, ALL);
    expect([...pairings.values()].map(({ first }) => first?.cadreId).sort()).toEqual([
      'GB0001',
      'GB0001',
      'GB0002',
    ]);
    expect(pairings.get('H00003')?.first).toMatchObject({
      cadreId: 'GB0002',
      reason: { code: 'same-village' },
    });
  });

  it('may break off and be confirmed again: what was carried over stays as it is', async () => {
    const id = await propose();
    accepted(await confirm(id));
    const before = await findPairings(db, ALL);
    await breakOff(id);
    expect(accepted(await confirm(id))).toMatchObject({ paired: 3, changedMeanwhile: [] });
    expect(await findPairings(db, ALL)).toEqual(before);
    expect((await findProposal(db, id))?.carriedAt).toBe(NOW);
  });

  it('twice at the same moment is confirming once', async () => {
    const id = await propose();
    const both = await Promise.all([confirm(id), confirm(id)]);
    for (const one of both) expect(accepted(one)).toMatchObject({ paired: 3, changedMeanwhile: [] });
    expect((await findProposal(db, id))?.version).toBe(2);
    expect((await findPairing(db, 'H00001')).first?.version).toBe(1);
  });

  it('leaves a pairing that was made meanwhile, and says so', async () => {
    const id = await propose();
    await setPairing(db, { householdId: 'H00001', cadreId: 'GB0002' });
    expect(accepted(await confirm(id))).toMatchObject({ paired: 2, changedMeanwhile: ['H00001'] });
    expect((await findPairing(db, 'H00001')).first?.cadreId).toBe('GB0002');
  });

  it('is refused for a draft that is no longer the latest: what was proposed then counts on other loads', async () => {
    const older = await propose();
    const newer = await propose(addMinutes(NOW, 1));
    expect(refusalOf(await confirm(older))).toBe('proposal-outdated');
    accepted(await confirm(newer));
    const before = await findPairings(db, ALL);
    expect(refusalOf(await confirm(older))).toBe('proposal-outdated');
    expect(await findPairings(db, ALL)).toEqual(before);
  });

  it('never pairs a household with a cadre who is to avoid it since the proposal was made', async () => {
    const id = await propose();
    const avoiding = cadreRows(
      ['GB0001', '王强', '东岭镇政府', '科长', '13820000175', '', '南坡村', '2', 'H00001'],
      ['GB0002', '李梅', '西川镇政府', '科员', '13820000182', '', '白杨村', '2', ''],
    );
    accepted(await importCadres({ db }, avoiding, APPLY, NOW));
    expect(accepted(await confirm(id)).changedMeanwhile).toEqual(['H00001']);
    expect(await findPairing(db, 'H00001')).toEqual({});
    accepted(await confirm(await propose(addMinutes(NOW, 1))));
    expect((await findPairing(db, 'H00001')).first?.cadreId).toBe('GB0002');
  });

  it('keeps every pairing of before, and moves one only where avoidance asks for it', async () => {
    accepted(await confirm(await propose()));
    const avoiding = cadreRows(
      ['GB0001', '王强', '东岭镇政府', '科长', '13820000175', '', '南坡村', '2', 'H00001'],
      ['GB0002', '李梅', '西川镇政府', '科员', '13820000182', '', '白杨村', '2', ''],
    );
    accepted(await importCadres({ db }, avoiding, APPLY, NOW));
    expect(accepted(await confirm(await propose(addMinutes(NOW, 1))))).toMatchObject({
      paired: 1,
      changedMeanwhile: [],
    });
    expect((await findPairing(db, 'H00001')).first).toMatchObject({ cadreId: 'GB0002', version: 2 });
    expect((await findPairing(db, 'H00002')).first).toMatchObject({ cadreId: 'GB0001', version: 1 });
  });

  it('is refused for a proposal that isn’t there', async () => {
    expect(refusalOf(await confirm('none'))).toBe('not-found');
    expect(refusalOf(await confirm('20261124020000000-AAAAAAAA'))).toBe('not-found');
  });
});
