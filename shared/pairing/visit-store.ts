import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { keptUntil } from '#shared/platform/retention.ts';
import { type CivilDate, instantAt } from '#shared/time/civil.ts';
import { cadreIndexPk, householdPartition, logKey, visitIndexSk, visitKey } from './keys.ts';
import { withToldVersion } from './told-version-rules.ts';
import type { Visit, VisitLog } from './visit.ts';

/** A visit as the table holds it, with the log that counts: the last one written. */
export type KeptVisit = Visit & { lastLog?: VisitLog };

/** A log as it was sent: none is ever overwritten, so a correction leaves the earlier one to be read. */
export type LogEntry = {
  visitId: string;
  /** The key its sender gave it: the same key means the same log. */
  key: string;
  cadreId: string;
  onDate: CivilDate;
  log: VisitLog;
};

export const visitOf = ({
  pk,
  sk,
  cadrePk,
  cadreSk,
  expiresAtSeconds,
  ...visit
}: Record<string, unknown>): KeptVisit => visit as KeptVisit;
const entryOf = ({ pk, sk, expiresAtSeconds, ...entry }: Record<string, unknown>): LogEntry =>
  entry as LogEntry;

const itemOf = (visit: KeptVisit) => ({
  ...visitKey(visit.id),
  ...visit,
  cadrePk: cadreIndexPk(visit.cadreId),
  cadreSk: visitIndexSk(visit.onDate, visit.id),
  ...keptUntil(instantAt(visit.onDate, visit.startTime)),
});

/** A visit as it is at this moment. */
export const findVisit = async (db: Db, visitId: string): Promise<KeptVisit | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.pairing, Key: visitKey(visitId), ConsistentRead: true }),
  );
  return Item && visitOf(Item);
};

/** Those of these visits that there are, as they are at this moment. */
export const findVisits = async (db: Db, visitIds: string[]): Promise<KeptVisit[]> => {
  const items = await batchGet(db, db.tables.pairing, visitIds.map(visitKey), { ConsistentRead: true });
  return items.map(visitOf);
};

/** All visits of a household, latest occasion first. */
export const listVisitsOfHousehold = async (db: Db, householdId: string): Promise<KeptVisit[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :household AND begins_with(sk, :visit)',
    ExpressionAttributeValues: { ':household': householdPartition(householdId), ':visit': 'visit#' },
    ConsistentRead: true,
    ScanIndexForward: false,
  });
  return items.map(visitOf);
};

/** The visits of a household from an occasion on, earliest first. */
export const listVisitsSince = async (
  db: Db,
  householdId: string,
  occasion: string,
): Promise<KeptVisit[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :household AND sk BETWEEN :from AND :end',
    ExpressionAttributeValues: {
      ':household': householdPartition(householdId),
      ':from': `visit#${occasion}`,
      ':end': 'visit$',
    },
    ConsistentRead: true,
  });
  return items.map(visitOf);
};

/** The visits the index lists for a cadre between two days, both included, earliest first. */
export const listVisitsOfCadre = async (
  db: Db,
  cadreId: string,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<KeptVisit[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    IndexName: 'byCadre',
    KeyConditionExpression: 'cadrePk = :cadre AND cadreSk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':cadre': cadreIndexPk(cadreId),
      ':from': `visit#${from}`,
      // `$` comes right after `#`, which follows the day in every key.
      ':to': `visit#${to}$`,
    },
  });
  return items.map(visitOf);
};

export const createVisit = (db: Db, visit: Visit): TransactItem => ({
  Put: {
    TableName: db.tables.pairing,
    Item: itemOf(visit),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/**
 * Writes a visit over the version that was read. What is told of it lapses only where its time or who goes changes: which version
 * is told from then on is worked out here, whatever `after` says, so only a visit that was read again knows it.
 */
export const replaceVisit = (db: Db, before: KeptVisit, after: KeptVisit): TransactItem => ({
  Put: {
    TableName: db.tables.pairing,
    Item: itemOf(withToldVersion(before, after)),
    ConditionExpression: 'version = :version AND cadreId = :cadre',
    ExpressionAttributeValues: { ':version': before.version, ':cadre': before.cadreId },
  },
});

/** Marks a visit's day as certain, unless the visit changed since it was read; it stays in its version, its notices with it. */
export const confirmDay = (db: Db, { id, version, cadreId }: KeptVisit): TransactItem => ({
  Update: {
    TableName: db.tables.pairing,
    Key: visitKey(id),
    UpdateExpression: 'SET provisional = :no',
    ConditionExpression: 'version = :version AND cadreId = :cadre',
    ExpressionAttributeValues: { ':no': false, ':version': version, ':cadre': cadreId },
  },
});

export const createLog = (db: Db, entry: LogEntry): TransactItem => ({
  Put: {
    TableName: db.tables.pairing,
    Item: { ...logKey(entry.visitId, entry.key), ...entry, ...keptUntil(entry.log.loggedAt) },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

export const findLog = async (db: Db, visitId: string, key: string): Promise<LogEntry | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.pairing, Key: logKey(visitId, key), ConsistentRead: true }),
  );
  return Item && entryOf(Item);
};
