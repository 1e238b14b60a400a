import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type TableDefinition, type TableName, tableDefinitions } from '#shared/platform/tables.ts';

/** What a function does with a table. A transaction needs the rights of the writes it is made of. */
export type TableAction = 'get' | 'query' | 'put' | 'update' | 'delete';

export type TableGrants = Partial<Record<TableName, TableAction[]>>;

/** Rights on part of a table: one partition (`cadres`), or all whose key begins so (`recipient#*`). No index is part of it. */
export type PartitionGrants = Partial<Record<TableName, Record<string, TableAction[]>>>;

const actionsOf: Record<TableAction, string[]> = {
  get: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
  query: ['dynamodb:Query'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
  delete: ['dynamodb:DeleteItem'],
};

const entriesOf = <T>(grants: Partial<Record<TableName, T>>) => Object.entries(grants) as [TableName, T][];

/** Grants just these actions on just these tables; `query` reaches the table's own indexes too. Never a scan. */
export const grantTables = (
  fn: LambdaFunction,
  tables: Record<TableName, TableV2>,
  grants: TableGrants,
): void => {
  for (const [name, actions] of entriesOf(grants)) {
    const table = tables[name];
    const resources = [table.tableArn];
    const { indexes }: TableDefinition = tableDefinitions[name];
    if (actions.includes('query'))
      for (const index of indexes ?? []) resources.push(`${table.tableArn}/index/${index.name}`);
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
