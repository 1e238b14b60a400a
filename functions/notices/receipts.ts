import { createReceipts } from '#shared/notices/create-receipts.ts';
import { createEdge } from '#shared/platform/edge.ts';
import { createReceiptDeps } from './deps.ts';
import { readReceiptsEnv } from './env.ts';

const env = readReceiptsEnv();

/** Puts on record what providers say became of messages. */
export const handler = createReceipts(createReceiptDeps(env, createEdge(env)));
