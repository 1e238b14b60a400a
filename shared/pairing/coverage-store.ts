import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import {
  type CoverageGaps,
  type OverdueVisit,
  type UnitCoverage,
  type UnreachedHousehold,
  unitCoverageSchema,
} from './coverage.ts';
import { COVERAGE, COVERAGE_GAPS, coverageGapsSk, coverageKey } from './keys.ts';

const GAPS_PER_ITEM = 500;

/**
 * Keeps how a unit stands in place of what was counted before. Of two counts at a time the later one stays, with its own
 * households and no others.
 */
export const keepCoverage = async (db: Db, coverage: UnitCoverage, gaps: CoverageGaps): Promise<void> => {
  const TableName = db.tables.pairing;
  const { unit, computedAt } = coverage;
  const lines = [
    ...gaps.overdue.map((overdue) => ({ overdue })),
    ...gaps.unreached.map((unreached) => ({ unreached })),
  ];
  for (let first = 0; first < lines.length; first += GAPS_PER_ITEM) {
    const sk = `${coverageGapsSk(unit, computedAt)}${String(first).padStart(7, '0')}`;
    const Item = {
      pk: COVERAGE_GAPS,
      sk,
      unit,
      computedAt,
      lines: lines.slice(first, first + GAPS_PER_ITEM),
    };
    await db.client.send(new PutCommand({ TableName, Item }));
  }
  await putUnlessLater(db, coverage);
  await dropGaps(db, unit, computedAt);
};

const putUnlessLater = async (db: Db, coverage: UnitCoverage): Promise<void> => {
  try {
    await db.client.send(
      new PutCommand({
        TableName: db.tables.pairing,
        Item: { ...coverageKey(coverage.unit), ...coverage },
        ConditionExpression: 'attribute_not_exists(pk) OR computedAt <= :mine',
        ExpressionAttributeValues: { ':mine': coverage.computedAt },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

/** Drops what earlier counts left of a unit; all of it, where nothing is said to stay. */
const dropGaps = async (db: Db, unit: string, before?: string): Promise<void> => {
  const TableName = db.tables.pairing;
  const kept = await queryAll(db, {
    TableName,
    KeyConditionExpression: 'pk = :gaps AND begins_with(sk, :unit)',
    ExpressionAttributeValues: { ':gaps': COVERAGE_GAPS, ':unit': `${coverageKey(unit).sk}#` },
    ProjectionExpression: 'pk, sk, computedAt, #unit',
    ExpressionAttributeNames: { '#unit': 'unit' },
  });
  const dropped = kept.filter(
    (item) => item.unit === unit && (before === undefined || (item.computedAt as string) < before),
  );
  for (const { pk, sk } of dropped) await db.client.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
};

/** Forgets a unit that has no cadres any more. */
export const dropCoverage = async (db: Db, unit: string): Promise<void> => {
  await db.client.send(new DeleteCommand({ TableName: db.tables.pairing, Key: coverageKey(unit) }));
  await dropGaps(db, unit);
};

/** How one unit stood when it was counted last. */
export const findCoverage = async (db: Db, unit: string): Promise<UnitCoverage | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.pairing, Key: coverageKey(unit), ConsistentRead: true }),
  );
  return Item && unitCoverageSchema.parse(Item);
};

/** How every unit stood when it was counted last. */
export const listCoverage = async (db: Db): Promise<UnitCoverage[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :coverage',
    ExpressionAttributeValues: { ':coverage': COVERAGE },
    ConsistentRead: true,
  });
  return items.map((item) => unitCoverageSchema.parse(item));
};

type Line = { overdue?: OverdueVisit; unreached?: UnreachedHousehold };

/** The households and visits behind these figures: of all units, or of the only one. */
export const listGaps = async (db: Db, counted: UnitCoverage[]): Promise<CoverageGaps> => {
  const countedAt = new Map(counted.map(({ unit, computedAt }) => [unit, computedAt]));
  const [only] = counted.length === 1 ? counted : [];
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :gaps AND begins_with(sk, :unit)',
    ExpressionAttributeValues: {
      ':gaps': COVERAGE_GAPS,
      ':unit': only ? coverageGapsSk(only.unit, only.computedAt) : 'unit#',
    },
    ConsistentRead: true,
  });
  const lines = items
    .filter(({ unit, computedAt }) => countedAt.get(unit as string) === computedAt)
    .flatMap((item) => item.lines as Line[]);
  return {
    overdue: lines.flatMap(({ overdue }) => (overdue ? [overdue] : [])),
    unreached: lines.flatMap(({ unreached }) => (unreached ? [unreached] : [])),
  };
};
