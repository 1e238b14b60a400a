import type { TestProject } from 'vitest/node';
import { startDynamoDb } from '#infra/local/dynamodb-local.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamoDbEndpoint: string;
  }
}

/** One DynamoDB Local in memory for a project's whole run. */
export default async ({ provide }: TestProject) => {
  const { endpoint, stop } = await startDynamoDb();
  provide('dynamoDbEndpoint', endpoint);
  return stop;
};
