import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { TableName } from '#shared/platform/tables.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import { bundling } from './bundling.ts';
import { grantTables, type TableGrants } from './table-grants.ts';

export type KaimenFunctionProps = {
  /** What it does and for whom, for the reader of a console. */
  description: string;
  /** The Lambda entry below `functions/`. */
  entry: string;
  data: DataStack;
  /** Every table the function may touch and how: what isn't named here it can't. */
  tables: TableGrants;
  environment: Record<string, string>;
  timeout?: Duration;
  memorySize?: number;
};

/** A deployed function: Node 24 on arm64, one minified bundle with its SDK, its own log group and a narrow role. */
export class KaimenFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: KaimenFunctionProps) {
    super(scope, id, {
      description: `Kaimen: ${props.description}`,
      entry: `functions/${props.entry}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout ?? Duration.seconds(10),
      memorySize: props.memorySize ?? 512,
      environment: props.environment,
      environmentEncryption: props.data.key,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.TEXT,
      logGroup: new LogGroup(scope, `${id}Log`, {
        retention: RetentionDays.THREE_MONTHS,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      bundling: { ...bundling, format: OutputFormat.ESM, minify: true, bundleAwsSDK: true },
    });
    grantTables(this, props.data.tables, props.tables);
  }

  /** Lists one partition of a table, and no other. */
  allowList(data: DataStack, table: TableName, partition: string): void {
    this.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [data.tables[table].tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [partition] } },
      }),
    );
  }

  /** SMS to any phone, but to no topic. */
  allowSms(): void {
    this.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['sns:Publish'],
        notResources: ['arn:aws:sns:*:*:*'],
      }),
    );
  }
}
