import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { queryPage } from '#shared/platform/query-page.ts';
import { type CivilMonth, civilDateOf, monthOf } from '#shared/time/civil.ts';
import { addSeconds, epochSeconds, type Instant } from '#shared/time/instant.ts';
import {
  type AuditedAct,
  type AuditLine,
  type AuditSettings,
  auditLineSchema,
  defaultAuditSettings,
} from './audit.ts';
import type { StaffSession } from './session.ts';

export type AuditDeps = { db: Db; ids: Ids; auditSettings?: AuditSettings };

const DAY_SECONDS = 86_400;
const partitionOf = (month: CivilMonth): string => `month#${month}`;

/**
 * Leaves a line that a member of staff read or did something. Awaited before the answer is given:
 * what can't be recorded isn't shown. `now` is civil now; retention runs from it.
 */
export const recordRead = async (
  { db, ids, auditSettings = defaultAuditSettings }: AuditDeps,
  who: Pick<StaffSession, 'account' | 'roles'>,
  act: AuditedAct,
  now: Instant,
): Promise<void> => {
  const line: AuditLine = { ...act, id: ids.token(), at: now, who: who.account, roles: who.roles };
  await db.client.send(
    new PutCommand({
      TableName: db.tables.audit,
      Item: {
        pk: partitionOf(monthOf(civilDateOf(now))),
        sk: `${now}#${line.id}`,
        ...line,
        expiresAtSeconds: epochSeconds(addSeconds(now, auditSettings.retentionDays * DAY_SECONDS)),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
};

/** The lines of a month, newest first. */
export const listAuditLines = async (
  db: Db,
  month: CivilMonth,
  page: { limit: number; cursor?: string },
): Promise<{ lines: AuditLine[]; nextCursor?: string }> => {
  const { items, nextCursor } = await queryPage(db, db.tables.audit, partitionOf(month), {
    ...page,
    newestFirst: true,
  });
  return { lines: items.map((item) => auditLineSchema.parse(item)), nextCursor };
};
