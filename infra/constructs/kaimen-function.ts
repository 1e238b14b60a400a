import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { DataStack } from '../stacks/data-stack.ts';
import { bundling } from './bundling.ts';
import {
  grantLists,
  grantPartitions,
  grantTables,
  type ListGrants,
  type PartitionGrants,
  type TableGrants,
} from './table-grants.ts';

export type KaimenFunctionProps = {
  /** What it does and for whom, for the reader of a console. */
  description: string;
  /** The Lambda entry below `functions/`. */
  entry: string;
  data: DataStack;
  /** The tables the function may touch and how: what is named neither here nor below it can't. */
  tables?: TableGrants;
  /** The parts of tables it may touch, and how. */
  partitions?: PartitionGrants;
  /** The parts of their indexes it may list. */
  lists?: ListGrants;
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
    grantTables(this, props.data.tables, props.tables ?? {});
    grantPartitions(this, props.data.tables, props.partitions ?? {});
    grantLists(this, props.data.tables, props.lists ?? {});
  }
}
