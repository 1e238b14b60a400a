import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import {
  type TableDefinition,
  type TableName,
  tableDefinitions,
  tableNames,
} from '#shared/platform/tables.ts';
import { type Stage, sendsBy } from '../stages.ts';

/** What outlives any deployment: the tables, the key they are encrypted with and the secrets. */
export class DataStack extends Stack {
  readonly tables: Record<TableName, TableV2>;
  readonly key: Key;
  /** Keys the hashes of phones and codes: losing it signs everybody out, unlinks people from their bookings and forgets what they declined. */
  readonly hashSecret: Secret;
  readonly oidcClientSecret: Secret;
  /** Only in a stage that sends mail by SMTP. */
  readonly smtpPassword: Secret | undefined;
  /** Only in a stage that sends SMS by Alibaba Cloud, as the next. */
  readonly aliyunAccessKeySecret: Secret | undefined;
  /** The part of the address at which Alibaba Cloud brings receipts that nobody else can guess. */
  readonly receiptsToken: Secret | undefined;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, props);
    this.key = new Key(this, 'Key', {
      description: 'Kaimen: everything at rest',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // An alarm publishes to an encrypted topic, and says nothing at all where it may not use the key.
    this.key.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'));
    this.hashSecret = this.secret('HashSecret', 'Keys the hashes of phones and codes');
    this.oidcClientSecret = this.secret('OidcClientSecret', 'The client secret the identity provider gave');
    if (sendsBy(stage, 'smtp')) this.smtpPassword = this.secret('SmtpPassword', 'The mail server’s password');
    if (sendsBy(stage, 'aliyun')) {
      this.aliyunAccessKeySecret = this.secret('AliyunAccessKeySecret', 'The access key secret for SMS');
      this.receiptsToken = this.secret('ReceiptsToken', 'What a provider’s address for receipts ends in');
    }
    const names = tableNames(`kaimen-${stage.name}`);
    this.tables = Object.fromEntries(
      Object.entries(tableDefinitions).map(([name, definition]) => [
        name,
        this.table(name, names[name as TableName], definition),
      ]),
    ) as Record<TableName, TableV2>;
  }

  private secret(id: string, description: string): Secret {
    return new Secret(this, id, {
      description: `Kaimen: ${description}`,
      encryptionKey: this.key,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private table(id: string, tableName: string, definition: TableDefinition): TableV2 {
    return new TableV2(this, id, {
      tableName,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      globalSecondaryIndexes: definition.indexes?.map((index) => ({
        indexName: index.name,
        partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
        sortKey: { name: index.sortKey, type: AttributeType.STRING },
      })),
      billing: Billing.onDemand(),
      dynamoStream: definition.stream && StreamViewType[definition.stream],
      timeToLiveAttribute: definition.timeToLive,
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
