import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type TableDefinition, type TableName, tableDefinitions } from '#shared/platform/tables.ts';

/** What a function does with a table. A transaction needs the rights of the writes it is made of. */
export type TableAction = 'get' | 'query' | 'put' | 'update' | 'delete';

export type TableGrants = Partial<Record<TableName, TableAction[]>>;

/** Rights on part of a table: one partition (`cadres`), or all whose key begins so (`recipient#*`). No index is part of it. */
export type PartitionGrants = Partial<Record<TableName, Record<string, TableAction[]>>>;

/** Partitions of a table's indexes that may be listed, and nothing else of the table. */
export type ListGrants = Partial<Record<TableName, string[]>>;

const actionsOf: Record<TableAction, string[]> = {
  get: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
  query: ['dynamodb:Query'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
  delete: ['dynamodb:DeleteItem'],
};

const entriesOf = <T>(grants: Partial<Record<TableName, T>>) => Object.entries(grants) as [TableName, T][];

const indexesOf = (table: TableV2, name: TableName): string[] => {
  const { indexes = [] }: TableDefinition = tableDefinitions[name];
  return indexes.map((index) => `${table.tableArn}/index/${index.name}`);
};

/** Grants just these actions on just these tables; `query` reaches the table's own indexes too. Never a scan. */
export const grantTables = (
  fn: LambdaFunction,
  tables: Record<TableName, TableV2>,
  grants: TableGrants,
): void => {
  for (const [name, actions] of entriesOf(grants)) {
    const table = tables[name];
    const resources = [table.tableArn, ...(actions.includes('query') ? indexesOf(table, name) : [])];
    fn.addToRolePolicy(
      new PolicyStatement({ actions: actions.flatMap((action) => actionsOf[action]), resources }),
    );
    table.encryptionKey?.grantEncryptDecrypt(fn);
  }
};

/** Grants just these actions on items whose partition key is one of these. */
export const grantPartitions = (
  fn: LambdaFunction,
  tables: Record<TableName, TableV2>,
  grants: PartitionGrants,
): void => {
  for (const [name, partitions] of entriesOf(grants)) {
    const table = tables[name];
    for (const [partition, actions] of Object.entries(partitions))
      fn.addToRolePolicy(
        new PolicyStatement({
          actions: actions.flatMap((action) => actionsOf[action]),
          resources: [table.tableArn],
          conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [partition] } },
        }),
      );
    table.encryptionKey?.grantEncryptDecrypt(fn);
  }
};

/** Grants listing these partitions of a table's indexes. */
export const grantLists = (
  fn: LambdaFunction,
  tables: Record<TableName, TableV2>,
  grants: ListGrants,
): void => {
  for (const [name, partitions] of entriesOf(grants)) {
    const table = tables[name];
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: actionsOf.query,
        resources: indexesOf(table, name),
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
      }),
    );
    table.encryptionKey?.grantEncryptDecrypt(fn);
  }
};
