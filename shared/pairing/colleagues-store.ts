import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import type { Colleague } from './hand-over-rules.ts';
import { CADRES } from './keys.ts';

/** The cadres of a unit, as far as somebody who asks one of them to go needs to know them: no phone, no mail. */
export const listCadresOfUnit = async (db: Db, unit: string): Promise<Colleague[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.people,
    KeyConditionExpression: 'pk = :cadres',
    FilterExpression: '#unit = :unit',
    ProjectionExpression: 'id, #name, #unit, post, avoidHouseholdIds',
    ExpressionAttributeNames: { '#unit': 'unit', '#name': 'name' },
    ExpressionAttributeValues: { ':cadres': CADRES, ':unit': unit },
  });
  return items as Colleague[];
};
