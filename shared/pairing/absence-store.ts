import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { keptUntil } from '#shared/platform/retention.ts';
import { type CivilDate, instantAt } from '#shared/time/civil.ts';
import { type Absence, absenceSchema } from './absence.ts';
import { ABSENCES, absenceKey } from './keys.ts';

const byLastDay = ({ from, to, cadreId, kind }: Absence): string => `${to}#${from}#${cadreId}#${kind}`;

/** The absences of a cadre that aren't over on a day, the one that ends first leading. */
export const listAbsencesOfCadre = async (db: Db, cadreId: string, from: CivilDate): Promise<Absence[]> => {
  const { pk } = absenceKey(cadreId, { from, to: from, kind: '' });
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :cadre AND sk BETWEEN :from AND :end',
    ExpressionAttributeValues: { ':cadre': pk, ':from': `absence#${from}`, ':end': 'absence$' },
    ConsistentRead: true,
  });
  return items.map((item) => absenceSchema.parse(item));
};

/** Everybody's absences that aren't over on a day, as the index lists them: the one that ends first leading. */
export const listAbsences = async (db: Db, from: CivilDate): Promise<Absence[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    IndexName: 'byCadre',
    KeyConditionExpression: 'cadrePk = :absences AND cadreSk >= :from',
    ExpressionAttributeValues: { ':absences': ABSENCES, ':from': from },
  });
  return items.map((item) => absenceSchema.parse(item));
};

/** Writes an absence unless the cadre has the very same already. */
export const createAbsence = (db: Db, absence: Absence): TransactItem => ({
  Put: {
    TableName: db.tables.pairing,
    Item: {
      ...absenceKey(absence.cadreId, absence),
      ...absence,
      cadrePk: ABSENCES,
      cadreSk: byLastDay(absence),
      ...keptUntil(instantAt(absence.to, '00:00')),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Takes an absence away; one that is gone already stays so. */
export const removeAbsence = async (
  db: Db,
  { cadreId, ...which }: Pick<Absence, 'cadreId' | 'from' | 'to' | 'kind'>,
): Promise<void> => {
  await db.client.send(new DeleteCommand({ TableName: db.tables.pairing, Key: absenceKey(cadreId, which) }));
};
